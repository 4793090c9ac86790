package corewise.ui.watch;

import corewise.calibration.ItemLengths;
import corewise.calibration.StartingCosts;
import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunId;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
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
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** A run service whose runs end when the test says so, with made-up traces. */
public final class FakeRunService implements RunService {
    private final MachineInfo machine;
    private final List<Way> ways;
    private final List<Handle> started = new ArrayList<>();
    private int number;
    private long sharedTotal = TraceInfo.NO_TOTAL;

    public FakeRunService(int processors) {
        this(processors, Way.FIRST_THREE);
    }

    /** On a machine where these ways can be run. */
    public FakeRunService(int processors, List<Way> ways) {
        this.ways = ways;
        MachineInfo madeUp = MachineInfo.madeUp(processors);
        machine = new MachineInfo("Linux", "", madeUp.processors(), processors, true, "25");
    }

    @Override
    public MachineInfo machine() {
        return machine;
    }

    @Override
    public ItemLengths lengths() {
        return new FakeLengths();
    }

    @Override
    public List<Way> ways() {
        return ways;
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
        if (!started.isEmpty() && !started.getLast().completion.isDone()) {
            throw new CancellationException("a run is under way");
        }
        return new StartingCosts(200_000, 100_000, 300_000);
    }

    @Override
    public RunHandle start(RunSpec spec, RunObserver observer) {
        Handle handle = new Handle(spec);
        started.add(handle);
        return handle;
    }

    @Override
    public void close() {
        started.forEach(Handle::cancel);
    }

    /** What was started, oldest first. */
    public List<Handle> started() {
        return started;
    }

    /** The traces made from now on have this shared total. */
    public void setSharedTotal(long total) {
        sharedTotal = total;
    }

    /** Ends the last run with a made-up trace. */
    public CompletedRun endLast() {
        Handle last = started.getLast();
        CompletedRun run = new CompletedRun(++number, trace(last.spec, number), List.of(), "", "");
        last.completion.complete(run);
        return run;
    }

    /** A made-up trace: serial in list order, others in an order seeded by the number. */
    public Trace trace(RunSpec spec, long seed) {
        TraceInfo info =
                new TraceInfo(0, 0, WaitSource.values()[0], 0, true, "test", sharedTotal, Optional.of(RunId.random()));
        TraceBuilder builder = new TraceBuilder(spec, machine, info);
        int items = spec.list().items();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            order.add(i);
        }
        if (spec.way() != Way.SERIAL) {
            for (int i = 0; i + 4 < items; i += 2) {
                Collections.shuffle(order.subList(i, i + 5), new Random(seed * 31 + i));
            }
        }
        int cores = spec.way() == Way.SERIAL ? 1 : machine.availableProcessors();
        WorkerKind kind = spec.way() == Way.SERIAL ? WorkerKind.MAIN : WorkerKind.POOL_THREAD;
        for (int worker = 1; worker <= cores; worker++) {
            builder.worker(new WorkerInfo(kind, worker, 4711, 4711 + worker));
        }
        long step = 165_000_000L / cores;
        for (int rank = 0; rank < items; rank++) {
            int task = order.get(rank);
            long end = (rank + 1L) * step;
            long start = Math.max(0, end - 165_000_000L);
            long launched = spec.way() == Way.THREAD_PER_TASK ? start : TraceView.UNKNOWN_NANOS;
            builder.span(new TaskSpan(task, 0, launched, start, end, end, rank % cores, TaskOutcome.DONE));
            builder.digest(task, 17L * task);
            builder.slice(task, start, end, rank % cores, SliceState.RUNNING);
        }
        builder.event(0, LifeEvent.Kind.RUN_STARTED);
        builder.event(1_000, LifeEvent.Kind.ALL_SUBMITTED);
        builder.event(2_000, LifeEvent.Kind.POOL_SHUTDOWN);
        return builder.build();
    }

    /** A made-up run. */
    public static final class Handle implements RunHandle {
        private final RunSpec spec;
        private final CompletableFuture<CompletedRun> completion = new CompletableFuture<>();
        private boolean cancelled;

        Handle(RunSpec spec) {
            this.spec = spec;
        }

        @Override
        public RunSpec spec() {
            return spec;
        }

        @Override
        public LiveTrace follow() {
            throw new UnsupportedOperationException("a made-up run cannot be followed");
        }

        @Override
        public Optional<?> resultSoFar(int item) {
            return Optional.empty();
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public CompletableFuture<CompletedRun> completion() {
            return completion;
        }
    }

    /** Lengths on a made-up machine: a nanosecond a unit of size. */
    private static final class FakeLengths implements ItemLengths {
        @Override
        public boolean measured(Work work) {
            return true;
        }

        @Override
        public long sizeFor(ListSpec template, long itemNanos) {
            return itemNanos;
        }

        @Override
        public long expectedNanos(ListSpec list, int item) {
            return list.lengths() == Lengths.EQUAL
                    ? list.size()
                    : Math.round(list.size() * (0.4 + 1.2 * new Random(list.seed() + item * 7919L).nextDouble()));
        }

        @Override
        public long expectedTotalNanos(ListSpec list) {
            return list.size() * list.items();
        }

        @Override
        public double nanosPerUnit(Work work) {
            return 1;
        }

        @Override
        public ListSpec defaultList(Work work, int logicalProcessors) {
            return new ListSpec(work, 24, Lengths.MIXED, 165_000_000, 1);
        }
    }
}
