package corewise.experiment;

import corewise.calibration.ItemLengths;
import corewise.calibration.StartingCosts;
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

/** Runs that are over at once on a made-up machine of two processors whose clock they move on. For one thread. */
final class FakeRuns implements RunService, ItemLengths {
    static final long RUN_NANOS = 350_000_000;

    final List<RunSpec> started = new ArrayList<>();
    long nowNanos;
    /** How busy other programs are before the next repeats, one a look; after that not at all. */
    final List<Float> others = new ArrayList<>();
    /** Number of the run, from 1, during which the thread is interrupted; 0 for none. */
    int interruptedRun;
    /** Whether the first item of every run fails. */
    boolean failing;

    @Override
    public MachineInfo machine() {
        return MachineInfo.madeUp(2);
    }

    @Override
    public List<Way> ways() {
        return List.of(Way.values());
    }

    @Override
    public boolean confines(Way way) {
        return true;
    }

    @Override
    public ItemLengths lengths() {
        return this;
    }

    @Override
    public UtilisationFeed utilisation() {
        return samples -> {
            float busy = others.isEmpty() ? 0 : others.removeFirst();
            samples.accept(new UtilisationSample(nowNanos, 250_000_000, new float[] {busy, busy}, 0));
            return () -> {};
        };
    }

    @Override
    public StartingCosts startingCosts() {
        return new StartingCosts(200_000, 100_000, 300_000);
    }

    @Override
    public RunHandle start(RunSpec spec, RunObserver observer) {
        started.add(spec);
        if (started.size() == interruptedRun) {
            Thread.currentThread().interrupt();
        }
        nowNanos += RUN_NANOS;
        return new Over(new CompletedRun(
                started.size(), trace(spec), Collections.nCopies(spec.list().items(), 1), "", ""));
    }

    private Trace trace(RunSpec spec) {
        TraceInfo info = new TraceInfo(0, 0, WaitSource.SCHEDSTAT, 0, true, "test", TraceInfo.NO_TOTAL);
        TraceBuilder builder = new TraceBuilder(spec, machine(), info);
        builder.worker(new WorkerInfo(WorkerKind.MAIN, 0, 1, WorkerInfo.UNKNOWN_THREAD));
        long item = RUN_NANOS / spec.list().items();
        for (int task = 0; task < spec.list().items(); task++) {
            TaskOutcome outcome = failing && task == 0 ? TaskOutcome.FAILED : TaskOutcome.DONE;
            builder.span(new TaskSpan(task, 0, -1, task * item, (task + 1) * item, -1, 0, outcome));
            builder.slice(task, task * item, (task + 1) * item, 0, SliceState.RUNNING);
            if (failing && task == 0) {
                builder.failure(0, "no luck");
            }
        }
        return builder.build();
    }

    @Override
    public void close() {
        // nothing is under way
    }

    @Override
    public boolean measured(Work work) {
        return true;
    }

    @Override
    public long sizeFor(ListSpec template, long itemNanos) {
        return Math.max(1, itemNanos / 1_000);
    }

    @Override
    public long expectedNanos(ListSpec list, int item) {
        return list.size() * 1_000;
    }

    @Override
    public long expectedTotalNanos(ListSpec list) {
        return list.size() * 1_000 * list.items();
    }

    @Override
    public double nanosPerUnit(Work work) {
        return 1;
    }

    @Override
    public ListSpec defaultList(Work work, int logicalProcessors) {
        throw new UnsupportedOperationException("experiments make their own lists");
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
