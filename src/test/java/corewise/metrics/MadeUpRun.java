package corewise.metrics;

import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.LogicalProcessor;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
import corewise.model.RunOptions;
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
import java.util.List;
import java.util.stream.IntStream;

/**
 * What matters of a run where runs are compared: two items on a machine of four processors, two of them available.
 * Immutable.
 *
 * @param others share of the core time that other programs take, told of runs of 400 ms or more; NaN where nothing is sampled
 */
record MadeUpRun(
        RunSpec spec,
        long millis,
        String processor,
        String java,
        double others,
        long startedAt,
        boolean whole,
        SliceState state,
        long digest) {

    static MadeUpRun of(Way way, long millis) {
        ListSpec list = new ListSpec(Work.PRIMES, 2, Lengths.EQUAL, 1000, 1);
        RunSpec spec = new RunSpec(way, list, 2);
        return new MadeUpRun(spec, millis, "one", "25", Double.NaN, 0, true, SliceState.RUNNING, 7);
    }

    private MadeUpRun with(RunSpec other) {
        return new MadeUpRun(other, millis, processor, java, others, startedAt, whole, state, digest);
    }

    MadeUpRun taking(long time) {
        return new MadeUpRun(spec, time, processor, java, others, startedAt, whole, state, digest);
    }

    MadeUpRun onProcessor(String name) {
        return new MadeUpRun(spec, millis, name, java, others, startedAt, whole, state, digest);
    }

    MadeUpRun onJava(String version) {
        return new MadeUpRun(spec, millis, processor, version, others, startedAt, whole, state, digest);
    }

    MadeUpRun withOthers(double share) {
        return new MadeUpRun(spec, millis, processor, java, share, startedAt, whole, state, digest);
    }

    MadeUpRun startedAt(long epochMillis) {
        return new MadeUpRun(spec, millis, processor, java, others, epochMillis, whole, state, digest);
    }

    MadeUpRun cancelled() {
        return new MadeUpRun(spec, millis, processor, java, others, startedAt, false, state, digest);
    }

    MadeUpRun asleep() {
        return new MadeUpRun(spec, millis, processor, java, others, startedAt, whole, SliceState.ASLEEP, digest);
    }

    MadeUpRun withDigest(long result) {
        return new MadeUpRun(spec, millis, processor, java, others, startedAt, whole, state, result);
    }

    MadeUpRun withCores(int cores) {
        return with(new RunSpec(spec.way(), list(), spec.workers(), RunOptions.DEFAULTS.withCores(cores)));
    }

    MadeUpRun inPython() {
        return with(
                new RunSpec(spec.way(), list(), spec.workers(), spec.options().inPython(InterpreterChoice.USUAL)));
    }

    MadeUpRun withPayload(int bytes) {
        return with(
                new RunSpec(spec.way(), list(), spec.workers(), spec.options().withPayload(bytes)));
    }

    MadeUpRun withWorkers(int workers) {
        return with(new RunSpec(spec.way(), list(), workers, spec.options()));
    }

    MadeUpRun withSeed(long seed) {
        ListSpec list = new ListSpec(list().work(), list().items(), list().lengths(), list().size(), seed);
        return with(new RunSpec(spec.way(), list, spec.workers(), spec.options()));
    }

    ListSpec list() {
        return spec.list();
    }

    /** A new run. */
    Trace trace() {
        return trace(Double.NaN);
    }

    /** A new run by this interpreter. */
    Trace by(InterpreterInfo interpreter) {
        return trace(info(Double.NaN).interpreter(interpreter).info());
    }

    /** A new run around which other programs took this share. */
    Trace trace(double around) {
        return trace(info(around).info());
    }

    private MadeUpInfo info(double around) {
        return MadeUpInfo.of(WaitSource.SCHEDSTAT).began(0, startedAt).others(around);
    }

    private Trace trace(TraceInfo info) {
        List<LogicalProcessor> processors = IntStream.range(0, 4)
                .mapToObj(number -> new LogicalProcessor(number, number, -1, number < 2))
                .toList();
        MachineInfo machine = new MachineInfo("Linux", processor, processors, 2, true, java)
                .confinedTo(spec.options().cores());
        TraceBuilder builder = new TraceBuilder(spec, machine, info);
        long end = millis * 1_000_000;
        for (int task = 0; task < 2; task++) {
            boolean done = whole || task == 0;
            builder.span(new TaskSpan(task, 0, -1, 0, end, end, 0, done ? TaskOutcome.DONE : TaskOutcome.CANCELLED))
                    .digest(task, done ? digest : 0)
                    .slice(task, 0, Math.round(end * ours()), task, state);
        }
        if (!Double.isNaN(others)) {
            builder.sample(new UtilisationSample(end, end, busy(machine.availableProcessors()), 0));
        }
        return builder.build();
    }

    /** Our work has all of each core that others leave. */
    private double ours() {
        return Double.isNaN(others) ? 1 : Math.max(0.01, 1 - others);
    }

    private float[] busy(int cores) {
        float each = (float) (ours() * 2 / cores / (cores == 1 ? 2 : 1) + others);
        return new float[] {each, each, each, each};
    }
}
