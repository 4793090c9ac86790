package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.metrics.RunTimes;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.text.Texts;
import corewise.text.Tongue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadyWordsTest {
    private static final Trace TRACE = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 12, 4, 40_000_000);

    private static BoardFrame frame(Tongue tongue) {
        return frame(TRACE, RunTimes.makespanNanos(TRACE) / 2, 0.01, tongue);
    }

    private static BoardFrame frame(Trace trace, long nanos, double rate, Tongue tongue) {
        BoardReader reader = new BoardReader(trace);
        return new BoardFrame(
                null,
                reader,
                reader.read(nanos, rate),
                BoardFrame.Phase.REPLAY,
                Texts.load(tongue),
                Optional.empty(),
                false,
                List.of(),
                false);
    }

    @Test
    void whereThereIsNoRoomLessIsSaidAndNotAPartOfIt() {
        BoardFrame frame = frame(Tongue.GERMAN);
        String sentence = ReadyWords.sentence(frame);
        assertEquals("7 könnten laufen, aber alle Kerne sind belegt.", sentence);
        assertEquals("7 könnten laufen; kein Kern ist frei.", ReadyWords.shortened(frame, sentence));
    }

    /** Of a pool's task that is off its core from 10 to 11 ms. */
    private static String toldOfAGap(int availableProcessors) {
        MachineInfo two = MachineInfo.madeUp(2);
        MachineInfo machine = new MachineInfo("Linux", "", two.processors(), availableProcessors, true, "25");
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 1_000, 1), 1);
        Trace trace = new TraceBuilder(spec, machine, TraceInfo.madeUp(WaitSource.SCHEDSTAT))
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 0, 1, 1))
                .span(new TaskSpan(0, 0, -1, 0, 20_000_000, 20_000_001, 0, TaskOutcome.DONE))
                .slice(0, 0, 10_000_000, 0, SliceState.RUNNING)
                .slice(0, 11_000_000, 20_000_000, 0, SliceState.RUNNING)
                .build();
        BoardFrame frame = frame(trace, 10_500_000, 1, Tongue.ENGLISH);
        return ReadyWords.none(frame) + "; " + WorkerStory.of(frame, 0);
    }

    @Test
    void whoIsKeptBackUnderAQuotaDoesNotOnlyGiveWayToOthers() {
        assertEquals(
                "1 task gives way to other programs for a moment; gives way to another program for a moment",
                toldOfAGap(2));
        assertEquals(
                "1 task is kept back for a moment, by the quota or other programs; "
                        + "kept back for a moment, by the quota or another program",
                toldOfAGap(1));
    }
}
