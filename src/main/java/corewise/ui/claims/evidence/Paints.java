package corewise.ui.claims.evidence;

import corewise.ui.canvas.ColorRamp;
import corewise.ui.canvas.Palette;
import corewise.ui.canvas.Token;
import corewise.ui.canvas.WayColors;
import javafx.scene.paint.Color;

/** Gives inks the colours of a theme. Stateless. */
final class Paints {
    private static final double PALE = 0.22;

    private Paints() {}

    static Color of(Ink ink, Palette palette) {
        return switch (ink) {
            case Ink.OfToken token -> palette.color(token.token());
            case Ink.OfTask of -> ColorRamp.of(of.task(), of.tasks());
            case Ink.Pale pale -> palette.color(Token.CARD).interpolate(ColorRamp.of(pale.task(), pale.tasks()), PALE);
            case Ink.OnTask on -> ColorRamp.ink(on.task(), on.tasks());
            case Ink.OfWay of -> WayColors.of(of.way());
            case Ink.ReadableWay way ->
                WayColors.readable(way.way(), palette.color(Token.TEXT), palette.color(Token.CARD));
            case Ink.OnWay on -> WayColors.on(on.way());
        };
    }
}
