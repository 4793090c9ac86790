package corewise.metrics;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;

/** Small made-up traces on a made-up machine of two processors. */
final class MadeUpTraces {
    private MadeUpTraces() {}

    static TraceBuilder run(Way way, int items) {
        return run(way, items, TraceInfo.madeUp(WaitSource.SCHEDSTAT));
    }

    static TraceBuilder run(Way way, int items, TraceInfo info) {
        ListSpec list = new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1000, 1);
        return new TraceBuilder(new RunSpec(way, list, 2), MachineInfo.madeUp(2), info);
    }

    static TaskSpan done(int task, long started, long ended) {
        return new TaskSpan(task, 0, TraceView.UNKNOWN_NANOS, started, ended, ended, 0, TaskOutcome.DONE);
    }

    /** A run whose tasks end at these times, all started at 0 and running on processor 0. */
    static TraceBuilder ending(Way way, long... ends) {
        TraceBuilder builder = run(way, ends.length);
        for (int task = 0; task < ends.length; task++) {
            builder.span(done(task, 0, ends[task]));
            builder.slice(task, 0, ends[task], 0, SliceState.RUNNING);
        }
        return builder;
    }
}
