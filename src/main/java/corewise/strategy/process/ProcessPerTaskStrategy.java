package corewise.strategy.process;

import corewise.model.LifeEvent;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.recording.TraceRecorder;
import corewise.strategy.Strategy;
import corewise.workload.ListWork;
import java.util.List;
import java.util.Objects;

/**
 * A worker process for each item, started one after another and joined in list order; at most
 * {@link RunSpec#MAX_PROCESSES} at once, further items wait for their turn. Stateless and thread-safe.
 */
public final class ProcessPerTaskStrategy implements Strategy {
    private final WorkerProcesses processes;
    private final int atOnce;

    /** @param processes how they are started */
    public ProcessPerTaskStrategy(WorkerProcesses processes) {
        this(processes, RunSpec.MAX_PROCESSES);
    }

    /** @param atOnce the most that there are at once */
    ProcessPerTaskStrategy(WorkerProcesses processes, int atOnce) {
        this.processes = Objects.requireNonNull(processes);
        this.atOnce = atOnce;
    }

    @Override
    public Way way() {
        return Way.PROCESS_PER_TASK;
    }

    @Override
    public void prepare() {
        processes.prepare();
    }

    @Override
    public <R> Joined<R> run(ListWork<R> work, TraceRecorder recorder) {
        try (ProcessSupervisor supervisor = new ProcessSupervisor(processes, recorder, Wire.ONE_ITEM)) {
            supervisor.begin();
            TaskProcesses<R> tasks = new TaskProcesses<>(work, supervisor, atOnce);
            tasks.startAll();
            if (tasks.allStarted()) {
                recorder.event(LifeEvent.Kind.ALL_SUBMITTED);
            }
            List<R> results = tasks.joinAll();
            supervisor.awaitThreads();
            return new Joined<>(results, tasks.notice());
        }
    }
}
