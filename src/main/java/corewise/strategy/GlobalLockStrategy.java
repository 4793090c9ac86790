package corewise.strategy;

import corewise.model.Way;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;

/**
 * A pool of real threads of which only the holder of one lock computes: a model of Python's global interpreter lock.
 * Stateless and thread-safe.
 */
public final class GlobalLockStrategy implements Strategy {

    @Override
    public Way way() {
        return Way.GLOBAL_LOCK;
    }

    @Override
    public <R> Joined<R> run(ListWork<R> work, TraceRecorder recorder) {
        GlobalLock lock = new GlobalLock(recorder.spec().options().switchNanos(), recorder::now);
        ItemBody<R> body = new ItemBody<>(
                (item, progress) -> lock.holding(progress, locked -> work.compute(item, locked)), recorder);
        return PoolStrategy.run(body, recorder, NamedThreadFactory.PLATFORM);
    }
}
