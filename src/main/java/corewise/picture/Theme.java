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

    private static final double DIM = 0.25;
    private static final double DARK_GROUND = 0.3;
    /** So much white is in the edge of what dark ground would swallow. */
    public static final double EDGE = 0.35;

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

    /** The edge of what dark ground would swallow. */
    public Rgb edge(Ink ink) {
        return color(ink).mixed(Rgb.WHITE, EDGE);
    }

    /** The edge of a bar of pixels on a ground: another colour than its own where that would be swallowed. */
    public static int edge(int argb, int ground) {
        boolean swallowed = light(ground) < DARK_GROUND && light(argb) < DIM;
        return swallowed ? Rgb.of(argb).mixed(Rgb.WHITE, EDGE).argb() : argb;
    }

    /** Whether a task's colour is so dark that dark ground swallows it. */
    static boolean dim(Ink.OfTask ink) {
        return light(Ramp.of(ink.task(), ink.tasks()).value()) < DIM;
    }

    /** About how light a colour is, 0 to 1. */
    private static double light(int argb) {
        return (0.2126 * (argb >> 16 & 0xff) + 0.7152 * (argb >> 8 & 0xff) + 0.0722 * (argb & 0xff)) / 0xff;
    }
}
