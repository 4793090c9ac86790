package corewise.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Who watches a run and wants to be ready when its clock starts, so as not to take processor time from its beginning. */
@FunctionalInterface
public interface RunObserver {
    /** Nobody who would have to get ready. */
    RunObserver NONE = () -> CompletableFuture.completedStage(null);

    /**
     * Is asked once, on the run's own thread, when everything but the clock is ready. The run starts when the answer is
     * complete, after {@value #PATIENCE_MILLIS} ms at the latest.
     */
    CompletionStage<?> getReady();

    /** How long the machine rests before anything else of the run, milliseconds; a cancel ends it. */
    default long restMillis() {
        return 0;
    }

    /** The same observer, with a rest before the run. */
    default RunObserver afterRest(long millis) {
        RunObserver here = this;
        return new RunObserver() {
            @Override
            public CompletionStage<?> getReady() {
                return here.getReady();
            }

            @Override
            public long restMillis() {
                return millis;
            }
        };
    }

    /** How long a run waits for who watches it, milliseconds. */
    long PATIENCE_MILLIS = 500;
}
