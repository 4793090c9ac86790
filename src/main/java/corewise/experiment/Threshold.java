package corewise.experiment;

import corewise.metrics.Interval;

/**
 * A rule on one figure: the claim holds when its whole interval is at or above one bound, does not when the whole interval
 * is below another, and cannot be told otherwise. Immutable and thread-safe.
 *
 * @param refutedBelow the claim does not hold when the interval's upper end is below this
 * @param holdsFrom the claim holds when the interval's lower end is at or above this; at or above the other bound
 */
public record Threshold(double refutedBelow, double holdsFrom) {
    public Threshold {
        if (!(refutedBelow <= holdsFrom)) {
            throw new IllegalArgumentException("the bounds are the wrong way round");
        }
    }

    /** A rule without a zone of doubt of its own: only intervals across the bound cannot be told. */
    public static Threshold at(double bound) {
        return new Threshold(bound, bound);
    }

    /** The verdict on "the figure is at least so large". */
    public Verdict atLeast(Interval figure) {
        if (figure.low() >= holdsFrom) {
            return Verdict.HOLDS_HERE;
        }
        return figure.high() < refutedBelow ? Verdict.NOT_HERE : Verdict.CANNOT_TELL_HERE;
    }

    /** The verdict on "the figure is smaller than that": holds where {@link #atLeast} does not, and the other way. */
    public Verdict below(Interval figure) {
        return switch (atLeast(figure)) {
            case HOLDS_HERE -> Verdict.NOT_HERE;
            case NOT_HERE -> Verdict.HOLDS_HERE;
            case CANNOT_TELL_HERE -> Verdict.CANNOT_TELL_HERE;
        };
    }
}
