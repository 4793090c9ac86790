package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.Work;
import corewise.ui.board.MadeUpTraces;
import org.junit.jupiter.api.Test;

class KeyMomentsTest {

    @Test
    void aSerialRunOvertakesAndMovesNothing() {
        Trace trace = MadeUpTraces.of(Way.SERIAL, Work.PRIMES, 5, 2, 3_000_000);
        KeyMoments moments = KeyMoments.of(trace);
        assertEquals(KeyMoment.NEVER, moments.firstOvertaking());
        assertEquals(KeyMoment.NEVER, moments.firstMove());
        assertEquals(new KeyMoment(trace.startedNanos(4), 4), moments.lastStart());
    }

    @Test
    void theFirstTaskThatEndsBeforeAnEarlierOneOvertakes() {
        Trace trace = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 24, 4, 3_000_000);
        long expected = Long.MAX_VALUE;
        for (int task = 0; task < trace.taskCount(); task++) {
            for (int earlier = 0; earlier < task; earlier++) {
                if (trace.endedNanos(task) < trace.endedNanos(earlier)) {
                    expected = Math.min(expected, trace.endedNanos(task));
                }
            }
        }
        KeyMoment first = KeyMoments.of(trace).firstOvertaking();
        assertEquals(expected, first.nanos());
        assertEquals(expected, trace.endedNanos(first.task()));
        assertTrue(first.overtaken() < first.task());
        assertTrue(trace.endedNanos(first.overtaken()) > expected);
    }

    @Test
    void theFirstMoveIsTheFirstSliceOnAnotherCore() {
        Trace trace = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 24, 4, 3_000_000);
        long expected = Long.MAX_VALUE;
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            int before = trace.previousSlice(slice);
            if (before != TraceView.NONE && trace.sliceProcessor(before) != trace.sliceProcessor(slice)) {
                expected = Math.min(expected, trace.sliceStartNanos(slice));
            }
        }
        assertEquals(expected, KeyMoments.of(trace).firstMove().nanos());
    }
}
