package corewise.session;

import corewise.model.Language;
import corewise.recording.TraceRecorder;
import java.util.concurrent.locks.LockSupport;

/**
 * Has the threads of a run looked at from outside while it goes on, where its work does not tell what it does: at intervals,
 * from a thread of its own that does not stand back. Processes look at themselves and tell it, and Python's workers are looked
 * at by who reads what they note. Belongs to the thread that runs the way.
 */
final class LooksFromOutside implements AutoCloseable {
    private final TraceRecorder recorder;
    private final Thread looks;
    private volatile boolean ended;

    /** Begins to look where that is wanted; the run's clock may not have started. */
    LooksFromOutside(TraceRecorder recorder) {
        this.recorder = recorder;
        boolean wanted = recorder.spec().sampled()
                && recorder.spec().language() == Language.JAVA
                && !recorder.spec().usesProcesses();
        looks = Thread.ofPlatform().name("corewise-looks").daemon().unstarted(this::look);
        if (wanted) {
            looks.start();
        }
    }

    private void look() {
        while (!ended) {
            LockSupport.parkNanos(recorder.outside().round());
        }
    }

    /** Ends it; what was found of the run's tasks is complete. */
    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(looks);
        boolean interrupted = Thread.interrupted();
        while (looks.isAlive()) {
            try {
                looks.join();
            } catch (InterruptedException cancel) {
                interrupted = true;
            }
        }
        recorder.sampledEvery(recorder.outside().apartNanos());
        recorder.outside().close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
