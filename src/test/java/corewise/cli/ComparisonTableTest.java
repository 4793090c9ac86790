package corewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import corewise.model.TraceBuilder;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    private static CompletedRun with(String version) {
        RunSpec spec = new RunSpec(
                Way.SERIAL,
                new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 10, 1),
                1,
                RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL));
        InterpreterInfo made = new InterpreterInfo("cpython", version, "", true, Optional.of(StartMethod.FORK));
        return CompletedRun.of(new TraceBuilder(
                        spec,
                        MachineInfo.madeUp(2),
                        MadeUpInfo.of(WaitSource.NONE).interpreter(made).info())
                .worker(new WorkerInfo(WorkerKind.MAIN, 0, 1, 1))
                .span(new TaskSpan(0, 0, -1, 1, 10, 11, 0, TaskOutcome.DONE))
                .build());
    }

    @Test
    void eachTableSaysWithWhichInterpreterItsRunsWereMade() {
        List<String> lines = new ComparisonTable(Texts.load(), false).lines(List.of(with("3.9.18"), with("3.13.0")));

        assertEquals(
                List.of("Python\u00a03.9.18, processes by fork", "Python\u00a03.13.0, processes by fork"),
                lines.stream().filter(line -> line.startsWith("Python")).toList());
    }

    @Test
    void aRunInWhichNothingRanTookNoTime() {
        RunSpec spec = new RunSpec(Way.SERIAL, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 10, 1), 1);
        CompletedRun nothing = CompletedRun.of(new TraceBuilder(
                        spec,
                        MachineInfo.madeUp(2),
                        MadeUpInfo.of(WaitSource.NONE).info())
                .build());
        String row = new ComparisonTable(Texts.load(), false)
                .lines(List.of(nothing)).stream()
                        .filter(line -> line.startsWith("serial "))
                        .findFirst()
                        .orElseThrow();
        assertEquals("–", row.split(" +", -1)[1], row);
    }
}
