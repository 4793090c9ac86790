package corewise.strategy;

import corewise.model.LifeEvent;
import corewise.model.Way;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;
import java.util.List;

/**
 * A fixed number of workers that take items from a queue, one or, in chunks, several at a time: submit all, shut down,
 * take the results in list order. Stateless and thread-safe.
 */
public final class PoolStrategy implements Strategy {
    private final Way way;
    private final NamedThreadFactory threadFactory;

    /** A pool that takes the items one by one. */
    public PoolStrategy() {
        this(Way.POOL, NamedThreadFactory.PLATFORM);
    }

    PoolStrategy(NamedThreadFactory threadFactory) {
        this(Way.POOL, threadFactory);
    }

    private PoolStrategy(Way way, NamedThreadFactory threadFactory) {
        this.way = way;
        this.threadFactory = threadFactory;
    }

    /** A pool that takes as many items at a time as the run's options say. */
    public static PoolStrategy inChunks() {
        return new PoolStrategy(Way.CHUNKS, NamedThreadFactory.PLATFORM);
    }

    @Override
    public Way way() {
        return way;
    }

    @Override
    public <R> Joined<R> run(ListWork<R> work, TraceRecorder recorder) {
        return run(new ItemBody<>(work, recorder), recorder, threadFactory);
    }

    /** Runs the list with a body that is not just the work's own. */
    static <R> Joined<R> run(ItemBody<R> body, TraceRecorder recorder, NamedThreadFactory threadFactory) {
        int items = recorder.spec().list().items();
        PoolWorkers workers = new PoolWorkers(recorder, threadFactory);
        try (PooledRun<R> run = new PooledRun<>(body, recorder, workers)) {
            recorder.event(LifeEvent.Kind.POOL_RUNNING);
            if (run.submitAll(items)) {
                recorder.event(LifeEvent.Kind.ALL_SUBMITTED);
            }
            run.shutdown();
            recorder.event(LifeEvent.Kind.POOL_SHUTDOWN);
            List<R> results = run.joinAll(items);
            run.awaitTermination();
            recorder.event(LifeEvent.Kind.POOL_TERMINATED);
            run.awaitThreads();
            return new Joined<>(results, workers.notice());
        }
    }
}
