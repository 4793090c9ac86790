package corewise.cli;

import corewise.calibration.ItemLengths;
import corewise.calibration.StartingCosts;
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
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.recording.LiveTrace;
import corewise.session.CompletedRun;
import corewise.session.RunHandle;
import corewise.session.RunObserver;
import corewise.session.RunService;
import corewise.session.UtilisationFeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A service whose runs are over at once: serial takes 10 ms an item, anything else half of it. */
final class FakeRunService implements RunService, ItemLengths {
    private static final long ITEM_NANOS = 10_000_000;

    final List<RunSpec> started = new ArrayList<>();
    boolean closed;
    /** Item that fails in every run, −1 for none. */
    int failingItem = -1;
    /** Number of the run whose first result is another, 0 for none. */
    int oddRun;
    /** Shared totals of the runs, in turn; empty for work without one. */
    List<Long> totals = List.of();
    /** What runs are made on. */
    MachineInfo machine = MachineInfo.madeUp(2);
    /** Told of each run before it is made. */
    Consumer<RunSpec> onStart = spec -> {};

    @Override
    public MachineInfo machine() {
        return machine;
    }

    @Override
    public ItemLengths lengths() {
        return this;
    }

    @Override
    public List<Way> ways() {
        return Way.FIRST_THREE;
    }

    @Override
    public boolean confines(Way way) {
        return way != Way.VIRTUAL_THREADS;
    }

    @Override
    public UtilisationFeed utilisation() {
        return UtilisationFeed.NONE;
    }

    @Override
    public StartingCosts startingCosts() {
        return new StartingCosts(200_000, 100_000, 300_000);
    }

    @Override
    public RunHandle start(RunSpec spec, RunObserver observer) {
        onStart.accept(spec);
        started.add(spec);
        return new Over(new CompletedRun(
                started.size(), trace(spec), Collections.nCopies(spec.list().items(), null), "42 primes", ""));
    }

    private Trace trace(RunSpec spec) {
        TraceInfo info = new TraceInfo(
                0,
                0,
                WaitSource.NONE,
                0,
                false,
                "test",
                totals.isEmpty() ? TraceInfo.NO_TOTAL : totals.get(started.size() - 1));
        TraceBuilder builder = new TraceBuilder(spec, machine(), info);
        builder.worker(new WorkerInfo(WorkerKind.MAIN, 0, 1, WorkerInfo.UNKNOWN_THREAD));
        long item = spec.way() == Way.SERIAL ? ITEM_NANOS : ITEM_NANOS / 2;
        for (int task = 0; task < spec.list().items(); task++) {
            long start = task * item;
            boolean fails = task == failingItem;
            builder.span(new TaskSpan(
                    task, 0, -1, start, start + item, -1, 0, fails ? TaskOutcome.FAILED : TaskOutcome.DONE));
            builder.slice(task, start, start + item, 0, SliceState.RUNNING);
            if (fails) {
                builder.failure(task, "no luck");
            } else {
                builder.digest(task, task == 0 && started.size() == oddRun ? 99 : task + 1);
            }
        }
        return builder.build();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean measured(Work work) {
        return true;
    }

    @Override
    public long sizeFor(ListSpec template, long itemNanos) {
        return itemNanos / 1_000;
    }

    @Override
    public long expectedNanos(ListSpec list, int item) {
        return ITEM_NANOS;
    }

    @Override
    public long expectedTotalNanos(ListSpec list) {
        return ITEM_NANOS * list.items();
    }

    @Override
    public double nanosPerUnit(Work work) {
        return 1;
    }

    @Override
    public ListSpec defaultList(Work work, int logicalProcessors) {
        return new ListSpec(work, 24, Lengths.EQUAL, 5_000, 1);
    }

    private record Over(CompletedRun run) implements RunHandle {
        @Override
        public RunSpec spec() {
            return run.trace().spec();
        }

        @Override
        public LiveTrace follow() {
            throw new UnsupportedOperationException("the run is over");
        }

        @Override
        public Optional<?> resultSoFar(int item) {
            return Optional.empty();
        }

        @Override
        public void cancel() {
            // the run is over
        }

        @Override
        public CompletableFuture<CompletedRun> completion() {
            return CompletableFuture.completedFuture(run);
        }
    }
}
