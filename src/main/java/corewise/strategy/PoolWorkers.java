package corewise.strategy;

import corewise.fact.Fact;
import corewise.model.LifeEvent;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** What limit was met and what to do, if one was. */
    Optional<Fact> notice() {
        return refused ? Optional.of(refusal(made, recorder.spec().workers(), refusal)) : Optional.empty();
    }

    /** What to tell when the system refused the worker after so many of those wanted. */
    static Fact refusal(int made, int wanted, String problem) {
        return Fact.of("process.workerRefused")
                .count("number", made + 1)
                .count("wanted", wanted)
                .count("made", made)
                .verbatim("problem", problem);
    }
}
