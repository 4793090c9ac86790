package corewise.report;

import corewise.metrics.Conditions.Machine;
import corewise.metrics.Reason;

/** Why runs are not compared, or a comparison is in doubt, in words that stand behind a colon. Stateless. */
public final class ReasonWords {
    private ReasonWords() {}

    public static String of(Reason reason) {
        return switch (reason) {
            case Reason.OtherList lists -> "two different lists";
            case Reason.OtherMachine machines ->
                "two machines, " + machine(machines.one()) + " and " + machine(machines.other());
            case Reason.OtherRuntime runtimes ->
                "two versions of Java, " + version(runtimes.one()) + " and " + version(runtimes.other());
            case Reason.OtherCores cores -> "different numbers of cores, " + cores.one() + " and " + cores.other();
            case Reason.OtherLoad loads ->
                "other programs took " + Say.percent(loads.one()) + " of the core time in one and "
                        + Say.percent(loads.other()) + " in the other";
            case Reason.MissingResults missing ->
                missing.count() + (missing.count() == 1 ? " result of " : " results of ")
                        + Say.inSentence(missing.way()) + (missing.count() == 1 ? " is" : " are") + " missing";
            case Reason.NoSerialRun none -> "there is no serial run";
            case Reason.BeyondCores beyond ->
                Say.decimal(beyond.speedup(), 2) + " times is more than " + Say.count(beyond.cores(), "core")
                        + " can give, so the serial runs were not made under equal conditions";
            case Reason.OneRun one -> "one run, which proves little";
            case Reason.Overlap overlap ->
                "the times of " + Say.inSentence(overlap.one()) + " and " + Say.inSentence(overlap.other())
                        + " overlap";
        };
    }

    private static String machine(Machine machine) {
        String name =
                machine.processorName().isBlank() ? "" : machine.processorName().strip() + " under ";
        return name + machine.operatingSystem() + " with " + Say.count(machine.logicalProcessors(), "logical core");
    }

    private static String version(String version) {
        return version.isBlank() ? "one not known" : version;
    }
}
