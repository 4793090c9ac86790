package corewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.metrics.Speedup;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
import corewise.model.Printed;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said first of a run that has ended. */
class SeenSentenceTest {
    private static final Speedup NONE =
            new Speedup(OptionalDouble.empty(), OptionalDouble.empty(), 2, Optional.empty(), Optional.empty());

    private static Trace beside(double others, TaskOutcome last) {
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 2, Lengths.EQUAL, 1000, 1), 1);
        return new TraceBuilder(
                        spec,
                        MachineInfo.madeUp(2),
                        MadeUpInfo.of(WaitSource.NONE).others(others).info())
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 4711, 4712))
                .span(new TaskSpan(0, 0, TraceView.UNKNOWN_NANOS, 1, 2, 2, 0, TaskOutcome.DONE))
                .span(new TaskSpan(1, 0, TraceView.UNKNOWN_NANOS, 2, 3, 3, 0, last))
                .build();
    }

    private static SeenRun seen(Trace trace) {
        return new SeenRun(trace, NONE, List.of(), OptionalLong.empty());
    }

    @Test
    void ofARunInWhichNothingRanOnlyTheReasonIsTold() {
        assertEquals("Python took so long to get ready that it was ended.", nothingRan(Fact.of("python.silentStart")));
    }

    private static String nothingRan(Fact why) {
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 1000, 1), 1);
        Trace nothing = new TraceBuilder(
                        spec,
                        MachineInfo.madeUp(2),
                        MadeUpInfo.of(WaitSource.NONE).others(0.7).info())
                .span(new TaskSpan(
                        0,
                        0,
                        TraceView.UNKNOWN_NANOS,
                        TraceView.UNKNOWN_NANOS,
                        2,
                        TraceView.UNKNOWN_NANOS,
                        TraceView.NONE,
                        TaskOutcome.NOT_RUN))
                .build();
        return new SeenSentence(Texts.load()).of(new SeenRun(nothing, NONE, List.of(why), OptionalLong.empty()));
    }

    @Test
    void ofAFunctionThatCannotBeRunTheSentenceHasTheLineThatSaysWhy() {
        Fact why = Fact.of("function.notCompiled")
                .lines("problem", "File \"my.py\", line 1\n    def work(n)\n       ^\nSyntaxError: expected ':'");
        assertEquals("The function cannot be run:\nSyntaxError: expected ':'", nothingRan(why));
        Fact java = Fact.of("function.notCompiled").lines("problem", "my.java:2: ';' expected\n    return n\n      ^");
        assertEquals("The function cannot be run:\nmy.java:2: ';' expected", nothingRan(java));
    }

    @Test
    void ofWhatAFunctionPrintedItHasTheFirstLineWhereTheEditorIs() {
        RunSpec spec = new RunSpec(Way.SERIAL, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 1000, 1), 1);
        Trace trace = new TraceBuilder(
                        spec,
                        MachineInfo.madeUp(2),
                        MadeUpInfo.of(WaitSource.NONE)
                                .printed(new Printed("\n  n is 1\u001b \nn is 2", 0))
                                .info())
                .worker(new WorkerInfo(WorkerKind.MAIN, 0, 4711, 4712))
                .span(new TaskSpan(0, 0, TraceView.UNKNOWN_NANOS, 1, 2, 2, 0, TaskOutcome.DONE))
                .build();
        SeenSentence seen = new SeenSentence(Texts.load());
        String words = "What the function printed stands in its editor; it begins with “n is 1\uFFFD”.";

        assertTrue(seen.of(seen(trace)).endsWith(words), seen.of(seen(trace)));
        assertFalse(seen.alone(seen(trace)).contains("printed"), seen.alone(seen(trace)));
    }

    @Test
    void ofAFailureTheSentenceHasTheLineThatSaysWhatItIs() {
        assertEquals("out of sums", SeenSentence.headline("out of sums"));
        assertEquals(
                "java.lang.IllegalStateException: three is bad",
                SeenSentence.headline("java.lang.IllegalStateException: three is bad\n\tat work(my_function.java:2)"));
        String one =
                "Traceback (most recent call last):\n  File \"my_function.py\", line 3, in work\n    1 / 0\n    ~~^~~\n"
                        + "ZeroDivisionError: division by zero";
        assertEquals("ZeroDivisionError: division by zero", SeenSentence.headline(one));
        assertEquals(
                "ValueError: three is bad",
                SeenSentence.headline(one
                        + "\n\nDuring handling of the above exception, another exception occurred:\n\n"
                        + "Traceback (most recent call last):\n  File \"my_function.py\", line 5, in work\n"
                        + "    raise ValueError(\"three is bad\")\nValueError: three is bad\nand more of it"));
    }

    /** Its times are on the screen all the same. */
    @ParameterizedTest
    @EnumSource(names = {"DONE", "CANCELLED", "FAILED", "LOST"})
    void otherProgramsComeFirstHoweverARunEnded(TaskOutcome last) {
        SeenSentence seen = new SeenSentence(Texts.load());

        String busy = seen.of(seen(beside(0.7, last)));
        String quiet = seen.of(seen(beside(0.02, last)));

        assertTrue(
                busy.startsWith("Other programs took 70\u00a0% of the core time just before and during this run. "),
                busy);
        assertTrue(busy.endsWith(quiet), busy);
    }
}
