package corewise.cli;

import corewise.fact.Fact;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.session.CompletedRun;
import corewise.session.RunPlan;
import corewise.session.RunService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code run}: runs a list several ways, compares, and writes what it is asked for. For one thread. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final int MAX_REPEAT = 10_000;

    private final CliEnvironment environment;

    @Mixin
    private WayOptions ways;

    @Mixin
    private ListOptions list;

    @Option(names = "--repeat", paramLabel = "${bundle:cli.label.repeat}", descriptionKey = "cli.option.repeat")
    private int repeat = 1;

    @Mixin
    private OutputOptions output;

    @Option(names = "--window", descriptionKey = "cli.option.window")
    private boolean window;

    @Option(names = "--measure", descriptionKey = "cli.option.measure")
    private boolean measure;

    RunCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        validate();
        Optional<Fact> problem = window ? environment.displayProblem().get() : Optional.empty();
        if (problem.isPresent()) {
            Reporter reporter = Reporter.of(environment);
            reporter.problem(Fact.of("cli.noDisplayForWindow").fact("why", problem.get()));
            return reporter.exitCode();
        }
        try (RunService service = environment.runs().get()) {
            RunPlan plan = plan(service);
            return window ? openWindow(plan) : headless(service, plan);
        }
    }

    private void validate() throws IOException {
        list.validate(environment.directory());
        list.function().ifPresent(ways::writtenIn);
        output.validate(environment, list.pictureSize());
        ways.validate();
        ways.check(list.work());
        Arguments.number("--repeat", repeat, 1, MAX_REPEAT);
        if (measure && !window) {
            throw new BadArgumentException(Fact.of("cli.wrong.measure"));
        }
        if (window && output.wanted()) {
            throw new BadArgumentException(Fact.of("cli.wrong.window"));
        }
    }

    private RunPlan plan(RunService service) {
        MachineInfo machine = service.machine();
        ListSpec spec = list.list(ways.lengths(service), machine.logicalProcessors());
        return new RunPlan(ways.specs(service, spec), repeat);
    }

    private int openWindow(RunPlan plan) throws IOException {
        return environment
                .window()
                .open(new WindowRequest(
                        plan.specs(),
                        plan.repeat(),
                        measure,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        line -> environment.out().println(environment.terminal().say(line))));
    }

    private int headless(RunService service, RunPlan plan) {
        Reporter reporter = Reporter.of(environment, output);
        Announcement.say(service, plan, reporter);
        try (RunSeries series = new RunSeries(service, environment.interrupts())) {
            List<CompletedRun> runs = series.make(plan);
            if (series.interrupted()) {
                reporter.problem(Fact.of("cli.interrupted.runs"));
            }
            reporter.comparison(runs);
            if (!runs.isEmpty()) {
                Outputs outputs = new Outputs(environment, reporter);
                output.writeTrace(environment, outputs, reporter, runs.getLast());
                output.snapshot(environment, outputs, runs, list.pictureSize());
            }
        }
        return reporter.exitCode();
    }
}
