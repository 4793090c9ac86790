package corewise.file;

import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
import corewise.model.Quota;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.UsableCores;
import corewise.model.UtilisationSample;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import java.util.List;
import java.util.Random;

/** Made-up traces with everything in them that a trace can hold. */
final class SampleTraces {
    private SampleTraces() {}

    private static TraceBuilder run(Way way, int items) {
        ListSpec list = new ListSpec(Work.SHA256, items, Lengths.MIXED, 2_000, Long.MIN_VALUE + 3);
        TraceInfo info = MadeUpInfo.of(WaitSource.SCHEDSTAT)
                .began(123_456_789_012_345L, 1_700_000_000_123L)
                .niceness(5)
                .version("0.1")
                .quota(new Quota(1_500, 77))
                .others(0.7)
                .info();
        return new TraceBuilder(new RunSpec(way, list, 2), MachineInfo.madeUp(3), info);
    }

    /** Every outcome, blocked slices, a slice of an unknown processor, overlapping slices on one core. */
    static Trace rich() {
        return run(Way.POOL, 6)
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 4711, 9001))
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 2, 4711, 9002))
                .event(0, LifeEvent.Kind.RUN_STARTED)
                .event(7, LifeEvent.Kind.POOL_RUNNING)
                .event(9_000_001, LifeEvent.Kind.RUN_ENDED)
                .usable(new UsableCores(0, List.of(0, 2)))
                .usable(new UsableCores(3_000, List.of(0, 1, 2)))
                .sample(new UtilisationSample(-5, 250, new float[] {0.1f, 0.2f, 0.3f}, 0f))
                .sample(new UtilisationSample(2_500, 250, new float[] {1f, Float.NaN, 0.33333334f}, Float.NaN))
                .span(new TaskSpan(0, 1, -1, 1_000, 5_001, 8_999_999, 0, TaskOutcome.DONE))
                .digest(0, Long.MIN_VALUE + 1)
                .slice(0, 1_000, 2_000, 0, SliceState.RUNNING)
                .slice(0, 2_000, 3_000, -1, SliceState.ASLEEP)
                .slice(0, 3_500, 5_001, 1, SliceState.RUNNING)
                .span(new TaskSpan(1, 2, -1, 1_500, 6_000, -1, 1, TaskOutcome.FAILED))
                .failure(1, "no \"luck\"\n\u0001 é 漢")
                .slice(1, 1_500, 2_500, 0, SliceState.RUNNING)
                .slice(1, 2_500, 4_000, -1, SliceState.RUNNING)
                .slice(1, 4_000, 6_000, -1, SliceState.ON_LOCK)
                .span(new TaskSpan(2, 3, -1, 5_001, 7_000, 8_999_999, 0, TaskOutcome.DONE))
                .slice(2, 5_001, 7_000, 2, SliceState.RUNNING)
                .span(new TaskSpan(3, 4, -1, 6_000, 6_500, -1, 1, TaskOutcome.CANCELLED))
                .span(new TaskSpan(4, 5, -1, -1, 7_100, -1, -1, TaskOutcome.NOT_RUN))
                .build();
    }

    /** A seeded thread per task, as unruly as can be; native ids are not reported. */
    static Trace random(long seed) {
        Random random = new Random(seed);
        int items = 1 + random.nextInt(60);
        TraceBuilder builder = run(Way.THREAD_PER_TASK, items);
        for (int task = 0; task < items; task++) {
            builder.worker(new WorkerInfo(WorkerKind.TASK_THREAD, task, 77, WorkerInfo.UNKNOWN_THREAD));
            long submitted = random.nextInt(100_000);
            long started = submitted + random.nextInt(1_000_000);
            long now = started;
            for (int slice = random.nextInt(8); slice > 0; slice--) {
                long start = now + random.nextLong(2) * random.nextLong(10_000);
                now = start + 1 + random.nextInt(100_000);
                SliceState state = SliceState.values()[random.nextInt(3)];
                builder.slice(task, start, now, state != SliceState.RUNNING ? -1 : random.nextInt(-1, 3), state);
            }
            builder.span(new TaskSpan(
                    task,
                    submitted,
                    submitted + 5,
                    started,
                    now + random.nextInt(9),
                    now + 99,
                    task,
                    TaskOutcome.DONE));
            builder.digest(task, random.nextLong());
        }
        return builder.build();
    }
}
