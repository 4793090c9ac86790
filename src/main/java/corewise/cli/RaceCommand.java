package corewise.cli;

import corewise.fact.Fact;
import corewise.file.AtomicFile;
import corewise.metrics.Comparison;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.report.RaceFacts;
import corewise.report.RaceReport;
import corewise.session.CompletedRun;
import corewise.session.RunPlan;
import corewise.session.RunService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code race}: one list several ways, repeated, compared and told in words. For one thread. */
@Command(name = "race", mixinStandardHelpOptions = true)
final class RaceCommand implements Callable<Integer> {
    private static final int MAX_REPEAT = 1_000;
    private static final long MAX_PAUSE_NANOS = 60_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int LEAST_WAYS = 2;

    private final CliEnvironment environment;

    @Mixin
    private WayOptions ways;

    @Mixin
    private ListOptions list;

    @Option(names = "--repeat", paramLabel = "${bundle:cli.label.repeat}", descriptionKey = "cli.option.raceRepeat")
    private int repeat = 3;

    @Option(names = "--pause", paramLabel = "${bundle:cli.label.time}", descriptionKey = "cli.option.pause")
    private String pause = RunPlan.RACE_PAUSE_MILLIS + "ms";

    @Option(names = "--report", paramLabel = "${bundle:cli.label.html}", descriptionKey = "cli.option.raceReport")
    private Path report;

    @Mixin
    private OutputOptions output;

    RaceCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        long pauseMillis = validate();
        try (RunService service = environment.runs().get()) {
            RunPlan plan = plan(service, pauseMillis);
            return race(service, plan);
        }
    }

    /** Checks what can be checked without the machine, and gives the pause. */
    private long validate() throws IOException {
        list.validate(environment.directory());
        list.function().ifPresent(ways::writtenIn);
        ways.validate();
        ways.check(list.work());
        if (ways.count() < LEAST_WAYS) {
            throw new BadArgumentException(Fact.of("cli.wrong.oneWay"));
        }
        Arguments.number("--repeat", repeat, 1, MAX_REPEAT);
        Arguments.html("--report", report);
        output.validate(environment, list.pictureSize(), new Outputs.Output("--report", report));
        return Arguments.nanos("--pause", pause, 0, MAX_PAUSE_NANOS) / NANOS_PER_MILLI;
    }

    private RunPlan plan(RunService service, long pauseMillis) {
        MachineInfo machine = service.machine();
        List<RunSpec> specs = ways.specs(service, list.list(ways.lengths(service), machine.logicalProcessors()));
        return new RunPlan(specs, repeat, true, pauseMillis);
    }

    private int race(RunService service, RunPlan plan) {
        Reporter reporter = Reporter.of(environment, output);
        Announcement.say(service, plan, reporter);
        try (RunSeries series = new RunSeries(service, environment.interrupts())) {
            List<CompletedRun> runs = series.make(plan);
            if (series.interrupted()) {
                reporter.problem(Fact.of("cli.interrupted.runs"));
            }
            reporter.comparison(runs, true);
            if (!runs.isEmpty()) {
                tell(runs, plan, reporter);
            }
        }
        return reporter.exitCode();
    }

    private void tell(List<CompletedRun> runs, RunPlan plan, Reporter reporter) {
        List<Trace> traces = runs.stream().map(CompletedRun::trace).toList();
        Comparison race = Comparison.beside(traces);
        reporter.line("");
        // the table ends with them
        List<Fact> said = RaceFacts.speedups(race);
        RaceFacts.all(race).stream().filter(fact -> !said.contains(fact)).forEach(reporter::say);
        Outputs outputs = new Outputs(environment, reporter);
        outputs.write(report, file -> writeReport(race, file, reporter));
        output.writeTrace(environment, outputs, reporter, lastOfLastWay(runs, plan));
        output.snapshot(environment, outputs, runs, list.pictureSize());
    }

    /** The order is rotated, so the last run need not be of the last way. */
    private static CompletedRun lastOfLastWay(List<CompletedRun> runs, RunPlan plan) {
        return runs.stream()
                .filter(run -> run.trace().spec().equals(plan.specs().getLast()))
                .reduce((earlier, later) -> later)
                .orElse(runs.getLast());
    }

    private void writeReport(Comparison race, Path file, Reporter reporter) throws IOException {
        byte[] page = RaceReport.html(race, ZoneId.systemDefault(), environment.texts())
                .getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(page));
        reporter.say(Fact.of("cli.wrote").verbatim("file", file));
    }
}
