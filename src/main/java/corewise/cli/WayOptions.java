package corewise.cli;

import corewise.calibration.ItemLengths;
import corewise.fact.Fact;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.OwnFunction;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.RunService;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how the list is run. Filled by the command line, for one thread. */
final class WayOptions {

    @Option(
            names = {"--way", "--ways"},
            split = ",",
            paramLabel = "${bundle:cli.label.way}",
            descriptionKey = "cli.option.ways")
    private List<Way> ways = new ArrayList<>();

    @Option(names = "--workers", paramLabel = "${bundle:cli.label.number}", descriptionKey = "cli.option.workers")
    private Integer workers;

    @Option(names = "--chunk", paramLabel = "${bundle:cli.label.number}", descriptionKey = "cli.option.chunk")
    private Integer chunk;

    @Option(names = "--switch", paramLabel = "${bundle:cli.label.time}", descriptionKey = "cli.option.switch")
    private String switchTime;

    @Option(names = "--try-again", descriptionKey = "cli.option.tryAgain")
    private boolean tryAgain;

    @Option(names = "--cores", paramLabel = "${bundle:cli.label.number}", descriptionKey = "cli.option.cores")
    private Integer cores;

    @Option(names = "--payload", paramLabel = "${bundle:cli.label.bytes}", descriptionKey = "cli.option.payload")
    private String payload;

    @Mixin
    private LanguageOptions language;

    /** Checks what can be checked without the machine. */
    void validate() {
        language.validate();
        language.onlyInJava("--try-again", tryAgain);
        payloadBytes();
        Arguments.number("--workers", workers, 1, RunSpec.MAX_WORKERS);
        Arguments.number("--chunk", chunk, 1, ListSpec.MAX_ITEMS);
        if (cores != null && cores < 1) {
            throw new BadArgumentException(Fact.of("cli.wrong.noCores").verbatim("given", cores));
        }
        if (switchTime != null) {
            switchNanos();
        }
    }

    /** The list calls this function, so that all is run in its language. */
    void writtenIn(OwnFunction function) {
        language.follow(function.language());
    }

    /** How many ways are to be run, in how many languages and by how many interpreters. */
    int count() {
        return (int) chosen().stream().distinct().count() * language.count();
    }

    private long switchNanos() {
        return Arguments.nanos(
                "--switch", switchTime, RunOptions.SHORTEST_SWITCH_NANOS, RunOptions.LONGEST_SWITCH_NANOS);
    }

    private int payloadBytes() {
        return payload == null ? 0 : Arguments.bytes("--payload", payload, RunOptions.MOST_PAYLOAD_BYTES);
    }

    /** The lengths of items in the language that is chosen, by interpreters that have the ways that are chosen. */
    ItemLengths lengths(RunService service) {
        language.check(chosen(), service);
        return language.lengths(service);
    }

    private List<Way> chosen() {
        return ways.isEmpty() ? Way.FIRST_THREE : ways;
    }

    /** Checks that what is chosen is to be had in the language that is chosen. */
    void check(Work work) {
        language.check(chosen(), work);
    }

    /** The runs to be made of a list, once each. */
    List<RunSpec> specs(RunService service, ListSpec list) {
        MachineInfo machine = service.machine();
        if (cores != null && cores > machine.availableProcessors()) {
            throw new BadArgumentException(Fact.of("cli.wrong.manyCores")
                    .number("most", machine.availableProcessors())
                    .number("given", cores));
        }
        List<RunOptions> options = language.with(new RunOptions(
                        chunk == null ? 0 : chunk,
                        switchTime == null ? RunOptions.DEFAULTS.switchNanos() : switchNanos(),
                        tryAgain,
                        cores == null ? 0 : cores)
                .withPayload(payloadBytes()));
        int count = workers == null ? Math.min(machine.logicalProcessors(), RunSpec.MAX_WORKERS) : workers;
        List<Way> chosen = chosen();
        for (Way way : chosen) {
            if (cores != null && !service.confines(way)) {
                throw new BadArgumentException(Fact.of("cli.wrong.coresOfWay").verbatim("way", way.id()));
            }
        }
        return chosen.stream()
                .distinct()
                .flatMap(way -> options.stream()
                        .filter(of -> way.lacking(of.language()).isEmpty())
                        .map(of -> new RunSpec(way, list, count, of)))
                .toList();
    }
}
