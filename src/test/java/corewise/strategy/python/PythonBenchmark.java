package corewise.strategy.python;

import com.google.errorprone.annotations.FormatMethod;
import corewise.metrics.RunTimes;
import corewise.model.Identified;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.model.Way;
import corewise.model.Work;
import corewise.strategy.python.PythonList.Portable;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How long runs in Python take that are observed, beside a bare script of the same shape in which nothing is, in turns:
 * the median of the ratios of neighbours, and the ratio of the fastest of each, which other programs disturb least; and
 * what threads and processes make of eight long items, beside the loop.
 *
 * <p>Arguments: the number of pairs (9), the interpreter ({@code newest}, the newest that is found), the only way to
 * measure (all), how processes are made ({@code fork} where it is there, else {@code spawn}).
 */
public final class PythonBenchmark {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final int MANY = 1_000;
    private static final int FEW = 8;

    private final int pairs;
    private final Interpreter interpreter;
    private final Path script;
    private final StartMethod method;
    private final Optional<String> only;

    /** What is run: as many items, each about as long. */
    private record Shape(Way way, int items, long lengthNanos, int workers) {}

    private PythonBenchmark(
            int pairs, Interpreter interpreter, Path script, Optional<String> only, Optional<StartMethod> wanted) {
        this.pairs = pairs;
        this.only = only;
        this.interpreter = interpreter;
        this.script = script;
        this.method = wanted.orElse(
                interpreter.startMethods().contains(StartMethod.FORK) ? StartMethod.FORK : StartMethod.SPAWN);
    }

    public static void main(String[] arguments) throws Exception {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        List<Interpreter> all = PythonList.FINDER.all();
        Interpreter interpreter = all.stream()
                .filter(one -> arguments.length > 1 && one.path().equals(arguments[1]))
                .findFirst()
                .orElseGet(all::getFirst);
        Path script = Files.createTempFile("corewise-bare", ".py");
        try (InputStream bare =
                Objects.requireNonNull(PythonBenchmark.class.getResourceAsStream("/benchmark/bare.py"))) {
            Files.copy(bare, script, StandardCopyOption.REPLACE_EXISTING);
            Optional<String> only = arguments.length > 2 ? Optional.of(arguments[2]) : Optional.empty();
            Optional<StartMethod> method =
                    arguments.length > 3 ? Identified.ofId(StartMethod.class, arguments[3]) : Optional.empty();
            new PythonBenchmark(pairs, interpreter, script, only, method).all();
        } finally {
            Files.delete(script);
        }
    }

    private void all() throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        print("%s, %s, %d cores, %d pairs each%n", interpreter.path(), method, cores, pairs);
        print(
                "%-18s %6s %9s %11s %11s %19s %10s%n",
                "way", "items", "length", "bare", "observed", "ratio (quartiles)", "of fastest");
        for (Way way : List.of(Way.PROCESS_PER_TASK, Way.PROCESS_POOL)) {
            beside(new Shape(way, MANY, MICRO, cores));
            beside(new Shape(way, MANY, MILLI, cores));
            beside(new Shape(way, FEW, 500 * MILLI, cores));
        }
        for (Way way : List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL)) {
            beside(new Shape(way, 200, 10 * MILLI, FEW));
        }
        besideTheLoop(Way.POOL, FEW);
        besideTheLoop(Way.PROCESS_POOL, cores);
        besideTheLoop(Way.PROCESS_PER_TASK, cores);
    }

    /** The same list observed and bare, in turns. */
    private void beside(Shape shape) throws Exception {
        if (only.isPresent() && !only.get().equals(shape.way().id())) {
            return;
        }
        long size = pace(shape.lengthNanos());
        List<Double> ratios = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> observed = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            bare.add(bare(shape, size));
            observed.add(observed(shape, size));
            ratios.add(observed.getLast() / bare.getLast());
        }
        print(
                "%-18s %6d %6.3f ms %8.1f ms %8.1f ms %8.3f (%.3f to %.3f) %7.3f%n",
                shape.way().id(),
                shape.items(),
                shape.lengthNanos() / (double) MILLI,
                quantile(bare, 0.5) / MILLI,
                quantile(observed, 0.5) / MILLI,
                quantile(ratios, 0.5),
                quantile(ratios, 0.25),
                quantile(ratios, 0.75),
                quantile(observed, 0) / quantile(bare, 0));
    }

    /** A way beside the loop, both observed, in turns. */
    private void besideTheLoop(Way way, int workers) throws Exception {
        if (only.isPresent()) {
            return;
        }
        long size = pace(500 * MILLI);
        List<Double> gains = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            double loop = observed(new Shape(Way.SERIAL, FEW, 500 * MILLI, 1), size);
            gains.add(loop / observed(new Shape(way, FEW, 500 * MILLI, workers), size));
        }
        print(
                "%s, %d workers, %d items of 500 ms: %.3f times as fast as the loop (%.3f to %.3f)%n",
                way.id(), workers, FEW, quantile(gains, 0.5), quantile(gains, 0.25), quantile(gains, 0.75));
    }

    private double observed(Shape shape, long size) throws Exception {
        ListSpec list = new ListSpec(Work.PRIMES, shape.items(), Lengths.EQUAL, 100, 1);
        @SuppressWarnings("unchecked")
        ListWork<Long> work = (ListWork<Long>) Workloads.of(list);
        InterpreterChoice choice = new InterpreterChoice(interpreter.path(), Optional.of(method));
        RunSpec spec = new RunSpec(shape.way(), list, shape.workers(), RunOptions.DEFAULTS.inPython(choice));
        List<List<Object>> items = Collections.nCopies(shape.items(), List.of(size));
        return RunTimes.makespanNanos(
                PythonList.run(new Portable<>(work, items), spec).trace());
    }

    private double bare(Shape shape, long size) throws IOException, InterruptedException {
        return Double.parseDouble(python(
                shape.way().id(),
                Integer.toString(shape.items()),
                Long.toString(size),
                Integer.toString(shape.workers()),
                method.id()));
    }

    private long pace(long nanos) throws IOException, InterruptedException {
        return Long.parseLong(python("pace", Long.toString(nanos)));
    }

    private String python(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(interpreter.path(), "-I", "-X", "utf8", script.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("the bare script failed: " + told);
        }
        return told;
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        double above = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return sorted.get(below) + (place - below) * (above - sorted.get(below));
    }

    @FormatMethod
    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
