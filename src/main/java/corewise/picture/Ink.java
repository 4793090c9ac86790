package corewise.picture;

import corewise.model.Way;

/** What something is drawn with, before a theme gives it its colour. Immutable. */
public sealed interface Ink {
    /** A colour of the theme. */
    static Ink of(Token token) {
        return new OfToken(token);
    }

    /** A colour of the theme. */
    record OfToken(Token token) implements Ink {}

    /** The colour of a place in the list; it may lie between two tasks. */
    record OfTask(double task, int tasks) implements Ink {}

    /** The edge of a task: its colour, moved away from light ground or dark as far as that would swallow it. */
    record EdgeOfTask(double task, int tasks) implements Ink {}

    /**
     * What is readable on a task's colour.
     *
     * @param strength the share of a card that the colour covers, from 0 to 1: less where a bar is pale
     */
    record OnTask(double task, int tasks, double strength) implements Ink {
        /** On a ground that is all of the task's colour. */
        public OnTask(double task, int tasks) {
            this(task, tasks, 1);
        }
    }

    /** The colour of a way. */
    record OfWay(Way way) implements Ink {}

    /** The colour of a way, so far changed that text and thin lines in it are seen on a card. */
    record ReadableWay(Way way) implements Ink {}

    /** What is readable on a way's colour. */
    record OnWay(Way way) implements Ink {}

    /**
     * An ink through which its ground is seen.
     *
     * @param share of the ground that it covers, from 0 to 1
     */
    record Faint(Ink ink, double share) implements Ink {}

    /** How much of its ground it covers, from 0 to 1. */
    default double share() {
        return this instanceof Faint faint ? faint.share : 1;
    }
}
