package corewise.strategy;

import corewise.model.LifeEvent;
import corewise.model.Way;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;
import java.util.List;

/**
 * A fixed number of workers that take items from a queue: submit all, shut down, take the results in list order.
 * Stateless and thread-safe.
 */
public final class PoolStrategy implements Strategy {
    private final ThreadMaker maker;

    public PoolStrategy() {
        this(ThreadMaker.PLATFORM);
    }

    PoolStrategy(ThreadMaker maker) {
        this.maker = maker;
    }

    @Override
    public Way way() {
        return Way.POOL;
    }

    @Override
    public <R> Joined<R> run(ListWork<R> work, TraceRecorder recorder) {
        int items = work.spec().items();
        PoolWorkers workers = new PoolWorkers(recorder, maker);
        try (PooledRun<R> run = new PooledRun<>(work, recorder, workers)) {
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
            return new Joined<>(results, workers.message());
        }
    }
}
