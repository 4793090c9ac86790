package corewise.ui.canvas;

import corewise.picture.Ink;
import corewise.picture.Theme;
import corewise.picture.Token;
import corewise.ui.fx.OnWindowThread;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The paints and fonts of a theme in one size, for renderers. */
@OnWindowThread
public final class Palette {
    private final Theme theme;
    private final double scale;
    private final Map<Token, Color> colors = new EnumMap<>(Token.class);
    private final Color[] edges = new Color[ColorRamp.STEPS];
    private final Map<Double, Font> plain = new HashMap<>();
    private final Map<Double, Font> bold = new HashMap<>();

    /** @param scale size of type and chips, 1 for the window, about 1.5 for a projector */
    public Palette(Theme theme, double scale) {
        this.theme = theme;
        this.scale = scale;
        for (Token token : Token.values()) {
            colors.put(token, Colors.of(theme.color(token)));
        }
    }

    public Theme theme() {
        return theme;
    }

    public Color color(Token token) {
        return colors.get(token);
    }

    /** The edge of a task: keeps 3:1 against the ground; the task's own colour where that does. */
    public Color edge(int task, int items) {
        int step = ColorRamp.step(task, items);
        if (edges[step] == null) {
            edges[step] = Colors.of(theme.edge(new Ink.OfTask(step, ColorRamp.STEPS)));
        }
        return edges[step];
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
