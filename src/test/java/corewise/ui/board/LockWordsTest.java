package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.metrics.RunTimes;
import corewise.model.Lengths;
import corewise.model.LifeEvent;
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
import corewise.model.WorkerLife;
import corewise.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockWordsTest {
    private static final Trace TRACE = MadeUpTraces.of(Way.GLOBAL_LOCK, Work.PRIMES, 8, 8, 5_000_000);

    private static BoardFrame frame(Trace trace, long nanos) {
        BoardReader reader = new BoardReader(trace);
        return new BoardFrame(
                null,
                reader,
                reader.read(nanos, 1),
                BoardFrame.Phase.REPLAY,
                Texts.load(),
                Optional.empty(),
                false,
                List.of(),
                false);
    }

    private static String sentence(long nanos) {
        return LockWords.sentence(frame(TRACE, nanos));
    }

    /** Two threads in turn on one of two cores, and two that wait for a lock, for a second. */
    private static Trace onOneCore() {
        TraceBuilder trace = new TraceBuilder(
                new RunSpec(Way.THREAD_PER_TASK, new ListSpec(Work.PRIMES, 4, Lengths.EQUAL, 1000, 1), 2),
                MachineInfo.madeUp(2),
                TraceInfo.madeUp(WaitSource.NONE));
        long end = 1_000_000_000;
        for (int task = 0; task < 4; task++) {
            trace.worker(new WorkerInfo(WorkerKind.TASK_THREAD, task, 4700 + task, task + 100), WorkerLife.NONE);
            trace.span(new TaskSpan(task, 0, 0, 0, end, end, task, TaskOutcome.DONE));
        }
        for (long at = 0; at < end; at += 5_000_000) {
            trace.slice(at % 10_000_000 == 0 ? 0 : 1, at, at + 5_000_000, 1, SliceState.RUNNING);
        }
        trace.slice(2, 0, end, -1, SliceState.ON_LOCK).slice(3, 0, end, -1, SliceState.ON_LOCK);
        return trace.event(0, LifeEvent.Kind.RUN_STARTED)
                .event(end, LifeEvent.Kind.RUN_ENDED)
                .build();
    }

    @Test
    void whereThereIsNoRoomItIsNotSaidAgainThatTheyNeedNoCore() {
        BoardFrame frame = frame(onOneCore(), 900_000_000);
        assertEquals("2 blocked on a lock. They need no core.", LockWords.sentence(frame));
        assertEquals("2 blocked on a lock.", LockWords.shortened(frame));
    }

    @Test
    void turnsAreThoseOfTheCoresThatHadAny() {
        assertEquals(
                "2 threads take turns, 200 a second on one core.",
                ReadyWords.sentence(frame(onOneCore(), 900_000_000)));
    }

    @Test
    void turnsAreThoseOfAllCoresTogetherWhereItIsNotSaidOfHowMany() {
        Trace onFour = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 12, 4, 5_000_000);
        BoardFrame frame = frame(onFour, 600_000_000);
        String sentence = ReadyWords.sentence(frame);
        assertEquals("12 threads take turns, 200 a second on each of 4 cores.", sentence);
        assertEquals("12 take turns, 800 a second", ReadyWords.shortened(frame, sentence));
    }

    @Test
    void whoTakesTurnsAtTheLockIsCountedAndNobodyOnceAllHaveEnded() {
        assertEquals("8 take turns at the lock, 200 a second.", sentence(1_000_000_000L));
        assertEquals("", sentence(RunTimes.makespanNanos(TRACE)));
    }
}
