package corewise.cli;

import corewise.fact.Fact;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.RunService;
import corewise.session.WayCosts;
import corewise.text.Quantities;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ways}: lists the ways of running a list, with what they cost here. For one thread. */
@Command(name = "ways", mixinStandardHelpOptions = true)
final class WaysCommand implements Callable<Integer> {
    /** Of a duration, and of what stands above them. */
    private static final int TIME_WIDTH = 8;

    private final CliEnvironment environment;

    @Option(names = "--workers", paramLabel = "${bundle:cli.label.number}", descriptionKey = "cli.option.waysWorkers")
    private Integer workers;

    WaysCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ExecutionException {
        Arguments.number("--workers", workers, 1, RunSpec.MAX_WORKERS);
        try (RunService service = environment.runs().get()) {
            int count =
                    workers == null ? Math.min(service.machine().logicalProcessors(), RunSpec.MAX_WORKERS) : workers;
            print(service, count, RunOptions.DEFAULTS, way -> Fact.of("cli.about." + way.id()));
            Optional<Interpreter> python = service.interpreters().stream().findFirst();
            if (python.isPresent()) {
                environment.out().println();
                environment
                        .out()
                        .println(environment.terminal().say(python.get().info().fact()));
                print(
                        service,
                        count,
                        RunOptions.DEFAULTS.inPython(
                                new InterpreterChoice(python.get().path(), Optional.empty())),
                        way -> way.inPython(python.get().info().lock()));
            }
            return ExitCode.GOOD;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            environment.err().println(environment.terminal().get("cli.interrupted"));
            return ExitCode.PROBLEM;
        }
    }

    /** A line as soon as it is known: where processes start slowly the next one takes its time. */
    private void print(RunService service, int count, RunOptions options, Function<Way, Fact> about)
            throws ExecutionException, InterruptedException {
        Texts texts = environment.terminal();
        WayCosts costs = new WayCosts(service, count, options);
        List<String> title = Stream.of("cli.column.way", "cli.column.workers", "cli.column.begin", "cli.column.item")
                .map(texts::get)
                .toList();
        List<Way> ways = service.ways(options.language()).stream()
                .filter(way -> way != Way.INTERPRETERS || hasInterpreters(service))
                .toList();
        List<String> widest = List.of(
                ways.stream()
                        .map(Way::id)
                        .max(Comparator.comparingInt(String::length))
                        .orElse(""),
                texts.get("cli.workerPerTask"),
                "0".repeat(TIME_WIDTH),
                texts.get("cli.notHere"));
        line(title, widest, "");
        boolean unclear = false;
        for (Way way : ways) {
            WayCosts.Cost cost = costs.measure(way);
            line(cells(cost, count, texts), widest, texts.say(about.apply(way)));
            unclear |= cost.unclear();
        }
        if (unclear) {
            environment.out().println(texts.get("cli.unclear.why"));
        }
    }

    private static boolean hasInterpreters(RunService service) {
        return service.interpreters().stream()
                .findFirst()
                .map(Interpreter::interpreters)
                .orElse(false);
    }

    private List<String> cells(WayCosts.Cost cost, int count, Texts texts) {
        Way way = cost.way();
        Quantities quantities = texts.quantities();
        return List.of(
                way.id(),
                way.startsWorkerPerTask()
                        ? texts.get("cli.workerPerTask")
                        : quantities.count(way.hasFixedWorkers() ? count : 1),
                cost.beginNanos() == WayCosts.UNKNOWN_NANOS
                        ? texts.get("cli.none")
                        : quantities.duration(cost.beginNanos()),
                item(cost, texts));
    }

    private static String item(WayCosts.Cost cost, Texts texts) {
        if (cost.unclear()) {
            return texts.get("cli.unclear");
        }
        return cost.itemNanos() == WayCosts.UNKNOWN_NANOS
                ? texts.get("cli.notHere")
                : texts.quantities().duration(cost.itemNanos());
    }

    private void line(List<String> cells, List<String> widest, String about) {
        List<String> all = new ArrayList<>(cells);
        all.add(about);
        List<String> room = new ArrayList<>(widest);
        room.add("");
        environment.out().println(TextTable.lines(List.of(all, room)).getFirst());
    }
}
