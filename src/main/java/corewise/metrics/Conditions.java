package corewise.metrics;

import corewise.fact.Fact;
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
 * @param runtime what ran the work, the version of Java: the place to tell languages apart
 * @param cores how many processors the workers could use, at least 1
 */
public record Conditions(ListSpec list, Machine machine, String runtime, int cores) {

    /**
     * A machine, whatever part of it was used. Immutable.
     *
     * @param operatingSystem its family for people
     * @param processorName the maker's name, empty where unknown
     * @param logicalProcessors of the whole machine
     */
    public record Machine(String operatingSystem, String processorName, int logicalProcessors) {
        Fact fact() {
            Fact fact = Fact.of(processorName.isBlank() ? "reason.machine" : "reason.machine.processor");
            return fact.verbatim("system", operatingSystem)
                    .verbatim("processor", processorName.strip())
                    .count("cores", logicalProcessors);
        }
    }

    /** The conditions of a run; kept with it once it has ended. */
    public static Conditions of(TraceView run) {
        return run instanceof Trace ended
                ? ended.derived(Conditions.class, trace -> of(trace.spec(), trace.machine()))
                : of(run.spec(), run.machine());
    }

    /** The conditions of a run to be made. */
    public static Conditions of(RunSpec spec, MachineInfo machine) {
        return new Conditions(
                spec.list(),
                new Machine(machine.operatingSystem(), machine.processorName(), machine.logicalProcessors()),
                machine.javaVersion(),
                cores(spec, machine));
    }

    /** How many processors the workers of a run can use: those of the program, or fewer where the learner chose so; 1 or more. */
    public static int cores(RunSpec spec, MachineInfo machine) {
        int chosen = spec.options().cores();
        int available = machine.availableProcessors();
        return chosen == 0 ? available : Math.min(chosen, available);
    }

    /** Why runs under these conditions are not compared with runs under the others; empty where they may be. */
    public Optional<Reason> against(Conditions other) {
        if (!list.equals(other.list)) {
            return Optional.of(new Reason.OtherList(list, other.list));
        }
        if (!machine.equals(other.machine)) {
            return Optional.of(new Reason.OtherMachine(machine, other.machine));
        }
        if (!runtime.equals(other.runtime)) {
            return Optional.of(new Reason.OtherRuntime(runtime, other.runtime));
        }
        return cores == other.cores ? Optional.empty() : Optional.of(new Reason.OtherCores(cores, other.cores));
    }
}
