package corewise.cli;

import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.RunService;
import corewise.session.WayCosts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ways}: lists the ways of running a list, with what they cost here. For one thread. */
@Command(
        name = "ways",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the ways of running a list and what they cost on this machine beside the work, measured now:",
            "to begin (a pool and its first worker), and for each item (making its worker or handing it over).",
            "Lists of items with nothing to do are run, each five times, medians are told; takes some seconds.",
            ""
        })
final class WaysCommand implements Callable<Integer> {
    private static final String NONE = "-";

    private final CliEnvironment environment;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Workers of the ways that have a fixed number. Default: the number of logical processors.")
    private Integer workers;

    WaysCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ExecutionException {
        if (workers != null && (workers < 1 || workers > RunSpec.MAX_WORKERS)) {
            throw new BadArgumentException("--workers must be 1 to " + RunSpec.MAX_WORKERS + ", not " + workers);
        }
        try (RunService service = environment.runs().get()) {
            int count =
                    workers == null ? Math.min(service.machine().logicalProcessors(), RunSpec.MAX_WORKERS) : workers;
            TextTable.lines(rows(service, count)).forEach(environment.out()::println);
            return ExitCode.GOOD;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            environment.err().println("Interrupted.");
            return ExitCode.PROBLEM;
        }
    }

    private static List<List<String>> rows(RunService service, int count)
            throws ExecutionException, InterruptedException {
        WayCosts costs = new WayCosts(service, count);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("way", "workers", "to begin", "an item", ""));
        for (Way way : service.ways()) {
            WayCosts.Cost cost = costs.measure(way);
            rows.add(List.of(
                    way.id(),
                    way.hasFixedWorkers() ? Integer.toString(count) : way == Way.SERIAL ? "1" : "one an item",
                    cost.beginNanos() == WayCosts.UNKNOWN_NANOS ? NONE : Durations.format(cost.beginNanos()),
                    Durations.format(cost.itemNanos()),
                    about(way)));
        }
        return rows;
    }

    private static String about(Way way) {
        return switch (way) {
            case SERIAL -> "a plain for-loop";
            case THREAD_PER_TASK -> "platform threads, started one after another";
            case POOL -> "threads that take items from a queue";
            case GLOBAL_LOCK -> "threads, of which one computes at a time: a model of Python's GIL";
            case PROCESS_PER_TASK -> "child processes with memory of their own, 64 at once at most";
            case PROCESS_POOL -> "long-lived child processes that take items in turn";
            case VIRTUAL_THREADS -> "virtual threads, carried by a thread a processor";
            case WORK_STEALING -> "a fork/join pool: halves, put aside or stolen";
            case CHUNKS -> "a pool whose workers take several items at a time";
        };
    }
}
