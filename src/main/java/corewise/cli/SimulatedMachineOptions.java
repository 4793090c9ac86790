package corewise.cli;

import corewise.fact.Fact;
import corewise.simulation.SchedulerModel;
import corewise.simulation.SimulatedMachine;
import picocli.CommandLine.Option;

/** The options that describe a machine that is not here. Filled by the command line, for one thread. */
final class SimulatedMachineOptions {
    private static final int USUAL_CORES = 8;
    private static final int PERCENT = 10;
    private static final int MILLICORES = 1_000;

    @Option(names = "--cores", paramLabel = "${bundle:cli.label.number}", descriptionKey = "cli.option.simulatedCores")
    private Integer cores;

    @Option(
            names = "--efficiency-cores",
            paramLabel = "${bundle:cli.label.number}",
            descriptionKey = "cli.option.efficiencyCores")
    private int efficiencyCores;

    @Option(
            names = "--efficiency-speed",
            paramLabel = "${bundle:cli.label.percent}",
            descriptionKey = "cli.option.efficiencySpeed")
    private int efficiencySpeed = 55;

    @Option(
            names = "--threads-per-core",
            paramLabel = "${bundle:cli.label.number}",
            descriptionKey = "cli.option.threadsPerCore")
    private int threadsPerCore = 1;

    @Option(
            names = "--sibling-speed",
            paramLabel = "${bundle:cli.label.percent}",
            descriptionKey = "cli.option.siblingSpeed")
    private int siblingSpeed = 62;

    @Option(
            names = "--all-busy-speed",
            paramLabel = "${bundle:cli.label.percent}",
            descriptionKey = "cli.option.allBusySpeed")
    private int allBusySpeed = 100;

    @Option(
            names = "--memory-cores",
            paramLabel = "${bundle:cli.label.number}",
            descriptionKey = "cli.option.memoryCores")
    private int memoryCores;

    @Option(names = "--others", paramLabel = "${bundle:cli.label.number}", descriptionKey = "cli.option.others")
    private int others;

    @Option(names = "--turn", paramLabel = "${bundle:cli.label.time}", descriptionKey = "cli.option.turn")
    private String turn;

    /** Checks all that can be checked. */
    void validate() {
        Arguments.number("--cores", cores, efficiencyCores > 0 ? 0 : 1, SimulatedMachine.MOST_PROCESSORS);
        Arguments.number("--efficiency-cores", efficiencyCores, 0, SimulatedMachine.MOST_PROCESSORS);
        Arguments.number("--efficiency-speed", efficiencySpeed, 1, 100);
        Arguments.number("--threads-per-core", threadsPerCore, 1, SimulatedMachine.MOST_THREADS_PER_CORE);
        Arguments.number("--sibling-speed", siblingSpeed, 50, 100);
        Arguments.number("--all-busy-speed", allBusySpeed, 1, 100);
        Arguments.number("--memory-cores", memoryCores, 0, SimulatedMachine.MOST_PROCESSORS);
        long processors = (long) performanceCores() * threadsPerCore + efficiencyCores;
        if (processors > SimulatedMachine.MOST_PROCESSORS) {
            throw new BadArgumentException(Fact.of("simulation.tooManyProcessors")
                    .count("most", SimulatedMachine.MOST_PROCESSORS)
                    .count("given", processors));
        }
        Arguments.number("--others", others, 0, (int) processors);
        if (turn != null) {
            turnNanos();
        }
    }

    private long turnNanos() {
        return Arguments.nanos("--turn", turn, 1_000, SchedulerModel.LONGEST_NANOS);
    }

    /** So many as were said; where nothing was, the usual ones, or none beside efficiency cores. */
    private int performanceCores() {
        return cores == null ? efficiencyCores > 0 ? 0 : USUAL_CORES : cores;
    }

    /** The machine. */
    SimulatedMachine machine() {
        int performance = performanceCores();
        int processors = performance * threadsPerCore + efficiencyCores;
        SchedulerModel scheduler = SchedulerModel.linux(processors);
        return new SimulatedMachine(
                performance,
                efficiencyCores,
                threadsPerCore,
                PERCENT * efficiencySpeed,
                PERCENT * siblingSpeed,
                PERCENT * allBusySpeed,
                memoryCores,
                MILLICORES * others,
                turn == null ? scheduler : scheduler.withTurn(turnNanos()));
    }
}
