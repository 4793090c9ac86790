package corewise.report;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
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

/** Small made-up runs of one list on a made-up machine of two processors. */
final class MadeUpRaces {
    static final long ITEM_NANOS = 100_000_000;

    private MadeUpRaces() {}

    static TraceBuilder run(Way way, int items, long total, String processor) {
        MachineInfo two = MachineInfo.madeUp(2);
        MachineInfo machine = new MachineInfo("Linux", processor, two.processors(), 2, true, "25");
        TraceInfo info = MadeUpInfo.of(WaitSource.SCHEDSTAT)
                .version("1.2.3")
                .total(total)
                .info();
        ListSpec list = new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1000, 1);
        return new TraceBuilder(new RunSpec(way, list, 2), machine, info);
    }

    static TraceBuilder run(Way way, int items) {
        return run(way, items, TraceInfo.NO_TOTAL, "Maker's <b>chip</b> & co");
    }

    /** Items one after another on so many cores, with a sample over the whole run. */
    static TraceBuilder on(int cores, Way way, int items, long itemNanos) {
        TraceBuilder builder = run(way, items);
        for (int task = 0; task < items; task++) {
            long start = task / cores * itemNanos;
            long end = start + itemNanos;
            builder.span(new TaskSpan(task, 0, -1, start, end, end, task % cores, TaskOutcome.DONE));
            builder.slice(task, start, end, task % cores, SliceState.RUNNING);
            builder.digest(task, task + 1);
        }
        long makespan = (items + cores - 1) / cores * itemNanos;
        return builder.sample(new UtilisationSample(makespan, makespan, new float[] {1, cores == 2 ? 1 : 0.1f}, 0));
    }

    static Trace serial() {
        return on(1, Way.SERIAL, 4, ITEM_NANOS).build();
    }

    static Trace pool() {
        return on(2, Way.POOL, 4, ITEM_NANOS).build();
    }
}
