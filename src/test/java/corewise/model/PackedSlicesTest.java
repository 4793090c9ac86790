package corewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedSlicesTest {
    private static final int TASKS = 50;
    private static final int SLICES = 10_000;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void shortSlicesTakeSixteenBytesAndComeOutAsTheyWentIn() {
        PackedSlices packed = packed(1_000_000, 1_000_000, 1_022);

        assertTrue(packed.bytes() <= 16.1 * SLICES, packed.bytes() + " bytes");
    }

    @Test
    void slicesOfAnyLengthComeOutToTheNanosecond() {
        packed(1L << 36, 1_000_000, 256);
    }

    @Test
    void slicesFarFromEachOtherComeOutToTheNanosecond() {
        packed(1_000, 1_000_000_000_000_000L, 256);
    }

    @Test
    void processorsWithHighNumbersComeOut() {
        packed(1_000, 1_000_000, 65_534);
    }

    @Test
    void theLargestThatFitsAndTheSmallestThatDoesNotComeOut() {
        for (long length : new long[] {(1L << 30) - 1, 1L << 30, (1L << 34) - 1, 1L << 34}) {
            SliceColumns columns = new SliceColumns(1);
            columns.add(0, 5, 5 + length, 1_022, SliceState.RUNNING);
            columns.add(0, 5 + length, 6 + length, 0, SliceState.RUNNING);
            PackedSlices packed = new PackedSlices(columns);

            assertEquals(5 + length, packed.endNanos(0));
            assertEquals(1_022, packed.processor(0));
            assertEquals(5 + length, packed.startNanos(1));
            assertEquals(6 + length, packed.endNanos(1));
            assertEquals(0, packed.previous(1));
        }
    }

    private PackedSlices packed(long longest, long span, int processors) {
        SliceColumns columns = new SliceColumns(TASKS);
        long[] at = random.longs(TASKS, 0, span).toArray();
        List<CoreSlice> slices = new ArrayList<>();
        for (int i = 0; i < SLICES; i++) {
            int task = random.nextInt(TASKS);
            long start = at[task];
            at[task] = start + 1 + random.nextLong(longest);
            SliceState state = SliceState.values()[random.nextInt(SliceState.values().length)];
            CoreSlice slice = new CoreSlice(
                    task,
                    start,
                    at[task],
                    state != SliceState.RUNNING ? -1 : random.nextInt(processors + 1) - 1,
                    state);
            slices.add(slice);
            columns.add(slice.task(), slice.startNanos(), slice.endNanos(), slice.processor(), slice.state());
        }
        slices.sort(Comparator.comparingLong(CoreSlice::startNanos).thenComparingInt(CoreSlice::task));
        PackedSlices packed = new PackedSlices(columns);
        assertSame(slices, packed);
        return packed;
    }

    private void assertSame(List<CoreSlice> slices, PackedSlices packed) {
        int[] last = new int[TASKS];
        Arrays.fill(last, TraceView.NONE);
        assertEquals(slices.size(), packed.count());
        for (int i = 0; i < slices.size(); i++) {
            CoreSlice seen = new CoreSlice(
                    packed.task(i), packed.startNanos(i), packed.endNanos(i), packed.processor(i), packed.state(i));
            assertEquals(slices.get(i), seen, "seed " + seed);
            assertEquals(last[seen.task()], packed.previous(i), "seed " + seed);
            last[seen.task()] = i;
        }
        for (int task = 0; task < TASKS; task++) {
            assertEquals(last[task], packed.last(task), "seed " + seed);
        }
    }
}
