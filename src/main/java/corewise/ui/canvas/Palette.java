package corewise.ui.canvas;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The paints and fonts of a theme at one moment, for renderers. Immutable. */
public final class Palette {
    private final Map<Token, Color> colors;
    private final double scale;
    private final Map<Double, Font> plain = new HashMap<>();
    private final Map<Double, Font> bold = new HashMap<>();

    /**
     * @param colors the colours, one a token
     * @param scale size of type and chips, 1 for the window, about 1.5 for a projector
     */
    public Palette(Map<Token, Color> colors, double scale) {
        this.colors = new EnumMap<>(colors);
        this.scale = scale;
    }

    /** The light theme at scale 1: for tests and before style sheets are read. */
    public static Palette initial() {
        Map<Token, Color> colors = new EnumMap<>(Token.class);
        for (Token token : Token.values()) {
            colors.put(token, token.initial());
        }
        return new Palette(colors, 1);
    }

    public Color color(Token token) {
        return colors.get(token);
    }

    /** Size of type and chips, 1 for the window. */
    public double scale() {
        return scale;
    }

    /** Body type of this size in unscaled pixels. */
    public Font font(double size) {
        return plain.computeIfAbsent(size, key -> Font.font("System", FontWeight.NORMAL, size * scale));
    }

    /** Bold type of this size in unscaled pixels. */
    public Font bold(double size) {
        return bold.computeIfAbsent(size, key -> Font.font("System", FontWeight.BOLD, size * scale));
    }
}
