package corewise.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.recording.BlockReason;
import corewise.recording.Progress;
import corewise.recording.RunCancelledException;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class ComputationsTest {
    private static final Texts TEXTS = Texts.load();

    private static ListSpec spec(Work work, int items, long size) {
        return new ListSpec(work, items, Lengths.MIXED, size, 7);
    }

    private static long sizeOfSomeCheckpoints(Work work) {
        return switch (work) {
            case PRIMES -> 50_000;
            case MANDELBROT -> 500;
            case SHA256 -> 5_000;
            case WAIT -> 3_000;
            case SHARED_TOTAL, SHARED_TOTAL_LOCK, SHARED_TOTAL_ATOMIC -> 500_000;
            case OWN_FUNCTION -> throw new IllegalArgumentException("it is not this program’s");
        };
    }

    @SuppressWarnings("unchecked")
    private static ListWork<Object> make(ListSpec spec) {
        return (ListWork<Object>) Workloads.of(spec);
    }

    private static List<Object> results(ListWork<Object> work) throws InterruptedException {
        List<Object> results = new ArrayList<>();
        for (int item = 0; item < work.spec().items(); item++) {
            results.add(work.compute(item, new Checkpoints()));
        }
        return results;
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 1", "4, 2", "10, 4", "26, 9", "1000, 168", "10000, 1229", "100000, 9592"})
    void countsThePrimesBelow(long below, long primes) throws InterruptedException {
        ListWork<Object> work = make(new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, below, 1));

        assertEquals(primes, work.compute(0, Progress.IGNORED));
    }

    @ParameterizedTest
    @EnumSource(names = "OWN_FUNCTION", mode = EnumSource.Mode.EXCLUDE)
    void equalListsHaveEqualResultsAndDigests(Work kind) throws InterruptedException {
        ListWork<Object> once = make(spec(kind, 4, sizeOfSomeCheckpoints(kind) / 4));
        ListWork<Object> again = make(spec(kind, 4, sizeOfSomeCheckpoints(kind) / 4));
        List<Object> results = results(once);

        List<Object> sameResults = results(again);

        assertEquals(results, sameResults);
        assertEquals(once.total(results), again.total(sameResults));
        for (Object result : results) {
            assertEquals(once.digest(result), again.digest(result));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMES, 1000, 672 primes",
        "WAIT, 166667, '4 waits, 667\u00a0ms in all'",
    })
    void totalsReadAsWords(Work kind, long size, String total) throws InterruptedException {
        ListWork<Object> work = make(new ListSpec(kind, 4, Lengths.EQUAL, size, 7));

        assertEquals(total, TEXTS.say(work.total(results(work))));
    }

    @ParameterizedTest
    @EnumSource(names = "OWN_FUNCTION", mode = EnumSource.Mode.EXCLUDE)
    void missingResultsAreSaid(Work kind) throws InterruptedException {
        ListWork<Object> work = make(spec(kind, 4, 10));
        List<Object> results = results(work);
        results.set(1, null);
        assertTrue(TEXTS.say(work.total(results)).endsWith(", 1 item without a result"));

        results.set(2, null);
        assertTrue(TEXTS.say(work.total(results)).endsWith(", 2 items without a result"));
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMES, 2000, 8d15d51bdc017574",
        "MANDELBROT, 100, 2f14f81145f1ad34",
        "SHA256, 100, bee7c1181e664e84",
        "WAIT, 1000, 0e4a80741cf0259a",
    })
    void goldenDigestsHoldOnEveryMachine(Work kind, long size, String digest) throws InterruptedException {
        ListWork<Object> work = make(spec(kind, 8, size));

        assertEquals(digest, Digests.hex(Digests.ofAll(results(work), work::digest)));
    }

    @ParameterizedTest
    @EnumSource(names = "OWN_FUNCTION", mode = EnumSource.Mode.EXCLUDE)
    void cancellingAtACheckpointPasses(Work kind) {
        ListWork<Object> work = make(spec(kind, 2, sizeOfSomeCheckpoints(kind)));
        Checkpoints progress = new Checkpoints(1);

        assertThrows(RunCancelledException.class, () -> work.compute(0, progress));
        assertEquals(1, progress.unitsDone.size());
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMES, 1, 16384, 16616",
        "MANDELBROT, 1, 16384, 16884",
        "SHA256, 1, 256, 256",
        "PRIMES, 16, 1024, 1256",
        "MANDELBROT, 16, 1024, 1524",
        "SHA256, 16, 16, 16"
    })
    void checkpointsAreEvenlySpacedInUnits(Work kind, long part, long least, long most) throws InterruptedException {
        Checkpoints progress = new Checkpoints();
        progress.part = part;
        make(new ListSpec(kind, 1, Lengths.EQUAL, kind == Work.MANDELBROT ? 300 : 100_000, 1))
                .compute(0, progress);

        assertTrue(progress.fullGaps().size() > 10);
        for (long gap : progress.fullGaps()) {
            assertTrue(gap >= least && gap <= most, "gap of " + gap);
        }
    }

    @Test
    void pixelsInsideTheSetHaveCheckpointsWithinThem() throws InterruptedException {
        Checkpoints progress = new Checkpoints();
        make(new ListSpec(Work.MANDELBROT, 10_000, Lengths.EQUAL, 200_000, 1)).compute(5_000, progress);

        for (long gap : progress.fullGaps()) {
            assertTrue(Math.abs(gap - BandPainter.CHECKPOINT_UNITS) <= 1_000, "gap of " + gap);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OWN_FUNCTION", mode = EnumSource.Mode.EXCLUDE)
    void theLastCheckpointTellsTheTrueUnits(Work kind) throws InterruptedException {
        Checkpoints progress = new Checkpoints();
        ListWork<Object> work = make(spec(kind, 3, sizeOfSomeCheckpoints(kind)));
        work.compute(1, progress);

        assertEquals(progress.units(), progress.unitsTotal.getLast());
        assertEquals(1, work.units(1) / progress.units(), 0.03);
    }

    @ParameterizedTest
    @CsvSource({"10", "77", "300", "1000", "3300", "12345", "70000", "330000"})
    void unitsOfPrimesAreThoseThatAreCounted(long below) throws InterruptedException {
        Checkpoints progress = new Checkpoints();
        ListWork<Object> work = make(new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, below, 1));
        work.compute(0, progress);

        assertEquals(1, work.units(0) / progress.units(), 0.04);
    }

    @Test
    void unitsOfAPictureAreThoseThatAreCounted() throws InterruptedException {
        ListWork<Object> work = make(new ListSpec(Work.MANDELBROT, 10, Lengths.EQUAL, 300, 1));
        double all = 0;
        for (int item = 0; item < 10; item++) {
            Checkpoints progress = new Checkpoints();
            work.compute(item, progress);
            assertEquals(1, work.units(item) / progress.units(), 0.1);
            all += progress.units();
        }
        assertEquals(1, Workloads.meanUnits(work.spec()) * 10 / all, 0.02);
    }

    @Test
    void waitingIsAnnouncedAsAsleep() throws InterruptedException {
        Checkpoints progress = new Checkpoints();
        Object result =
                make(new ListSpec(Work.WAIT, 1, Lengths.EQUAL, 5_000, 1)).compute(0, progress);

        assertEquals(5_000L, result);
        assertEquals(List.of(BlockReason.ASLEEP), progress.blocked);
    }

    @ParameterizedTest
    @EnumSource(names = "OWN_FUNCTION", mode = EnumSource.Mode.EXCLUDE)
    void aSizeThatIsTooLargeIsRefusedInWords(Work kind) {
        ListSpec tooLarge = spec(kind, 1, Workloads.maxSize(kind) + 1);

        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Workloads.of(tooLarge));
        assertTrue(refusal.getMessage().startsWith("the size of " + kind.id() + " can be at most "));
    }

    @Test
    void bandsMakeUpThePicture() throws InterruptedException {
        for (int items : List.of(1, 7, 24, 100, 360, 361)) {
            MandelbrotWork work = new MandelbrotWork(new ListSpec(Work.MANDELBROT, items, Lengths.EQUAL, 5, 1));
            int row = 0;
            for (int item = 0; item < items; item++) {
                assertEquals(row, work.firstRow(item));
                Band band = work.compute(item, Progress.IGNORED);
                assertEquals(480, band.width());
                row += band.rows();
            }
            assertEquals(work.rows(), row);
            assertTrue(row >= 360 && row < 720);
        }
    }

    @Test
    void thePictureShowsTheSet() {
        MandelbrotWork work = new MandelbrotWork(new ListSpec(Work.MANDELBROT, 1, Lengths.EQUAL, 50, 1));
        Band picture = work.compute(0, Progress.IGNORED);
        int middle = work.rows() / 2;

        assertEquals(50, picture.iterations(work.width() * 2 / 3, middle), "−0.2 belongs to the set");
        assertTrue(picture.iterations(0, 0) < 3, "the corner does not");
        assertEquals(picture.iterations(200, 10), picture.iterations(200, work.rows() - 11), "it is symmetric");
    }

    @Test
    void thePictureOfTheLongestListFitsInMemory() {
        MandelbrotWork work =
                new MandelbrotWork(new ListSpec(Work.MANDELBROT, ListSpec.MAX_ITEMS, Lengths.EQUAL, 5, 1));

        assertEquals(ListSpec.MAX_ITEMS, work.rows());
        assertEquals(16, work.width());
    }

    @Test
    void digestsTellResultsAndTheirPlacesApart() {
        List<Long> results = Arrays.asList(1L, 2L, null);

        assertFalse(
                Digests.ofAll(results, Long::longValue) == Digests.ofAll(Arrays.asList(2L, 1L, null), Long::longValue));
        assertFalse(Digests.ofAll(results, Long::longValue) == Digests.ofAll(Arrays.asList(1L, 2L), Long::longValue));
    }
}
