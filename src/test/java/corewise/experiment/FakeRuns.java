package corewise.experiment;

import corewise.model.Language;
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
import corewise.model.UtilisationSample;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.session.FakeLengths;
import corewise.session.FakeRunService;
import corewise.session.MadeUpInterpreters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongBiFunction;

/** Runs that are over at once on a made-up machine of two processors whose clock they move on. For one thread. */
final class FakeRuns {
    static final long RUN_NANOS = 350_000_000;
    private static final long STILL_NANOS = 2_000_000_000;

    final FakeRunService service = new FakeRunService(2, Way.of(Language.JAVA))
            .withPython(MadeUpInterpreters.locked("3.13.0"))
            .endingAtOnce(this::trace, "");
    long nowNanos;
    /** How busy other programs are before the next repeats, one a look; after that not at all. */
    final List<Float> others = new ArrayList<>();
    /** How long a run takes, by what is run and its number from 1. */
    ToLongBiFunction<RunSpec, Integer> nanos = (spec, run) -> RUN_NANOS;
    /** Number of the run, from 1, during which the thread is interrupted; 0 for none. */
    int interruptedRun;
    /** Numbers of the runs during which everything stands still for two seconds at first. */
    final Set<Integer> stopped = new HashSet<>();
    /** Whether the first item of every run fails. */
    boolean failing;

    FakeRuns() {
        service.lengths = new MicroLengths();
        service.pythonLengths = new MicroLengths();
        service.machine = MachineInfo.madeUp(2);
        service.utilisation = samples -> {
            float busy = others.isEmpty() ? 0 : others.removeFirst();
            samples.accept(new UtilisationSample(nowNanos, 250_000_000, new float[] {busy, busy}, 0));
            return () -> {};
        };
    }

    /** What was run, oldest first. */
    List<RunSpec> started() {
        return service.specs();
    }

    private Trace trace(RunSpec spec, int run) {
        if (run == interruptedRun) {
            Thread.currentThread().interrupt();
        }
        long still = stopped.contains(run) ? STILL_NANOS : 0;
        long nanos = this.nanos.applyAsLong(spec, run);
        nowNanos += still + nanos;
        TraceInfo info = MadeUpInfo.of(WaitSource.SCHEDSTAT)
                .id(Optional.of(RunId.random()))
                .info();
        TraceBuilder builder = new TraceBuilder(spec, service.machine(), info);
        builder.worker(new WorkerInfo(WorkerKind.MAIN, 0, 1, WorkerInfo.UNKNOWN_THREAD));
        long item = nanos / spec.list().items();
        for (int task = 0; task < spec.list().items(); task++) {
            TaskOutcome outcome = failing && task == 0 ? TaskOutcome.FAILED : TaskOutcome.DONE;
            long begin = still + task * item;
            long end = begin + item;
            if (task == 0 && still > 0) {
                builder.slice(task, 0, still, -1, SliceState.HELD_UP);
            }
            builder.span(new TaskSpan(task, 0, -1, task == 0 ? 0 : begin, end, end, 0, outcome));
            builder.slice(task, begin, end, 0, SliceState.RUNNING);
            if (failing && task == 0) {
                builder.failure(0, "no luck");
            }
        }
        return builder.build();
    }

    /** A microsecond a unit of size. */
    private static final class MicroLengths extends FakeLengths {
        @Override
        public long sizeFor(ListSpec template, long itemNanos) {
            return Math.max(1, itemNanos / 1_000);
        }

        @Override
        public long expectedTotalNanos(ListSpec list) {
            return list.size() * 1_000 * list.items();
        }
    }
}
