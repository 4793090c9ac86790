package corewise.report;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.Comparison;
import corewise.model.InterpreterInfo;
import corewise.model.MachineInfo;
import corewise.model.Trace;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lines of a page that are no sentences: facts with points between them. Stateless and thread-safe. */
public final class HeadLine {
    private HeadLine() {}

    /** The line of these facts. */
    public static String of(List<Fact> parts, Texts texts) {
        return texts.say(
                new Value.Series(parts.stream().<Value>map(Value.Within::new).toList(), Value.Joint.DOT));
    }

    /** What is told of a machine. */
    public static List<Fact> machine(MachineInfo machine) {
        return machine(machine, true);
    }

    /** One that was simulated has no operating system. */
    private static List<Fact> ofRun(Trace run) {
        return machine(run.machine(), !run.simulated());
    }

    private static List<Fact> machine(MachineInfo machine, boolean system) {
        List<Fact> parts = new ArrayList<>();
        if (!machine.processorName().isBlank()) {
            parts.add(Fact.of("report.verbatim")
                    .verbatim("text", machine.processorName().strip()));
        }
        if (system) {
            parts.add(Fact.of("report.verbatim").verbatim("text", machine.operatingSystem()));
        }
        parts.add(Fact.of("report.cores")
                .count("logical", machine.logicalProcessors())
                .count("available", machine.atOnce()));
        if (!machine.javaVersion().isBlank()) {
            parts.add(Fact.of("report.java").verbatim("version", machine.javaVersion()));
        }
        return parts;
    }

    /** What is told of what made runs: the machine, and the interpreters where it was not this program alone. */
    static List<Fact> runs(Comparison runs) {
        List<Fact> parts = ofRun(runs.first());
        Set<InterpreterInfo> interpreters = new LinkedHashSet<>();
        runs.runs().forEach(run -> run.interpreter().ifPresent(interpreters::add));
        // one that some ways had make processes is told with how, and not once more without
        List.copyOf(interpreters).stream()
                .filter(each -> each.startMethod().isPresent())
                .forEach(each -> interpreters.remove(each.withoutStartMethod()));
        interpreters.stream().map(InterpreterInfo::fact).distinct().forEach(parts::add);
        int payload = runs.conditions().payloadBytes();
        if (payload > 0) {
            parts.add(Fact.of("report.payload").bytes("bytes", payload));
        }
        return parts;
    }

    /** What is told of what made a run: the machine, and the interpreter where it was not this program. */
    public static List<Fact> run(Trace run) {
        List<Fact> parts = ofRun(run);
        run.interpreter().map(InterpreterInfo::fact).ifPresent(parts::add);
        int payload = run.spec().options().payloadBytes();
        if (payload > 0) {
            parts.add(Fact.of("report.payload").bytes("bytes", payload));
        }
        return parts;
    }
}
