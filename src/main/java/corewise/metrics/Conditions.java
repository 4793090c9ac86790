package corewise.metrics;

import corewise.fact.Fact;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.Optional;

/**
 * What must be the same for runs to be compared. How busy other programs were is not in it, for that is a matter of degree
 * (see {@link Speedup}). Immutable; equal where runs may be compared.
 *
 * @param list what was worked on
 * @param machine where
 * @param runtime the version of Java that ran the program, and the work where that is in Java
 * @param cores how many processors the workers could use, at least 1
 * @param payloadBytes what was sent along with every item
 * @param language what the work is written in
 * @param interpreter what ran the work where that was not Java, whatever its start method; empty where it is not known
 * @param simulated whether nothing was run at all
 */
public record Conditions(
        ListSpec list,
        Machine machine,
        String runtime,
        int cores,
        int payloadBytes,
        Language language,
        Optional<InterpreterInfo> interpreter,
        boolean simulated) {

    /**
     * A machine, whatever part of it was used. Immutable.
     *
     * @param operatingSystem its family for people
     * @param processorName the maker's name, empty where unknown
     * @param logicalProcessors of the whole machine
     * @param simulated whether it is not there, and has no system
     */
    public record Machine(String operatingSystem, String processorName, int logicalProcessors, boolean simulated) {
        Fact fact() {
            String key = simulated ? "reason.machine.simulated" : "reason.machine";
            Fact fact = Fact.of(processorName.isBlank() ? key : key + ".processor");
            return fact.verbatim("system", operatingSystem)
                    .verbatim("processor", processorName.strip())
                    .count("cores", logicalProcessors);
        }
    }

    /** The conditions of a run; kept with it once it has ended. */
    public static Conditions of(TraceView run) {
        return run instanceof Trace ended
                ? ended.derived(
                        Conditions.class,
                        trace -> of(trace.spec(), trace.machine(), trace.interpreter(), trace.simulated()))
                : of(run.spec(), run.machine(), run.interpreter(), run.simulated());
    }

    /** The conditions of a run to be made; which interpreter will run it is not known yet. */
    public static Conditions of(RunSpec spec, MachineInfo machine) {
        return of(spec, machine, Optional.empty(), false);
    }

    private static Conditions of(
            RunSpec spec, MachineInfo machine, Optional<InterpreterInfo> interpreter, boolean simulated) {
        return new Conditions(
                spec.list(),
                new Machine(machine.operatingSystem(), machine.processorName(), machine.logicalProcessors(), simulated),
                machine.javaVersion(),
                cores(spec, machine),
                spec.options().payloadBytes(),
                spec.language(),
                interpreter.map(InterpreterInfo::withoutStartMethod),
                simulated);
    }

    /** How many processors the workers of a run can use: those of the program, or fewer where the learner chose so; 1 or more. */
    public static int cores(RunSpec spec, MachineInfo machine) {
        return chosen(spec, machine.availableProcessors());
    }

    /** On how many of them tasks can run in the same moment; more where a quota counts as fewer all along. */
    public static int atOnce(RunSpec spec, MachineInfo machine) {
        return chosen(spec, machine.atOnce());
    }

    private static int chosen(RunSpec spec, int available) {
        int chosen = spec.options().cores();
        return chosen == 0 ? available : Math.min(chosen, available);
    }

    /** The same whatever the work is written in and whatever runs it. */
    Conditions inAnyLanguage() {
        return new Conditions(list, machine, runtime, cores, payloadBytes, Language.JAVA, Optional.empty(), simulated);
    }

    /** What the work is run in: the language, or the interpreter where that is known. */
    public Fact runBy() {
        return interpreter.map(InterpreterInfo::fact).orElseGet(() -> Fact.of(language.textKey()));
    }

    /** Why runs under these conditions are not compared with runs under the others; empty where they may be. */
    public Optional<Reason> against(Conditions other) {
        if (!list.equals(other.list)) {
            return Optional.of(new Reason.OtherList(list, other.list));
        }
        if (simulated != other.simulated) {
            return Optional.of(new Reason.Simulated());
        }
        if (!machine.equals(other.machine)) {
            return Optional.of(new Reason.OtherMachine(machine, other.machine));
        }
        if (language != other.language) {
            return Optional.of(new Reason.OtherLanguage(language, other.language));
        }
        if (!interpreter.equals(other.interpreter)) {
            return Optional.of(new Reason.OtherInterpreter(interpreter, other.interpreter));
        }
        if (payloadBytes != other.payloadBytes) {
            return Optional.of(new Reason.OtherPayload(payloadBytes, other.payloadBytes));
        }
        if (!runtime.equals(other.runtime)) {
            return Optional.of(new Reason.OtherRuntime(runtime, other.runtime));
        }
        return cores == other.cores ? Optional.empty() : Optional.of(new Reason.OtherCores(cores, other.cores));
    }
}
