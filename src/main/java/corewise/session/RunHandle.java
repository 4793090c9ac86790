package corewise.session;

import corewise.model.RunSpec;
import corewise.recording.LiveTrace;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A run under way. Thread-safe. */
public interface RunHandle {

    /** What is run. */
    RunSpec spec();

    /**
     * A new view of the run so far, for one reading thread that refreshes it. Valid at once: until the work is warmed up
     * and the run's clock starts, the view says that it has not {@link LiveTrace#started()}.
     */
    LiveTrace follow();

    /** The result of an item as soon as it is there, before main has joined it; empty until then. */
    Optional<?> resultSoFar(int item);

    /** Cancels; what was done stays. Harmless after the end. */
    void cancel();

    /** Completes on a session thread when the run has ended; exceptionally only for a defect of this program. */
    CompletableFuture<CompletedRun> completion();
}
