package corewise.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.Steals;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkStealingTest {

    @Test
    void aWorkerAloneTakesOnlyWhatItPutAside() throws Exception {
        Trace trace = RunningList.run(new WorkStealingStrategy(), new FakeWork(33, FakeWork::mix), 1)
                .trace();

        assertEquals(0, Steals.count(trace));
        assertEquals(TraceView.NONE, trace.forkedBy(0), "the first item was never put aside");
        assertTrue(IntStream.range(1, 33).allMatch(task -> trace.forkedBy(task) == trace.worker(task)));
    }

    @Test
    void aWorkerThatHasNothingStealsWhatAnotherPutAside() throws Exception {
        CountDownLatch otherHalf = new CountDownLatch(1);
        // item 0 goes on until item 1 is done: only another worker can have taken that
        FakeWork work = new FakeWork(2, (item, progress) -> {
            if (item == 0) {
                otherHalf.await();
            } else {
                otherHalf.countDown();
            }
            return (long) item;
        });

        Trace trace = RunningList.run(new WorkStealingStrategy(), work, 2).trace();

        assertEquals(1, Steals.count(trace));
        assertEquals(trace.worker(0), trace.forkedBy(1));
    }
}
