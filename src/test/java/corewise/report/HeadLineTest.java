package corewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.metrics.Comparison;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadLineTest {
    @Test
    void aQuotaTakesTimeFromTheCoresAndNoCores() {
        MachineInfo two = MachineInfo.madeUp(2);
        MachineInfo underHalfACore = new MachineInfo("Linux", "", two.processors(), 1, true, "25");

        List<Fact> told = HeadLine.machine(underHalfACore);

        Fact cores = Fact.of("report.cores").count("logical", 2).count("available", 2);
        assertTrue(told.contains(cores), () -> "" + told);
    }

    private static Trace run(Way way, Optional<StartMethod> method) {
        RunOptions python = RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL);
        RunSpec spec = new RunSpec(way, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 10, 1), 1, python);
        InterpreterInfo made = new InterpreterInfo("cpython", "3.14.3", "", true, method);
        return new TraceBuilder(
                        spec,
                        MachineInfo.madeUp(2),
                        MadeUpInfo.of(WaitSource.NONE).interpreter(made).info())
                .span(new TaskSpan(0, 0, -1, 0, 5, 5, 0, TaskOutcome.DONE))
                .build();
    }

    @Test
    void anInterpreterIsToldOnceWithHowItMadeProcessesWhereItDid() {
        Trace serial = run(Way.SERIAL, Optional.empty());
        Trace processes = run(Way.PROCESS_POOL, Optional.of(StartMethod.FORK));
        List<Fact> told = HeadLine.runs(Comparison.of(List.of(serial, processes)));
        assertEquals(
                List.of(processes.interpreter().orElseThrow().fact()),
                told.stream()
                        .filter(fact -> fact.key().startsWith("interpreter."))
                        .toList());
        assertTrue(HeadLine.runs(Comparison.of(List.of(serial)))
                .contains(serial.interpreter().orElseThrow().fact()));
    }
}
