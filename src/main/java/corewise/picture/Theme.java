package corewise.picture;

import static corewise.picture.Token.ACCENT;
import static corewise.picture.Token.BAD;
import static corewise.picture.Token.BORDER;
import static corewise.picture.Token.BUSY;
import static corewise.picture.Token.GOOD;
import static corewise.picture.Token.GROUND;
import static corewise.picture.Token.LANE_BORDER;
import static corewise.picture.Token.MOVED;
import static corewise.picture.Token.NOW;
import static corewise.picture.Token.SECONDARY;
import static corewise.picture.Token.SLOT;
import static corewise.picture.Token.TEXT;
import static java.util.Map.entry;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The palette: what colour each role has on light and dark ground, on a projector and on paper. Immutable. */
public enum Theme {
    LIGHT(false, Map.of()),
    DARK(true, Map.of()),
    PROJECTOR_LIGHT(
            false,
            Map.ofEntries(
                    entry(GROUND, 0xeceff2),
                    entry(BORDER, 0xb4bcc6),
                    entry(TEXT, 0x0b0d10),
                    entry(SECONDARY, 0x39414b),
                    entry(ACCENT, 0x084a9e),
                    entry(GOOD, 0x0d5635),
                    entry(BAD, 0x8f1a11),
                    entry(MOVED, 0x8a3505),
                    entry(SLOT, 0xa9b1bb),
                    entry(LANE_BORDER, 0xc3cad2),
                    entry(BUSY, 0x626c79),
                    entry(NOW, 0xa00f1c))),
    PROJECTOR_DARK(
            true, Map.of(GROUND, 0x0b0d10, BORDER, 0x566070, TEXT, 0xffffff, SECONDARY, 0xcfd6de, NOW, 0xff9ba3)),
    PRINT(false, Map.of(GROUND, 0xffffff, BORDER, 0xc9ced6, TEXT, 0x000000, SECONDARY, 0x444c57));

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
            case Ink.EdgeOfTask of -> everywhere(Ramp.of(of.task(), of.tasks()));
            case Ink.OnTask on -> on(on);
            case Ink.OfWay of -> WayColors.of(of.way());
            case Ink.ReadableWay of -> WayColors.of(of.way()).lifted(color(TEXT), color(Token.CARD), Rgb.OF_TEXT);
            case Ink.OnWay on -> WayColors.on(on.way());
            case Ink.Faint faint -> color(faint.ink());
        };
    }

    private Rgb on(Ink.OnTask on) {
        if (on.strength() == 1) {
            return Ramp.ink(on.task(), on.tasks());
        }
        Rgb ground = color(Token.CARD).mixed(Ramp.of(on.task(), on.tasks()), on.strength());
        // no step between: small digits have less contrast than their colour
        Rgb ink = color(SECONDARY);
        return ink.contrast(ground) >= Rgb.OF_TEXT ? ink : Ramp.readableOn(ground);
    }

    /** No colour is swallowed by light ground and by dark: what is seen on the one it needs is seen on the other. */
    private static Rgb everywhere(Rgb color) {
        return edge(edge(color, LIGHT.hardestGround()), DARK.hardestGround());
    }

    /** Whether its ground is dark. */
    public boolean isDark() {
        return dark;
    }

    /** The edge of what its grounds would swallow: its colour, moved away from them until it stands out. */
    public Rgb edge(Ink ink) {
        return edge(color(ink), hardestGround());
    }

    /** Whether one of its grounds would swallow the colour of a task, so that it needs an edge. */
    public boolean swallows(Ink ink) {
        return ink instanceof Ink.OfTask && swallowed(color(ink), hardestGround());
    }

    /** The ground, of those that tasks stand on, that is nearest to the middle. */
    private Rgb hardestGround() {
        return Stream.of(GROUND, Token.CARD, Token.LANE)
                .map(this::color)
                .min(Comparator.comparingDouble(ground -> ground.contrast(dark ? Rgb.WHITE : Rgb.BLACK)))
                .orElseThrow();
    }

    /** The edge of a bar of pixels on a ground: another colour than its own where that would be swallowed. */
    public static int edge(int argb, int ground) {
        return edge(Rgb.of(argb), Rgb.of(ground)).argb();
    }

    private static Rgb edge(Rgb color, Rgb ground) {
        boolean dark = ground.contrast(Rgb.WHITE) > ground.contrast(Rgb.BLACK);
        return color.lifted(dark ? Rgb.WHITE : Rgb.BLACK, ground, Rgb.OF_MARKS);
    }

    private static boolean swallowed(Rgb color, Rgb ground) {
        return color.contrast(ground) < Rgb.OF_MARKS;
    }
}
