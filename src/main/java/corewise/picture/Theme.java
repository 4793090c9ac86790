package corewise.picture;

import static corewise.picture.Token.ACCENT;
import static corewise.picture.Token.BAD;
import static corewise.picture.Token.BORDER;
import static corewise.picture.Token.BUSY;
import static corewise.picture.Token.GOOD;
import static corewise.picture.Token.GROUND;
import static corewise.picture.Token.LANE_BORDER;
import static corewise.picture.Token.SECONDARY;
import static corewise.picture.Token.SLOT;
import static corewise.picture.Token.TEXT;

import java.util.Map;

/** The palette: what colour each role has on light and dark ground, on a projector and on paper. Immutable. */
public enum Theme {
    LIGHT(false, Map.of()),
    DARK(true, Map.of()),
    PROJECTOR_LIGHT(
            false,
            Map.of(
                    GROUND, 0xeceff2,
                    BORDER, 0xb4bcc6,
                    TEXT, 0x0b0d10,
                    SECONDARY, 0x39414b,
                    ACCENT, 0x084a9e,
                    GOOD, 0x0d5635,
                    BAD, 0x8f1a11,
                    SLOT, 0xa9b1bb,
                    LANE_BORDER, 0xc3cad2,
                    BUSY, 0x626c79)),
    PROJECTOR_DARK(true, Map.of(GROUND, 0x0b0d10, BORDER, 0x566070, TEXT, 0xffffff, SECONDARY, 0xcfd6de)),
    PRINT(false, Map.of(GROUND, 0xffffff, BORDER, 0xc9ced6, TEXT, 0x000000, SECONDARY, 0x444c57));

    /** Darker than this a task has less than 3:1 on a dark card. */
    private static final double DIM = 0.41;
    /** Lighter than this a task has hardly 2:1 on a light card. */
    private static final double BRIGHT = 0.67;

    private static final double DARK_GROUND = 0.3;
    /** So much white is in the edge of what dark ground would swallow, and black of what light ground would: 3:1. */
    private static final double WHITE_IN_EDGE = 0.45;

    private static final double BLACK_IN_EDGE = 0.33;

    private final boolean dark;
    // made by Map.of, which nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<Token, Integer> own;

    Theme(boolean dark, Map<Token, Integer> own) {
        this.dark = dark;
        this.own = own;
    }

    /** The colour of a role. */
    public Rgb color(Token token) {
        return own.containsKey(token) ? new Rgb(own.get(token)) : token.on(dark);
    }

    /** The colour of an ink, as it is where it covers its ground wholly. */
    public Rgb color(Ink ink) {
        return switch (ink) {
            case Ink.OfToken of -> color(of.token());
            case Ink.OfTask of -> Ramp.of(of.task(), of.tasks());
            case Ink.OnTask on -> Ramp.ink(on.task(), on.tasks());
            case Ink.OfWay of -> WayColors.of(of.way());
            case Ink.ReadableWay of -> WayColors.of(of.way()).lifted(color(TEXT), color(Token.CARD), Rgb.OF_TEXT);
            case Ink.OnWay on -> WayColors.on(on.way());
            case Ink.Faint faint -> color(faint.ink());
        };
    }

    /** Whether its ground is dark. */
    public boolean isDark() {
        return dark;
    }

    /** The edge of what its ground would swallow. */
    public Rgb edge(Ink ink) {
        return edge(color(ink), dark);
    }

    /** Whether its ground would swallow the colour of a task, so that it needs an edge. */
    public boolean swallows(Ink ink) {
        return ink instanceof Ink.OfTask && swallowed(color(ink).value(), dark);
    }

    /** The edge of a bar of pixels on a ground: another colour than its own where that would be swallowed. */
    public static int edge(int argb, int ground) {
        boolean onDark = light(ground) < DARK_GROUND;
        return swallowed(argb, onDark) ? edge(Rgb.of(argb), onDark).argb() : argb;
    }

    private static Rgb edge(Rgb color, boolean onDark) {
        return onDark ? color.mixed(Rgb.WHITE, WHITE_IN_EDGE) : color.mixed(Rgb.BLACK, BLACK_IN_EDGE);
    }

    private static boolean swallowed(int argb, boolean onDark) {
        return onDark ? light(argb) < DIM : light(argb) > BRIGHT;
    }

    /** About how light a colour is, 0 to 1. */
    private static double light(int argb) {
        return (0.2126 * (argb >> 16 & 0xff) + 0.7152 * (argb >> 8 & 0xff) + 0.0722 * (argb & 0xff)) / 0xff;
    }
}
