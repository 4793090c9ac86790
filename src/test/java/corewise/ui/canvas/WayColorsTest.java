package corewise.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Way;
import java.util.Arrays;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WayColorsTest {
    private static final double READABLE = 4.5;

    @Test
    void everyWayHasAColourOfItsOwn() {
        assertEquals(
                Way.values().length,
                Arrays.stream(Way.values()).map(WayColors::of).distinct().count());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void namesAndFiguresAreReadableInBothThemes(Way way) {
        Color dark = Color.web("#1d2127");
        assertTrue(Contrast.of(WayColors.readable(way, Color.web("#1b1f24"), Color.WHITE), Color.WHITE) >= READABLE);
        assertTrue(Contrast.of(WayColors.readable(way, Color.web("#eceff3"), dark), dark) >= READABLE);
        assertTrue(Contrast.of(WayColors.on(way), WayColors.of(way)) >= 4, way + " on its own colour");
    }
}
