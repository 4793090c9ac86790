package corewise.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LargestPictureTest {
    @Test
    void theSideGoesByTheMemoryUpToALimit() {
        assertEquals(8192, LargestPicture.side(16L << 30));
        assertEquals(8192, LargestPicture.side(Long.MAX_VALUE));
        int side = LargestPicture.side(64L << 20);
        assertTrue(side > 1440 && 20L * side * side <= 64L << 20, () -> "side " + side);
    }
}
