package corewise.cli;

import corewise.file.AtomicFile;
import corewise.metrics.Comparison;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.report.RaceReport;
import corewise.report.RaceWords;
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
@Command(
        name = "race",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Races several ways of running one list and says in words what was seen.",
            "The ways run one after another, each alone on the machine, with a pause after each run;",
            "when repeated, every repeat begins with another way. Makespans are medians with their",
            "range; the words, and the pictures of the report, are of each way's run with the median.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  corewise race",
            "      the default list serially, with a thread per task and with a pool, three times each",
            "  corewise race --ways serial,thread-per-task,pool --items 24 --length 20ms --report race.html",
            "      and a page with the lanes of all three on one clock, for any browser or printer",
            "  corewise race --ways pool,process-pool,virtual-threads --work wait --repeat 5 --seed 7",
            "      five times each, on a list that blocks instead of computing",
            "",
            "Core time is available cores x makespan. \"Other programs\" and \"idle\" in it are what the",
            "system counted, not what is left over; what is unaccounted is told, and may be below 0.",
            "",
            "Exit codes: 0 every task has its result and all runs agree; 1 not so, or something could",
            "not be written (a sentence says what); 2 arguments not understood; 3 no suitable Java."
        })
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

    @Option(names = "--repeat", paramLabel = "K", description = "Runs every way K times, 1 to 1000. Default: 3.")
    private int repeat = 3;

    @Option(names = "--pause", paramLabel = "TIME", description = "Between two runs, 0ms to 60s. Default: 500ms.")
    private String pause = RunPlan.RACE_PAUSE_MILLIS + "ms";

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Writes the race as one page that needs no network; replaced when it is there.")
    private Path report;

    @Mixin
    private OutputOptions output;

    RaceCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        long pauseMillis = validate();
        try (RunService service = environment.runs().get()) {
            RunPlan plan = plan(service, pauseMillis);
            return race(service, plan);
        }
    }

    /** Checks what can be checked without the machine, and gives the pause. */
    private long validate() {
        list.validate();
        output.validate(list.pictureSize());
        ways.validate();
        if (ways.count() < LEAST_WAYS) {
            throw new BadArgumentException("a race needs two ways or more: give --ways, for example serial,pool");
        }
        if (repeat < 1 || repeat > MAX_REPEAT) {
            throw new BadArgumentException("--repeat must be 1 to " + MAX_REPEAT + ", not " + repeat);
        }
        if (report != null && !report.toString().matches(".*\\.html?")) {
            throw new BadArgumentException("--report writes HTML: the file's name must end in .html");
        }
        return pauseMillis();
    }

    private long pauseMillis() {
        long nanos;
        try {
            nanos = Durations.parseNanos(pause);
        } catch (IllegalArgumentException e) {
            throw new BadArgumentException("--pause: " + e.getMessage());
        }
        if (nanos > MAX_PAUSE_NANOS) {
            throw new BadArgumentException("--pause must be 0ms to 60s, not " + pause);
        }
        return nanos / NANOS_PER_MILLI;
    }

    private RunPlan plan(RunService service, long pauseMillis) {
        MachineInfo machine = service.machine();
        List<RunSpec> specs = ways.specs(service, list.list(service.lengths(), machine.logicalProcessors()));
        return new RunPlan(specs, repeat, true, pauseMillis);
    }

    private int race(RunService service, RunPlan plan) {
        Reporter reporter = new Reporter(
                output.jsonToStandardOutput() ? environment.err() : environment.out(),
                environment.err(),
                output.quiet());
        Announcement.say(service, plan, reporter);
        try (RunSeries series = new RunSeries(service, environment.interrupts())) {
            List<CompletedRun> runs = series.make(plan);
            if (series.interrupted()) {
                reporter.problem("Interrupted: this is what was done.");
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
        Comparison race = Comparison.of(traces);
        reporter.say("");
        RaceWords.lines(race).forEach(reporter::say);
        reporter.attempt(() -> writeReport(race, reporter));
        CompletedRun last = lastOfLastWay(runs, plan);
        reporter.attempt(() -> output.writeTrace(environment, last));
        reporter.attempt(() -> output.snapshot(environment, runs, list.pictureSize()));
    }

    /** The order is rotated, so the last run need not be of the last way. */
    private static CompletedRun lastOfLastWay(List<CompletedRun> runs, RunPlan plan) {
        return runs.stream()
                .filter(run ->
                        run.trace().spec().way() == plan.specs().getLast().way())
                .reduce((earlier, later) -> later)
                .orElse(runs.getLast());
    }

    private void writeReport(Comparison race, Reporter reporter) throws IOException {
        if (report != null) {
            byte[] page = RaceReport.html(race, ZoneId.systemDefault()).getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(environment.directory().resolve(report), out -> out.write(page));
            reporter.say("wrote " + report);
        }
    }
}
