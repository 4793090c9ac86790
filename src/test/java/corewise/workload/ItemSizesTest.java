package corewise.workload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemSizesTest {

    private static double[] units(Work work, int items, Lengths lengths, long seed) {
        ListWork<?> list = Workloads.of(new ListSpec(work, items, lengths, 100_000, seed));
        return IntStream.range(0, items).mapToDouble(list::units).toArray();
    }

    @Test
    void equalLengthsAreEqual() {
        double[] units = units(Work.SHA256, 10, Lengths.EQUAL, 3);

        assertEquals(1, Arrays.stream(units).distinct().count());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 24, 512, 100_000})
    void mixedLengthsHaveTheChosenMean(int items) {
        for (Work work : new Work[] {Work.PRIMES, Work.SHA256, Work.WAIT}) {
            ListSpec base = new ListSpec(work, 1, Lengths.EQUAL, 100_000, 3);
            double mean = Arrays.stream(units(work, items, Lengths.MIXED, 3))
                    .average()
                    .orElseThrow();

            assertEquals(1, mean / Workloads.meanUnits(base), 0.001);
        }
    }

    @Test
    void mixedLengthsSpreadFromAThirdToTwiceAndMore() {
        double[] units = units(Work.PRIMES, 24, Lengths.MIXED, 3);
        double mean = Arrays.stream(units).average().orElseThrow();

        assertEquals(0.3, Arrays.stream(units).min().orElseThrow() / mean, 0.03);
        assertEquals(2.3, Arrays.stream(units).max().orElseThrow() / mean, 0.1);
    }

    @Test
    void theSeedChoosesTheOrderOfMixedLengths() {
        double[] one = units(Work.SHA256, 24, Lengths.MIXED, 1);
        double[] two = units(Work.SHA256, 24, Lengths.MIXED, 2);
        assertArrayEquals(one, units(Work.SHA256, 24, Lengths.MIXED, 1));
        assertFalse(Arrays.equals(one, two));

        Arrays.sort(one);
        Arrays.sort(two);
        assertArrayEquals(one, two);
    }

    @Test
    void oneItemIsTheGiant() {
        for (Work work : new Work[] {Work.PRIMES, Work.SHA256, Work.WAIT}) {
            double[] units = units(work, 24, Lengths.GIANT, 5);
            double usual = Arrays.stream(units).min().orElseThrow();

            assertEquals(23, Arrays.stream(units).filter(u -> u == usual).count());
            assertEquals(10, Arrays.stream(units).max().orElseThrow() / usual, 0.01);
            ListSpec spec = new ListSpec(work, 24, Lengths.GIANT, 100_000, 5);
            assertEquals(1, Arrays.stream(units).average().orElseThrow() / Workloads.meanUnits(spec), 0.001);
        }
    }

    @Test
    void theSeedChoosesTheGiant() {
        long places = IntStream.range(0, 50)
                .mapToObj(seed -> units(Work.SHA256, 24, Lengths.GIANT, seed))
                .map(units ->
                        IntStream.range(0, 24).filter(i -> units[i] > 500_000).findFirst())
                .distinct()
                .count();

        assertTrue(places > 10, places + " places");
    }

    @Test
    void aListOfOneHasNoGiant() {
        assertEquals(100_000, units(Work.SHA256, 1, Lengths.GIANT, 5)[0]);
    }

    @Test
    void noSizeFallsBelowOneOrPastWhatTheWorkTakes() {
        ListSpec smallest = new ListSpec(Work.SHA256, 50, Lengths.MIXED, 1, 1);
        Sha256Work rounds = new Sha256Work(smallest);
        ListSpec largest = new ListSpec(Work.PRIMES, 50, Lengths.GIANT, PrimesWork.MAX_SIZE, 1);
        PrimesWork primes = new PrimesWork(largest);

        for (int item = 0; item < 50; item++) {
            assertTrue(rounds.size(item) >= 1);
            assertTrue(primes.size(item) <= PrimesWork.MAX_SIZE);
        }
    }

    @Test
    void sizesAreTheSameOnEveryMachine() {
        PrimesWork primes = new PrimesWork(new ListSpec(Work.PRIMES, 5, Lengths.MIXED, 100_000, 1));

        assertArrayEquals(
                new long[] {88_515, 65_311, 162_115, 119_833, 48_173},
                IntStream.range(0, 5).mapToLong(primes::size).toArray());
    }
}
