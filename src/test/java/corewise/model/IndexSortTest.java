package corewise.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexSortTest {

    @Test
    void equalOnesStayInTheOrderOfTheirNumbers() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int count : new int[] {0, 1, 2, 12, 13, 100, 5_000}) {
            int[] keys = random.ints(count, 0, Math.max(1, count / 3)).toArray();
            int[] expected = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> keys[i]))
                    .mapToInt(i -> i)
                    .toArray();

            assertArrayEquals(
                    expected, IndexSort.of(count, (a, b) -> Integer.compare(keys[a], keys[b])), "seed " + seed);
        }
    }

    @Test
    void onlyThePartThatIsAskedForIsSorted() {
        int[] indices = {9, 8, 7, 6, 5};

        IndexSort.sort(indices, 1, 4, Integer::compare);

        assertArrayEquals(new int[] {9, 6, 7, 8, 5}, indices);
    }
}
