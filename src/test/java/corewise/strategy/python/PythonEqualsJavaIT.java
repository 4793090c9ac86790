package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.recording.Progress;
import corewise.strategy.python.PythonList.Ended;
import corewise.strategy.python.PythonList.Portable;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Python's results are Java's, bit for bit, for a thousand random items of each computation. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class PythonEqualsJavaIT {
    private static final int ITEMS = 1_000;
    private static final long SEED = 20_261_129;

    static List<String> interpreters() {
        return PythonList.oldestAndNewest();
    }

    @ParameterizedTest
    @MethodSource("interpreters")
    void countsOfPrimes(String interpreter) throws Exception {
        Random random = new Random(SEED);
        hold(interpreter, Work.PRIMES, 1, () -> 1 + random.nextInt(3_000));
    }

    @ParameterizedTest
    @MethodSource("interpreters")
    void chainsOfDigests(String interpreter) throws Exception {
        Random random = new Random(SEED);
        hold(interpreter, Work.SHA256, 1, () -> 1 + random.nextInt(600));
    }

    @ParameterizedTest
    @MethodSource("interpreters")
    void bandsOfThePicture(String interpreter) throws Exception {
        // rows of a picture a thousand rows high
        hold(interpreter, Work.MANDELBROT, 1, () -> 60);
    }

    @ParameterizedTest
    @MethodSource("interpreters")
    void waits(String interpreter) throws Exception {
        Random random = new Random(SEED);
        hold(interpreter, Work.WAIT, 1, () -> 1 + random.nextInt(100));
    }

    @ParameterizedTest
    @MethodSource("interpreters")
    void additionsToTheSharedTotal(String interpreter) throws Exception {
        Random random = new Random(SEED);
        hold(interpreter, Work.SHARED_TOTAL, 1, () -> 1 + random.nextInt(2_000));
        hold(interpreter, Work.SHARED_TOTAL_LOCK, 1, () -> 1 + random.nextInt(500));
    }

    /** A size an item. */
    private interface Sizes {
        int next();
    }

    private static void hold(String interpreter, Work work, long seed, Sizes sizes) throws Exception {
        List<List<Object>> items = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            ListWork<?> own = Workloads.of(new ListSpec(work, ITEMS, Lengths.EQUAL, sizes.next(), seed));
            items.add(own.portable(item));
            expected.add(own.compute(item, Progress.IGNORED));
        }
        ListSpec list = new ListSpec(work, ITEMS, Lengths.EQUAL, 60, seed);
        Ended<?> ended = PythonList.run(
                new Portable<>(Workloads.of(list), items), PythonList.spec(Way.CHUNKS, list, 2, interpreter));

        assertEquals("", ended.message());
        assertEquals(expected, ended.results());
    }
}
