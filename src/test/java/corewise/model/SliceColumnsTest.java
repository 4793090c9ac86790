package corewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SliceColumnsTest {

    @Test
    void packedPlacesComeOutAsTheyWentIn() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        SliceColumns columns = new SliceColumns(10);
        List<CoreSlice> slices = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            CoreSlice slice = new CoreSlice(
                    random.nextInt(10),
                    i,
                    i + 1L,
                    random.nextInt(2_000) - 1,
                    SliceState.values()[random.nextInt(SliceState.values().length)]);
            slices.add(slice);
            columns.add(slice.task(), slice.startNanos(), slice.endNanos(), slice.processor(), slice.state());
        }

        assertEquals(slices.size(), columns.count());
        for (int i = 0; i < slices.size(); i++) {
            CoreSlice seen = new CoreSlice(
                    columns.task(i),
                    columns.startNanos(i),
                    columns.endNanos(i),
                    columns.processor(i),
                    columns.state(i));
            assertEquals(slices.get(i), seen, "seed " + seed);
        }
    }
}
