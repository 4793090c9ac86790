package corewise.cli;

import corewise.experiment.picture.SimulationReport;
import corewise.fact.Fact;
import corewise.file.AtomicFile;
import corewise.file.TraceWriter;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.session.RunService;
import corewise.session.TaskCsv;
import corewise.simulation.Costs;
import corewise.simulation.Question;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import corewise.simulation.Sweep;
import corewise.simulation.TooManySlicesException;
import corewise.simulation.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code simulate}: says what a list would take on a machine that is not here. For one thread. */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final String VALIDATE = "--validate";
    private static final String WITHIN = "--within";
    /** What can be said beside {@code --validate}: all else is about runs that are not made. */
    private static final Set<String> OF_VALIDATION = Set.of(VALIDATE, WITHIN, "--language", "--locale");

    private static final long LEAST_TIME = 10_000_000_000L;
    private static final long MOST_TIME = 3_600_000_000_000L;

    private final CliEnvironment environment;

    @Mixin
    private SimulatedMachineOptions machine;

    @Mixin
    private SimulatedListOptions list;

    @Mixin
    private SimulatedWayOptions ways;

    @Option(names = "--sweep", paramLabel = "${bundle:cli.label.sweep}", descriptionKey = "cli.option.sweep")
    private List<String> sweeps = new ArrayList<>();

    @Option(names = "--json", paramLabel = "${bundle:cli.label.file}", descriptionKey = "cli.option.simulatedJson")
    private Path json;

    @Option(names = "--csv", paramLabel = "${bundle:cli.label.file}", descriptionKey = "cli.option.simulatedCsv")
    private Path csv;

    @Option(names = "--report", paramLabel = "${bundle:cli.label.html}", descriptionKey = "cli.option.simulatedReport")
    private Path report;

    @Option(names = VALIDATE, descriptionKey = "cli.option.validate")
    private boolean validate;

    @Option(names = WITHIN, paramLabel = "${bundle:cli.label.time}", descriptionKey = "cli.option.within")
    private String within = "120s";

    @Spec
    private CommandSpec command;

    SimulateCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        machine.validate();
        list.validate();
        ways.validate(list.work());
        List<Sweep> axes = sweeps.stream().map(SweepText::parse).toList();
        Arguments.html("--report", report);
        validateTogether();
        long nanos = Arguments.nanos(WITHIN, within, LEAST_TIME, MOST_TIME);
        checkFiles();
        if (validate) {
            try (RunService service = environment.runs().get()) {
                return new ValidateJob(environment, service, ways.language()).run(nanos);
            }
        }
        return simulate(axes);
    }

    /** That nothing was said which would not be heeded. */
    private void validateTogether() {
        List<OptionSpec> said = command.commandLine().getParseResult().matchedOptions();
        for (OptionSpec option : said) {
            String name = option.longestName();
            if (validate ? !OF_VALIDATION.contains(name) : WITHIN.equals(name)) {
                throw new BadArgumentException(
                        Fact.of(validate ? "simulation.wrong.besideValidate" : "simulation.wrong.withoutValidate")
                                .verbatim("option", name));
            }
        }
    }

    private void checkFiles() throws IOException {
        List<Outputs.Output> files = List.of(
                new Outputs.Output("--json", json),
                new Outputs.Output("--csv", csv),
                new Outputs.Output("--report", report));
        for (Outputs.Output each : files) {
            if (Outputs.isStandard(each.file())) {
                throw new BadArgumentException(
                        Fact.of("simulation.wrong.standard").verbatim("option", each.option()));
            }
        }
        Outputs.check(environment, files.toArray(Outputs.Output[]::new));
    }

    private int simulate(List<Sweep> axes) throws IOException {
        Reporter reporter = Reporter.of(environment);
        SimulationBasis basis = SimulationBasis.load(environment, ways.costs());
        basis.problem().ifPresent(reporter::problem);
        Question question = question(list.read(environment.directory()), ways.typed(basis.costs()));
        Simulator simulator = new Simulator();
        List<Sweep.Answer> answers = answers(simulator, question);
        List<List<Sweep.Answer>> swept = axes.stream()
                .map(axis -> axis.run(simulator, question, ways.ways(), () -> false))
                .toList();
        SimulationTable table = new SimulationTable(environment.terminal(), basis.trust());
        table.lines(question, answers).forEach(reporter::line);
        for (int axis = 0; axis < axes.size(); axis++) {
            table.lines(axes.get(axis), swept.get(axis)).forEach(reporter::line);
        }
        write(
                question,
                table.page(question, answers),
                new SimulationReport.Swept(axes, swept, basis.trust()),
                reporter);
        return reporter.exitCode();
    }

    private Question question(SimulatedListOptions.Items items, Costs costs) {
        SimulatedMachine simulated = machine.machine();
        int workers = ways.workers().orElse(simulated.processors());
        RunSpec spec = new RunSpec(ways.ways().getFirst(), items.list(), workers, ways.options());
        return new Question(
                simulated,
                spec,
                items.times(),
                costs,
                list.serialNanos(),
                list.memoryShare(),
                ways.interpreterLock(),
                ways.workers().isEmpty());
    }

    /** One a way, with the serial run to compare. */
    private List<Sweep.Answer> answers(Simulator simulator, Question question) {
        Sweep as = new Sweep(
                Sweep.Axis.ITEMS, List.of((long) question.spec().list().items()));
        return as.run(simulator, question, ways.ways(), () -> false);
    }

    private void write(
            Question question, SimulationReport.Answered answered, SimulationReport.Swept changed, Reporter reporter) {
        List<Sweep> axes = changed.sweeps();
        List<List<Sweep.Answer>> swept = changed.answers();
        Trust trust = changed.trust();
        Outputs outputs = new Outputs(environment, reporter);
        if (axes.isEmpty()) {
            List<CompletedRun> runs = traces(question, reporter);
            if (!runs.isEmpty()) {
                outputs.write(
                        json, file -> new TraceWriter().write(runs.getLast().trace(), file));
                outputs.write(csv, file -> TaskCsv.write(runs.getLast().trace(), file));
            }
            writeReport(outputs, runs, answered, changed);
            return;
        }
        List<Sweep.Answer> all = swept.stream().flatMap(List::stream).toList();
        outputs.write(json, file -> AtomicFile.write(file, out -> SimulationJson.write(axes, swept, trust, out)));
        outputs.write(
                csv,
                file -> AtomicFile.write(
                        file,
                        out -> out.write(SimulationCsv.of(axes, swept, trust).getBytes(StandardCharsets.UTF_8))));
        if (report != null && !all.isEmpty()) {
            writeReport(outputs, traces(question, reporter), answered, changed);
        }
    }

    private void writeReport(
            Outputs outputs,
            List<CompletedRun> runs,
            SimulationReport.Answered answered,
            SimulationReport.Swept swept) {
        if (runs.isEmpty()) {
            return;
        }
        List<Trace> traces = runs.stream().map(CompletedRun::trace).toList();
        outputs.write(report, file -> {
            byte[] page = SimulationReport.html(traces, answered, swept, ZoneId.systemDefault(), environment.texts())
                    .getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, out -> out.write(page));
            outputs.reporter().say(Fact.of("cli.wrote").verbatim("file", file));
        });
    }

    /** The traces of all ways, where they are wanted and not too large. */
    private List<CompletedRun> traces(Question question, Reporter reporter) {
        if (json == null && csv == null && report == null) {
            return List.of();
        }
        List<CompletedRun> runs = new ArrayList<>();
        Simulator simulator = new Simulator();
        for (Way way : ways.ways()) {
            try {
                runs.add(CompletedRun.of(simulator.trace(question.in(way).scenario())));
            } catch (TooManySlicesException tooMany) {
                reporter.problem(Fact.of("simulation.tooManySlices")
                        .verbatim("way", way.id())
                        .count("most", Simulator.MOST_SLICES));
            }
        }
        return runs;
    }
}
