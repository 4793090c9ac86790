package corewise.session;

import corewise.calibration.ItemLengths;
import corewise.calibration.LengthCurve;
import corewise.calibration.MeasuredItemLengths;
import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import corewise.metrics.TaskTimes;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.Work;
import corewise.recording.LiveTrace;
import corewise.recording.Probes;
import corewise.recording.Progress;
import corewise.recording.TraceRecorder;
import corewise.strategy.Strategy;
import corewise.strategy.python.InterpreterFinder;
import corewise.strategy.python.NoInterpreterException;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * How long items take in Python, for each interpreter: each work is measured once, serially, with the recording that runs
 * have. Thread-safe.
 */
final class PythonLengths {
    private static final int ROUNDS = 9;

    private final InterpreterFinder interpreters;
    private final Strategy serial;
    private final Probes probes;
    private final MachineInfo machine;
    private final Consumer<Runnable> alone;
    private final Map<Interpreter, ItemLengths> lengths = new ConcurrentHashMap<>();

    /**
     * @param interpreters gives the interpreter of a choice
     * @param serial runs a list serially in Python
     * @param environment what runs need
     * @param alone does what it is given once nothing else uses the machine
     */
    PythonLengths(
            InterpreterFinder interpreters, Strategy serial, RunEnvironment environment, Consumer<Runnable> alone) {
        this.interpreters = interpreters;
        this.serial = serial;
        this.probes = environment.probes();
        this.machine = environment.machine();
        this.alone = alone;
    }

    /**
     * Those of the interpreter of a choice.
     *
     * @throws NoInterpreterException when there is none
     */
    ItemLengths of(InterpreterChoice choice) throws NoInterpreterException {
        Interpreter interpreter = interpreters.chosen(choice);
        return lengths.computeIfAbsent(
                interpreter, each -> new MeasuredItemLengths(work -> measure(each.path(), work), alone));
    }

    private LengthCurve measure(String path, Work work) {
        List<ListWork<?>> works = Workloads.measured(work, Language.PYTHON);
        Sizes all = new Sizes(works);
        InterpreterChoice choice = new InterpreterChoice(path, InterpreterChoice.USUAL.startMethod());
        RunSpec spec = new RunSpec(Way.SERIAL, all.spec(), 1, RunOptions.DEFAULTS.inPython(choice));
        TraceRecorder recorder = new TraceRecorder(spec, machine, probes);
        try (Strategy.Prepared<Object> prepared = serial.prepare(all, recorder)) {
            recorder.start(0, 0);
            prepared.run();
        }
        LiveTrace trace = new LiveTrace(recorder);
        trace.refresh();
        double[] units = new double[works.size()];
        double[] nanos = new double[works.size()];
        for (int size = 0; size < works.size(); size++) {
            units[size] = works.get(size).units(Workloads.measuredItem(works.get(size)));
            nanos[size] = lowerQuartile(trace, size, works.size());
        }
        return new LengthCurve(units, nanos);
    }

    /** Of a size in all rounds but the first, which warms up. */
    static double lowerQuartile(LiveTrace trace, int size, int sizes) {
        long[] nanos = new long[ROUNDS - 1];
        for (int round = 1; round < ROUNDS; round++) {
            int task = round * sizes + size;
            if (trace.outcome(task) != TaskOutcome.DONE) {
                // it was ended from outside, or had no memory: no fault of this program
                throw new UncheckedIOException(new ToldIOException(
                        Fact.of("python.notMeasured"),
                        new IOException(trace.failure(task).orElse("no result of task " + task))));
            }
            nanos[round - 1] = workedNanos(trace, task);
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 4];
    }

    /** How long the work on a task took without the time in which other programs had its core, or all stood still. */
    static long workedNanos(TraceView trace, int task) {
        return Math.max(1, TaskTimes.runningNanos(trace, task) + TaskTimes.notKnownNanos(trace, task));
    }

    /** Several sizes of a work in turns, as one list. Immutable. */
    private record Sizes(List<ListWork<?>> works) implements ListWork<Object> {

        private ListWork<?> of(int item) {
            return works.get(item % works.size());
        }

        @Override
        public ListSpec spec() {
            return new ListSpec(works.getFirst().spec().work(), ROUNDS * works.size(), Lengths.EQUAL, 1, 1);
        }

        @Override
        public List<Object> portable(int item) {
            return of(item).portable(Workloads.measuredItem(of(item)));
        }

        @Override
        public int mostResultBytes() {
            return works.stream().mapToInt(ListWork::mostResultBytes).max().orElseThrow();
        }

        @Override
        public Object compute(int item, Progress progress) throws InterruptedException {
            return of(item).compute(Workloads.measuredItem(of(item)), progress);
        }

        @Override
        public Object decode(int item, byte[] bytes) {
            return of(item).decode(Workloads.measuredItem(of(item)), bytes);
        }

        @Override
        public double units(int item) {
            return of(item).units(Workloads.measuredItem(of(item)));
        }

        @Override
        public long digest(Object result) {
            return 0;
        }

        @Override
        public Fact total(List<Object> results) {
            return Fact.of("total.shared").count("total", 0).count("additions", 0);
        }
    }
}
