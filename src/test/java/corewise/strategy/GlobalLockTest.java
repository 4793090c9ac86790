package corewise.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.recording.BlockReason;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GlobalLockTest {

    @Test
    void oneComputesAtATimeAndAllGetTheirTurn() throws Exception {
        AtomicInteger computing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch allBegun = new CountDownLatch(4);
        FakeWork work = new FakeWork(4, (item, progress) -> {
            allBegun.countDown();
            // each goes on until all have begun: with a lock that is never handed over this would not end
            long rounds = 0;
            while (allBegun.getCount() > 0 || rounds < 50) {
                most.accumulateAndGet(computing.incrementAndGet(), Math::max);
                computing.decrementAndGet();
                progress.checkpoint(Math.min(++rounds, 99), 100);
            }
            return (long) item;
        });

        RunningList.Ended ended = RunningList.run(new GlobalLockStrategy(), work, 4);

        assertEquals(1, most.get());
        assertEquals(4, ended.results().size());
        assertTrue(hasLockSlice(ended.trace()));
    }

    private static boolean hasLockSlice(Trace trace) {
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            if (trace.sliceState(slice) == SliceState.ON_LOCK) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theLockIsLetGoWhileATaskSleeps() throws Exception {
        CountDownLatch asleepTogether = new CountDownLatch(3);
        FakeWork work = new FakeWork(3, (item, progress) -> {
            progress.blocked(BlockReason.ASLEEP, () -> {
                asleepTogether.countDown();
                asleepTogether.await();
            });
            return 1L;
        });

        Trace trace = RunningList.run(new GlobalLockStrategy(), work, 3).trace();

        for (int task = 0; task < 3; task++) {
            boolean slept = false;
            for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
                slept |= trace.sliceState(slice) == SliceState.ASLEEP;
            }
            assertTrue(slept);
        }
    }
}
