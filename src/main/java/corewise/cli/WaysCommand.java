package corewise.cli;

import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.RunService;
import corewise.session.WayCosts;
import corewise.text.Quantities;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ways}: lists the ways of running a list, with what they cost here. For one thread. */
@Command(name = "ways", mixinStandardHelpOptions = true)
final class WaysCommand implements Callable<Integer> {
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
            TextTable.lines(rows(service, count)).forEach(environment.out()::println);
            return ExitCode.GOOD;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            environment.err().println(environment.terminal().get("cli.interrupted"));
            return ExitCode.PROBLEM;
        }
    }

    private List<List<String>> rows(RunService service, int count) throws ExecutionException, InterruptedException {
        Texts texts = environment.terminal();
        Quantities quantities = texts.quantities();
        WayCosts costs = new WayCosts(service, count);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.get("cli.column.way"),
                texts.get("cli.column.workers"),
                texts.get("cli.column.begin"),
                texts.get("cli.column.item"),
                ""));
        for (Way way : service.ways()) {
            WayCosts.Cost cost = costs.measure(way);
            long begin = cost.beginNanos();
            rows.add(List.of(
                    way.id(),
                    way.startsWorkerPerTask()
                            ? texts.get("cli.workerPerTask")
                            : quantities.count(way.hasFixedWorkers() ? count : 1),
                    begin == WayCosts.UNKNOWN_NANOS ? texts.get("cli.none") : quantities.duration(begin),
                    quantities.duration(cost.itemNanos()),
                    texts.get("cli.about." + way.id())));
        }
        return rows;
    }
}
