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
    void thatNothingWasLostOfAnUnguardedTotalIsNoProof() {
        String noProof = "Nothing was lost this time, which is no proof:";
        assertEquals(1, linesOn(Way.POOL, Work.SHARED_TOTAL, 30, noProof));
        assertEquals(0, linesOn(Way.POOL, Work.SHARED_TOTAL, 29, noProof), "some were lost");
        assertEquals(0, linesOn(Way.SERIAL, Work.SHARED_TOTAL, 30, noProof));
        assertEquals(0, linesOn(Way.PROCESS_POOL, Work.SHARED_TOTAL, 0, noProof));
        assertEquals(0, linesOn(Way.POOL, Work.SHARED_TOTAL_LOCK, 30, noProof));
    }

    /** How many lines begin so, of a run of one item with 30 additions and this total. */
    private static long linesOn(Way way, Work work, long total, String beginning) {
        CompletedRun run = CompletedRun.of(new TraceBuilder(
                        new RunSpec(way, new ListSpec(work, 1, Lengths.EQUAL, 30, 1), 1),
                        MachineInfo.madeUp(2),
                        MadeUpInfo.of(WaitSource.NONE).total(total).info())
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 0, 1, 1))
                .span(new TaskSpan(0, 0, -1, 1, 10, 11, 0, TaskOutcome.DONE))
                .build());
        return new ComparisonTable(Texts.load(), false)
                .lines(List.of(run)).stream()
                        .filter(line -> line.startsWith(beginning))
                        .count();
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
