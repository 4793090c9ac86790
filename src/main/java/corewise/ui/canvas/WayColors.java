package corewise.ui.canvas;

import corewise.model.Way;
import javafx.scene.paint.Color;

/** The colours of ways, which learners with colour blindness tell apart, and what is readable on them. Stateless. */
public final class WayColors {
    private static final Color DARK = Color.web("#1b1f24");

    private WayColors() {}

    public static Color of(Way way) {
        return Color.web(
                switch (way) {
                    case SERIAL -> "#5b6470";
                    case THREAD_PER_TASK -> "#d55e00";
                    case POOL -> "#0072b2";
                    case PROCESS_PER_TASK -> "#cc79a7";
                    case PROCESS_POOL -> "#009e73";
                    case VIRTUAL_THREADS -> "#e69f00";
                    case WORK_STEALING -> "#56b4e9";
                    case GLOBAL_LOCK -> "#9a8700";
                    case CHUNKS -> "#7e5fb5";
                });
    }

    /** The colour, mixed with that of text until it is readable on a ground. */
    public static Color readable(Way way, Color text, Color ground) {
        return Contrast.lifted(of(way), text, ground, Contrast.OF_TEXT);
    }

    /** White or dark, whichever is told better from the way's colour. */
    public static Color on(Way way) {
        Color ground = of(way);
        return Contrast.of(ground, Color.WHITE) >= Contrast.of(ground, DARK) ? Color.WHITE : DARK;
    }
}
