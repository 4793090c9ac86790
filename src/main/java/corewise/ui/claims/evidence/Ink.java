package corewise.ui.claims.evidence;

import corewise.model.Way;
import corewise.ui.canvas.Token;

/** What something is painted with, before a theme gives it its colour. Immutable. */
sealed interface Ink {
    Ink TEXT = new OfToken(Token.TEXT);
    Ink SECONDARY = new OfToken(Token.SECONDARY);
    Ink BUSY = new OfToken(Token.BUSY);
    Ink GROUND = new OfToken(Token.BUSY_GROUND);
    Ink SLOT = new OfToken(Token.SLOT);

    /** A colour of the theme. */
    record OfToken(Token token) implements Ink {}

    /** The colour of a task's place in the list. */
    record OfTask(int task, int tasks) implements Ink {}

    /** The same, as pale as is a task that is not running. */
    record Pale(int task, int tasks) implements Ink {}

    /** What is readable on a task's colour. */
    record OnTask(int task, int tasks) implements Ink {}

    /** The colour of a way. */
    record OfWay(Way way) implements Ink {}

    /** The colour of a way, so far changed that text and thin lines in it are seen on a card. */
    record ReadableWay(Way way) implements Ink {}

    /** What is readable on a way's colour. */
    record OnWay(Way way) implements Ink {}
}
