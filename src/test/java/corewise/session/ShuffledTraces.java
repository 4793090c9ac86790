package corewise.session;

import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.LifeEvent;
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
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Traces of runs that never were, each of a run of its own. Stateless. */
final class ShuffledTraces {
    private ShuffledTraces() {}

    /** Of a run in Python: its version is the end of the path that was chosen. */
    private static InterpreterInfo interpreter(RunSpec spec) {
        String path = spec.options().interpreter().path();
        String version = path.isEmpty() ? "3.11.2" : path.substring(path.lastIndexOf("/python") + "/python".length());
        return new InterpreterInfo(
                "cpython", version, "", true, spec.options().interpreter().startMethod());
    }

    /** A made-up trace: serial in list order, others in an order seeded by the number. */
    static Trace trace(RunSpec spec, MachineInfo machine, long seed, long sharedTotal, double others) {
        MadeUpInfo known = MadeUpInfo.of(WaitSource.NONE)
                .total(sharedTotal)
                .id(Optional.of(RunId.random()))
                .others(others);
        if (spec.language() == Language.PYTHON) {
            known.interpreter(interpreter(spec));
        }
        TraceInfo info = known.info();
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
}
