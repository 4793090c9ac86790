package corewise.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.recording.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharedTotalWorkTest {
    private static final int ITEMS = 8;
    private static final long ADDITIONS = 100_000;

    private static ListWork<?> work(Work kind) {
        return Workloads.of(new ListSpec(kind, ITEMS, Lengths.EQUAL, ADDITIONS, 1));
    }

    private static long totalOfThreads(ListWork<?> work) throws InterruptedException, ExecutionException {
        CyclicBarrier together = new CyclicBarrier(ITEMS);
        try (ExecutorService threads = Executors.newFixedThreadPool(ITEMS)) {
            List<Future<?>> futures = new ArrayList<>();
            for (int item = 0; item < ITEMS; item++) {
                int own = item;
                futures.add(threads.submit(() -> {
                    together.await();
                    return work.compute(own, Progress.IGNORED);
                }));
            }
            for (Future<?> future : futures) {
                assertEquals(ADDITIONS, future.get());
            }
        }
        return work.sharedTotal().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"SHARED_TOTAL_LOCK", "SHARED_TOTAL_ATOMIC"})
    void nothingIsLostUnderALockOrAtomically(Work kind) throws Exception {
        assertEquals(ITEMS * ADDITIONS, totalOfThreads(work(kind)));
    }

    @Test
    void withoutALockNothingIsInvented() throws Exception {
        long total = totalOfThreads(work(Work.SHARED_TOTAL));

        assertTrue(total >= 1 && total <= ITEMS * ADDITIONS, "additions can be lost, none can be added: " + total);
    }

    @ParameterizedTest
    @EnumSource(names = {"SHARED_TOTAL", "SHARED_TOTAL_LOCK", "SHARED_TOTAL_ATOMIC"})
    void oneAfterAnotherNothingIsLost(Work kind) throws InterruptedException {
        ListWork<?> work = work(kind);
        for (int item = 0; item < ITEMS; item++) {
            work.compute(item, Progress.IGNORED);
        }

        assertEquals(ITEMS * ADDITIONS, work.sharedTotal().orElseThrow());
    }

    @Test
    void eachRunHasAVariableOfItsOwn() throws InterruptedException {
        work(Work.SHARED_TOTAL).compute(0, Progress.IGNORED);

        assertEquals(0, work(Work.SHARED_TOTAL).sharedTotal().orElseThrow());
        assertTrue(Workloads.of(new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 10, 1))
                .sharedTotal()
                .isEmpty());
    }
}
