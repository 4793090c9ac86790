package corewise.cli;

import corewise.fact.Fact;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.simulation.Costs;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options that say how a list would be run. Filled by the command line, for one thread. */
final class SimulatedWayOptions {
    @Option(
            names = {"--way", "--ways"},
            split = ",",
            paramLabel = "${bundle:cli.label.way}",
            descriptionKey = "cli.option.ways")
    private List<Way> chosen = new ArrayList<>();

    @Option(
            names = "--workers",
            paramLabel = "${bundle:cli.label.number}",
            descriptionKey = "cli.option.simulatedWorkers")
    private Integer workers;

    @Option(names = "--chunk", paramLabel = "${bundle:cli.label.number}", descriptionKey = "cli.option.chunk")
    private Integer chunk;

    @Option(names = "--switch", paramLabel = "${bundle:cli.label.time}", descriptionKey = "cli.option.switch")
    private String switchTime;

    @Option(names = "--payload", paramLabel = "${bundle:cli.label.bytes}", descriptionKey = "cli.option.payload")
    private String payload;

    @Option(
            names = "--language",
            paramLabel = "${bundle:cli.label.language}",
            descriptionKey = "cli.option.simulatedLanguage")
    private Language language = Language.JAVA;

    @Option(names = "--without-lock", descriptionKey = "cli.option.withoutLock")
    private boolean withoutLock;

    @Option(names = "--costs", paramLabel = "${bundle:cli.label.how}", descriptionKey = "cli.option.costs")
    private SimulationBasis.Wanted costs = SimulationBasis.Wanted.KNOWN;

    @Option(names = "--cost", split = ",", paramLabel = "${bundle:cli.label.cost}", descriptionKey = "cli.option.cost")
    private List<String> typed = new ArrayList<>();

    void validate(Work work) {
        Arguments.number("--workers", workers, 1, RunSpec.MAX_TRACED_WORKERS);
        Arguments.number("--chunk", chunk, 1, ListSpec.MAX_TRACED_ITEMS);
        options();
        for (CostText each : typedCosts()) {
            if (each.way().isPresent() && !ways().contains(each.way().get())) {
                throw new BadArgumentException(Fact.of("simulation.wrong.costWay")
                        .verbatim("way", each.way().get().id()));
            }
        }
        for (Way way : ways()) {
            way.lacking(language).ifPresent(why -> {
                throw new BadArgumentException(Fact.of("cli.wrong.lacking")
                        .verbatim("what", way.id())
                        .term("language", language)
                        .fact("why", why));
            });
        }
        if (work.sharesTotal() || work == Work.OWN_FUNCTION) {
            throw new BadArgumentException(Fact.of("simulation.wrong.work").verbatim("given", work.id()));
        }
    }

    List<Way> ways() {
        return chosen.isEmpty() ? Way.FIRST_THREE : chosen.stream().distinct().toList();
    }

    OptionalInt workers() {
        return workers == null ? OptionalInt.empty() : OptionalInt.of(workers);
    }

    Language language() {
        return language;
    }

    boolean interpreterLock() {
        return !withoutLock;
    }

    private List<CostText> typedCosts() {
        return typed.stream().map(CostText::parse).toList();
    }

    /** These costs, with those that were typed. */
    Costs typed(Costs known) {
        return CostText.typed(known, typedCosts(), language, ways());
    }

    SimulationBasis.Wanted costs() {
        return costs;
    }

    RunOptions options() {
        long switchNanos = switchTime == null
                ? RunOptions.DEFAULTS.switchNanos()
                : Arguments.nanos(
                        "--switch", switchTime, RunOptions.SHORTEST_SWITCH_NANOS, RunOptions.LONGEST_SWITCH_NANOS);
        RunOptions options = new RunOptions(chunk == null ? 0 : chunk, switchNanos, false, 0)
                .withPayload(
                        payload == null ? 0 : Arguments.bytes("--payload", payload, RunOptions.MOST_PAYLOAD_BYTES));
        return language == Language.JAVA ? options : options.inPython(InterpreterChoice.USUAL);
    }
}
