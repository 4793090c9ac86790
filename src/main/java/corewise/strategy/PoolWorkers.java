package corewise.strategy;

import corewise.model.LifeEvent;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * Makes the workers of one pool; each opens its recording once, on its own thread. Belongs to the thread that submits,
 * but for what the workers run.
 */
final class PoolWorkers implements ThreadFactory {
    private static final ScopedValue<WorkerRecorder> CURRENT = ScopedValue.newInstance();

    private final TraceRecorder recorder;
    private final NamedThreadFactory threadFactory;
    private final List<Thread> threads = new ArrayList<>();
    private int made;
    private boolean refused;
    private String refusal = "";

    PoolWorkers(TraceRecorder recorder, NamedThreadFactory threadFactory) {
        this.recorder = recorder;
        this.threadFactory = threadFactory;
    }

    /** The recorder of the pool worker that calls this. */
    static WorkerRecorder current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("this worker is not recorded"));
    }

    /** Null once the system has refused a thread: the executor then goes on with those it has. */
    @Override
    public Thread newThread(Runnable loop) {
        if (refused) {
            return null;
        }
        int number = ++made;
        Thread thread = threadFactory.newThread("worker " + number, () -> work(number, loop));
        threads.add(thread);
        return thread;
    }

    private void work(int number, Runnable loop) {
        WorkerRecorder worker;
        try {
            worker = recorder.openWorker(WorkerKind.POOL_THREAD, number);
        } catch (RuntimeException | Error problem) {
            // the loop must run, or the pool would wait for it for ever; each item it takes then fails and says so
            loop.run();
            return;
        }
        try (worker) {
            ScopedValue.where(CURRENT, worker).run(loop);
        }
    }

    /** The system refused the thread that was made last. */
    void refused(OutOfMemoryError problem) {
        refused = true;
        made--;
        recorder.event(LifeEvent.Kind.THREAD_REFUSED);
        refusal = problem.getMessage();
    }

    /** The threads made, including one that the system may have refused to start. */
    List<Thread> threads() {
        return threads;
    }

    /** The workers that the system allowed. */
    int count() {
        return made;
    }

    /** Empty, or what limit was met and what to do. */
    String message() {
        if (!refused) {
            return "";
        }
        return refusal(made, recorder.spec().workers(), refusal);
    }

    /** What to say when the system refused the worker after so many of those wanted. */
    static String refusal(int made, int wanted, String problem) {
        return """
                The system refused worker %d of %d (%s): %s. Take a smaller pool; on Linux, ulimit -u shows the limit.""".formatted(
                        made + 1, wanted, problem, made == 0 ? "nothing could run" : "the list was run by " + made);
    }
}
