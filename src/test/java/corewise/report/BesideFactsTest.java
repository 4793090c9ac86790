package corewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.metrics.Comparison;
import corewise.model.InterpreterChoice;
import corewise.model.InterpreterInfo;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BesideFactsTest {
    private static final long MILLI = 1_000_000;

    private static Trace run(String version, long millis, double others) {
        RunSpec spec = new RunSpec(
                Way.SERIAL,
                new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 10, 1),
                1,
                RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL));
        InterpreterInfo made = new InterpreterInfo("cpython", version, "", true, Optional.empty());
        long end = millis * MILLI;
        return new TraceBuilder(
                        spec,
                        MachineInfo.madeUp(2),
                        MadeUpInfo.of(WaitSource.NONE)
                                .interpreter(made)
                                .others(others)
                                .info())
                .worker(new WorkerInfo(WorkerKind.MAIN, 0, 1, 1))
                .span(new TaskSpan(0, 0, -1, 0, end, end, 0, TaskOutcome.DONE))
                .build();
    }

    private static String said(Trace one, Trace other) {
        return Texts.load()
                .say(BesideFacts.of(Comparison.beside(List.of(one, other))).getFirst());
    }

    @Test
    void aDifferenceIsThatOfTheInterpretersOnlyWhereNothingElseTookTheCores() {
        assertEquals(
                "The same list, serial: 100\u00a0ms with Python\u00a03.13.0, 200\u00a0ms with Python\u00a03.9.18,"
                        + " 2.00\ufeff× as long. That is the difference of the interpreters.",
                said(run("3.9.18", 200, 0.05), run("3.13.0", 100, 0.1)));
        assertEquals(
                "The same list, serial: Python\u00a03.13.0 took 100\u00a0ms, Python\u00a03.9.18 200\u00a0ms. Other"
                        + " programs used up to 88\u00a0% of the machine’s time meanwhile, so whose difference that is"
                        + " cannot be told.",
                said(run("3.9.18", 200, 0.88), run("3.13.0", 100, Double.NaN)));
    }
}
