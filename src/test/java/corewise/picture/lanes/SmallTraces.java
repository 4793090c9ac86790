package corewise.picture.lanes;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.UtilisationSample;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;

/** Traces small enough to be known by heart. */
public final class SmallTraces {
    public static final long MS = 1_000_000L;

    private SmallTraces() {}

    /**
     * Two workers on two cores: task 0 runs 1–11 ms on core 0 and 21–31 ms on core 1, ready between; task 1 runs 1–21 ms
     * on core 1. In the first 20 ms core 0 was busy by half and core 1 wholly, in the next 10 ms core 1 by a hundredth and
     * nothing is known of core 0.
     */
    public static Trace pool() {
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 2, Lengths.EQUAL, 1000, 1), 2);
        TraceInfo info = TraceInfo.madeUp(WaitSource.NONE);
        return new TraceBuilder(spec, MachineInfo.madeUp(2), info)
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 1, 101))
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 2, 1, 102))
                .span(new TaskSpan(0, 0, -1, MS, 31 * MS, 31 * MS, 0, TaskOutcome.DONE))
                .span(new TaskSpan(1, 0, -1, MS, 21 * MS, 31 * MS, 1, TaskOutcome.DONE))
                .slice(0, MS, 11 * MS, 0, SliceState.RUNNING)
                .slice(1, MS, 21 * MS, 1, SliceState.RUNNING)
                .slice(0, 21 * MS, 31 * MS, 1, SliceState.RUNNING)
                .sample(new UtilisationSample(20 * MS, 20 * MS, new float[] {0.5f, 1f}, UtilisationSample.UNKNOWN))
                .sample(new UtilisationSample(
                        30 * MS, 10 * MS, new float[] {UtilisationSample.UNKNOWN, 0.01f}, UtilisationSample.UNKNOWN))
                .build();
    }
}
