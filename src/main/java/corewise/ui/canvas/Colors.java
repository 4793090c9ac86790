package corewise.ui.canvas;

import corewise.model.Way;
import corewise.picture.Rgb;
import corewise.picture.WayColors;
import javafx.scene.paint.Color;

/** The palette's colours as the toolkit has them. Stateless. */
public final class Colors {
    private Colors() {}

    /** A colour for painting. */
    public static Color of(Rgb rgb) {
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
    }

    /** The colour of a way. */
    public static Color of(Way way) {
        return of(WayColors.of(way));
    }

    /** A colour as an opaque pixel. */
    public static int argb(Color color) {
        return rgb(color).argb();
    }

    /** A colour, mixed with another until it has a contrast on a ground; as near as can be where it never has. */
    public static Color lifted(Color color, Color towards, Color ground, double least) {
        return of(rgb(color).lifted(rgb(towards), rgb(ground), least));
    }

    private static Rgb rgb(Color color) {
        return new Rgb((int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255));
    }
}
