package corewise.strategy.process;

import corewise.model.LifeEvent;
import corewise.model.Way;
import corewise.recording.TraceRecorder;
import corewise.strategy.Strategy;
import corewise.workload.ListWork;
import java.util.List;
import java.util.Objects;

/**
 * A fixed number of worker processes, at most {@link corewise.model.RunSpec#MAX_PROCESSES}, that take items in turn:
 * start all, submit all, close, take the results in list order, join. Stateless and thread-safe.
 */
public final class ProcessPoolStrategy implements Strategy {
    private final WorkerProcesses processes;

    /** @param processes how they are started */
    public ProcessPoolStrategy(WorkerProcesses processes) {
        this.processes = Objects.requireNonNull(processes);
    }

    @Override
    public Way way() {
        return Way.PROCESS_POOL;
    }

    @Override
    public void prepare() {
        processes.prepare();
    }

    @Override
    public <R> Joined<R> run(ListWork<R> work, TraceRecorder recorder) {
        try (ProcessSupervisor supervisor = new ProcessSupervisor(processes, recorder, Wire.MANY_ITEMS)) {
            supervisor.begin();
            PoolProcesses<R> pool = new PoolProcesses<>(work, supervisor);
            pool.startAll(recorder.spec().effectiveWorkers());
            recorder.event(LifeEvent.Kind.POOL_RUNNING);
            if (pool.submitAll()) {
                recorder.event(LifeEvent.Kind.ALL_SUBMITTED);
            }
            pool.shutdown();
            recorder.event(LifeEvent.Kind.POOL_SHUTDOWN);
            List<R> results = pool.joinAll();
            supervisor.listDone();
            supervisor.awaitThreads();
            recorder.event(LifeEvent.Kind.POOL_TERMINATED);
            return new Joined<>(results, pool.notice());
        }
    }
}
