package corewise.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import corewise.model.SliceState;
import corewise.model.TraceView;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanStoreTest {

    @Test
    void anOpenSliceComesOutOfItsWordAsItWentIn() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            long start = random.nextLong(1L << 44);
            int processor = random.nextInt(65_535) - 1;
            SliceState state = SliceState.values()[random.nextInt(SliceState.values().length)];

            long word = SpanStore.packOpen(start, processor, state);

            String at = "seed " + seed;
            assertNotEquals(TraceView.UNKNOWN_NANOS, word, at);
            assertEquals(start, SpanStore.openStart(word), at);
            assertEquals(processor, SpanStore.openProcessor(word), at);
            assertEquals(state, SpanStore.openState(word), at);
        }
    }
}
