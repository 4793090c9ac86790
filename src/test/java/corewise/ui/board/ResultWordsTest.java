package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.text.Quantities;
import corewise.text.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultWordsTest {
    private final Quantities quantities = Texts.load().quantities();

    private static String within(int signs, String text) {
        return ResultWords.shortened(text, each -> each.length() <= signs);
    }

    @Test
    void longResultsKeepTheirBeginAndTheirEnd() {
        assertEquals("12345", within(5, "12345"));
        assertEquals("12…56", within(5, "123456"));
        assertEquals("1…6", within(3, "123456"));
        assertEquals("12…6", within(4, "123456"));
        assertEquals("", within(2, "123456"), "one end alone would be another value");
        assertEquals("", within(2, ""));
    }

    @Test
    void numbersAreToldAsEverywhereAndTextsAsTheyAre() {
        assertEquals(Optional.of("41\u202f538"), ResultWords.value(Optional.of(41_538L), quantities));
        assertEquals(Optional.of("a3f1"), ResultWords.value(Optional.of("a3f1"), quantities));
        assertEquals(Optional.empty(), ResultWords.value(Optional.empty(), quantities));
        assertEquals(Optional.empty(), ResultWords.value(Optional.of(new int[3]), quantities));
    }

    @Test
    void aRunFromAFileHasDigestsInTheirPlace() {
        RunSpec spec = new RunSpec(Way.SERIAL, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 10, 1), 1);
        TraceBuilder run = new TraceBuilder(spec, MachineInfo.madeUp(1), TraceInfo.madeUp(WaitSource.NONE))
                .worker(new WorkerInfo(WorkerKind.MAIN, 0, 1, 1))
                .span(new TaskSpan(0, 0, TraceView.UNKNOWN_NANOS, 0, 1, 1, 0, TaskOutcome.DONE));
        assertEquals(Optional.empty(), ResultWords.digest(run.build(), 0), "nothing was computed in a simulation");
        assertEquals(
                Optional.of("000000ff"), ResultWords.digest(run.digest(0, 255).build(), 0));
    }
}
