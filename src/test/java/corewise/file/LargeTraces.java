package corewise.file;

import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.Printed;
import corewise.model.Quota;
import corewise.model.RunId;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import java.util.Optional;
import java.util.Random;

/** Long lists on a made-up machine, a worker a core, a slice or more a task; for benchmarks. Stateless. */
public final class LargeTraces {
    private LargeTraces() {}

    /** A pool's run; every second task moves to the next core's number halfway, so that there are 1.5 slices a task. */
    public static Trace pool(int tasks, int cores) {
        Random random = new Random(7);
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, tasks, Lengths.MIXED, 1_000, 7), cores);
        TraceBuilder builder = new TraceBuilder(spec, MachineInfo.madeUp(cores), measured());
        for (int worker = 0; worker < cores; worker++) {
            builder.worker(new WorkerInfo(WorkerKind.POOL_THREAD, worker + 1, 4_700, worker + 100));
        }
        builder.event(0, LifeEvent.Kind.RUN_STARTED);
        long[] free = new long[cores];
        long end = 0;
        for (int task = 0; task < tasks; task++) {
            int worker = task % cores;
            long start = Math.max(free[worker], task) + 500 + random.nextInt(2_000);
            long until = start + 200_000 + random.nextInt(3_000_000);
            long moved = task % 2 == 0 ? until : start + (until - start) / 2;
            builder.slice(task, start, moved, worker, SliceState.RUNNING);
            if (moved < until) {
                builder.slice(task, moved, until, (worker + 1) % cores, SliceState.RUNNING);
            }
            builder.span(new TaskSpan(task, task, -1, start, until, until, worker, TaskOutcome.DONE))
                    .digest(task, random.nextLong());
            free[worker] = until;
            end = Math.max(end, until);
        }
        return builder.event(end, LifeEvent.Kind.RUN_ENDED).build();
    }

    /** As of a real run, whose list can be run again. */
    private static TraceInfo measured() {
        return new TraceInfo(
                0,
                0,
                WaitSource.NONE,
                TraceInfo.UNKNOWN_NICENESS,
                true,
                "made-up",
                TraceInfo.NO_TOTAL,
                Optional.of(RunId.random()),
                Quota.NONE,
                Double.NaN,
                TraceInfo.UNKNOWN_OWN,
                Optional.empty(),
                0,
                0,
                Printed.NOTHING);
    }
}
