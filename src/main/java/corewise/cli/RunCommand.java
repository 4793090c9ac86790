package corewise.cli;

import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.session.CompletedRun;
import corewise.session.RunPlan;
import corewise.session.RunService;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code run}: runs a list several ways, compares, and writes what it is asked for. For one thread. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs one list several ways, one after another, and compares them.",
            "The work is warmed up before it is measured, so no way is punished for being first.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  corewise run",
            "      the default list, about 4 s of serial work here, serially, with a thread per task and a pool",
            "  corewise run --way serial,pool --work primes --repeat 5",
            "      speed-up of a pool, medians of five runs each",
            "  corewise run --way global-lock,process-pool --workers 4",
            "      threads under one lock against processes",
            "  corewise run --way pool --workers 8 --items 24 --length 20ms --json pool.json",
            "      writes the trace; it opens in Perfetto and other viewers",
            "  corewise run --way thread-per-task --work sha256 --size 20000 --seed 7 --json - --quiet",
            "      the trace to standard output, and nothing else there",
            "  corewise run --work mandelbrot --snapshot board.png --snapshot-size 1920x1080",
            "      a picture of the board after the last run",
            "",
            "Exit codes: 0 every task has its result and all runs agree; 1 not so, or something could",
            "not be written (a sentence says what); 2 arguments not understood; 3 no suitable Java."
        })
final class RunCommand implements Callable<Integer> {
    private static final int MAX_REPEAT = 10_000;

    private final CliEnvironment environment;

    @Mixin
    private WayOptions ways;

    @Mixin
    private ListOptions list;

    @Option(names = "--repeat", paramLabel = "K", description = "Runs every way K times, in turns. Default: 1.")
    private int repeat = 1;

    @Mixin
    private OutputOptions output;

    @Option(names = "--window", description = "Makes the runs in the window.")
    private boolean window;

    @Option(
            names = "--measure",
            description = "With --window: measures what the window costs during the runs, prints it and closes.")
    private boolean measure;

    RunCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        validate();
        if (window && !environment.displayUsable().getAsBoolean()) {
            environment.err().println("There is no usable display for --window; leave it out to run without one.");
            return ExitCode.PROBLEM;
        }
        try (RunService service = environment.runs().get()) {
            RunPlan plan = plan(service);
            return window ? openWindow(plan) : headless(service, plan);
        }
    }

    private void validate() {
        list.validate();
        output.validate(list.pictureSize());
        ways.validate();
        if (repeat < 1 || repeat > MAX_REPEAT) {
            throw new BadArgumentException("--repeat must be 1 to " + MAX_REPEAT + ", not " + repeat);
        }
        if (measure && !window) {
            throw new BadArgumentException("--measure measures the window: give --window too");
        }
        if (window && output.wanted()) {
            throw new BadArgumentException("--json and --snapshot do not go with --window");
        }
    }

    private RunPlan plan(RunService service) {
        MachineInfo machine = service.machine();
        ListSpec spec = list.list(service.lengths(), machine.logicalProcessors());
        return new RunPlan(ways.specs(service, spec), repeat);
    }

    private int openWindow(RunPlan plan) {
        return environment
                .window()
                .open(new WindowRequest(plan.specs(), plan.repeat(), measure, environment.out()::println));
    }

    private int headless(RunService service, RunPlan plan) {
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
            reporter.comparison(runs);
            if (!runs.isEmpty()) {
                reporter.attempt(() -> output.writeTrace(environment, runs.getLast()));
                reporter.attempt(() -> output.snapshot(environment, runs, list.pictureSize()));
            }
        }
        return reporter.exitCode();
    }
}
