package corewise.ui.whatif;

import com.google.errorprone.annotations.Immutable;

/**
 * Maps a slider's place, 0 to 1, to whole numbers and back. Immutable.
 *
 * @param least number at 0
 * @param most number at 1, greater than the least
 * @param logarithmic whether the same factor is the same distance; from 0 on then comes {@link #FIRST}
 */
@Immutable
record DialScale(long least, long most, boolean logarithmic) {
    /** The first number after 0 on a logarithmic scale. */
    static final long FIRST = 10;

    /** The part of a logarithmic scale that stands for 0. */
    private static final double NOTHING = 0.02;

    DialScale {
        if (least < 0 || most <= least) {
            throw new IllegalArgumentException("a scale needs 0 <= least < most");
        }
    }

    /** The number at a place, which is kept between 0 and 1. */
    long number(double place) {
        double share = Math.clamp(place, 0, 1);
        if (!logarithmic) {
            return Math.round(least + share * (most - least));
        }
        if (least > 0) {
            return Math.round(least * Math.pow(most / (double) least, share));
        }
        return share < NOTHING
                ? 0
                : Math.round(FIRST * Math.pow(most / (double) FIRST, (share - NOTHING) / (1 - NOTHING)));
    }

    /** The place of a number, 0 to 1; numbers outside lie at an end. */
    double place(long number) {
        long kept = Math.clamp(number, least, most);
        if (!logarithmic) {
            return (kept - least) / (double) (most - least);
        }
        if (least > 0) {
            return Math.log(kept / (double) least) / Math.log(most / (double) least);
        }
        return kept < FIRST
                ? 0
                : NOTHING + (1 - NOTHING) * Math.log(kept / (double) FIRST) / Math.log(most / (double) FIRST);
    }

    /** The next number a step further on, for keys: another one, and a round one where numbers are small. */
    long next(long number, int steps) {
        double step = logarithmic ? 1.0 / 48 : 1.0 / 40;
        long next = number(place(number) + steps * step);
        return Math.clamp(next == number ? number + steps : next, least, most);
    }
}
