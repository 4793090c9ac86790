package corewise.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import corewise.ui.fx.WindowExtension;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class FrameImagesFxTest {
    private static final long SEED = 20_261_130;
    private static final int WIDE = 40;
    private static final int HIGH = 7;

    @Test
    void whatIsPaintedForOneFrameIsNotSeenInTheFrameBefore() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Random random = new Random(SEED);
            int[] source = new int[WIDE * HIGH];
            FrameImages images = new FrameImages(source, WIDE, HIGH);
            images.show(0, WIDE);
            for (int frame = 0; frame < 200; frame++) {
                Image before = images.shown();
                int[] then = source.clone();
                int from = random.nextInt(WIDE);
                int to = from + 1 + random.nextInt(WIDE - from);
                for (int at = 0; at < source.length; at++) {
                    if (at % WIDE >= from && at % WIDE < to) {
                        source[at] = 0xff000000 | random.nextInt(0x1000000);
                    }
                }
                assertArrayEquals(then, pixels(before), "seed " + SEED + ", painted for frame " + frame);
                images.show(from, to);
                assertArrayEquals(then, pixels(before), "seed " + SEED + ", before frame " + frame);
                assertArrayEquals(source, pixels(images.shown()), "seed " + SEED + ", frame " + frame);
            }
        });
    }

    private static int[] pixels(Image image) {
        int[] pixels = new int[WIDE * HIGH];
        image.getPixelReader().getPixels(0, 0, WIDE, HIGH, PixelFormat.getIntArgbPreInstance(), pixels, 0, WIDE);
        return pixels;
    }
}
