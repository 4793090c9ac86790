package corewise.cli;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
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
import corewise.session.FakeLengths;
import corewise.session.FakeRunService;
import java.util.List;
import java.util.Optional;

/** Runs that are over at once: serial takes 10 ms an item, anything else half of it. For one thread. */
final class MadeUpRuns {
    private static final long ITEM_NANOS = 10_000_000;

    /** Item that fails in every run, −1 for none. */
    int failingItem = -1;
    /** Number of the run whose first result is another, 0 for none. */
    int oddRun;
    /** Whether every run takes as long, however many items it has. */
    boolean asLong;
    /** Shared totals of the runs, in turn; empty for work without one. */
    List<Long> totals = List.of();

    final FakeRunService service = new FakeRunService(2).endingAtOnce(this::trace, "42 primes");

    MadeUpRuns() {
        service.lengths = new FixedLengths();
        service.machine = MachineInfo.madeUp(2);
    }

    private Trace trace(RunSpec spec, int run) {
        TraceInfo info = MadeUpInfo.of(WaitSource.NONE)
                .total(totals.isEmpty() ? TraceInfo.NO_TOTAL : totals.get(run - 1))
                .id(Optional.of(RunId.random()))
                .info();
        TraceBuilder builder = new TraceBuilder(spec, service.machine(), info);
        // in no way but serial does one worker take as long
        int side = spec.way() == Way.SERIAL || spec.list().items() == 1 ? 1 : 2;
        long item = spec.way() != Way.SERIAL && side == 1 ? ITEM_NANOS / 2 : ITEM_NANOS;
        if (asLong) {
            item = ITEM_NANOS * side / spec.list().items();
        }
        for (int worker = 0; worker < side; worker++) {
            builder.worker(new WorkerInfo(
                    side == 1 ? WorkerKind.MAIN : WorkerKind.POOL_THREAD, worker, 1, WorkerInfo.UNKNOWN_THREAD));
        }
        for (int task = 0; task < spec.list().items(); task++) {
            long start = task / side * item;
            long end = start + item;
            boolean fails = task == failingItem;
            builder.span(new TaskSpan(
                    task, 0, -1, start, end, -1, task % side, fails ? TaskOutcome.FAILED : TaskOutcome.DONE));
            builder.slice(task, start, end, task % side, SliceState.RUNNING);
            if (fails) {
                builder.failure(task, "no luck");
            } else {
                builder.digest(task, task == 0 && run == oddRun ? 99 : task + 1);
            }
        }
        return builder.build();
    }

    private static final class FixedLengths extends FakeLengths {
        @Override
        public long sizeFor(ListSpec template, long itemNanos) {
            return itemNanos / 1_000;
        }

        @Override
        public long expectedTotalNanos(ListSpec list) {
            return ITEM_NANOS * list.items();
        }

        @Override
        public ListSpec defaultList(Work work, int logicalProcessors) {
            return new ListSpec(work, 24, Lengths.EQUAL, 5_000, 1);
        }
    }
}
