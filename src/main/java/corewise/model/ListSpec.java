package corewise.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The list that is worked on: equal specs give equal results on every machine. Immutable.
 *
 * @param work what is computed for each item
 * @param items number of items, 1 to {@link #MAX_TRACED_ITEMS}; up to {@link #MAX_ITEMS} in runs made here
 * @param lengths how the lengths are spread; ignored by {@link Work#MANDELBROT}, whose lengths come from the picture
 * @param size the base size of an item in the work's own unit (see {@link Work}), at least 1
 * @param seed seeds everything about the list that is random
 * @param function what {@link Work#OWN_FUNCTION} calls; empty for all other works
 */
public record ListSpec(Work work, int items, Lengths lengths, long size, long seed, Optional<OwnFunction> function) {

    /** The longest list that is run here. */
    public static final int MAX_ITEMS = 100_000;

    /** The longest list of a trace, which may come from elsewhere: files, board, replay and tables hold to it. */
    public static final int MAX_TRACED_ITEMS = 1_000_000;

    /** The seed of a list in which nothing is random. */
    private static final long NO_SEED = 1;

    public ListSpec {
        Objects.requireNonNull(work);
        Objects.requireNonNull(lengths);
        if (function.isPresent() != (work == Work.OWN_FUNCTION)) {
            throw new IllegalArgumentException("a function of one's own is what that work needs, and no other");
        }
        if (items < 1 || items > MAX_TRACED_ITEMS) {
            throw new IllegalArgumentException("items must be 1 to " + MAX_TRACED_ITEMS + ", not " + items);
        }
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1, not " + size);
        }
    }

    /** A list of a work that this program brings. */
    public ListSpec(Work work, int items, Lengths lengths, long size, long seed) {
        this(work, items, lengths, size, seed, Optional.empty());
    }

    /**
     * The list of numbers that a function of one's own is given.
     *
     * @param first the number of the first item, at least 1; each other item has one more than the one before it
     */
    public static ListSpec ofNumbers(OwnFunction function, int items, long first) {
        return new ListSpec(Work.OWN_FUNCTION, items, Lengths.EQUAL, first, NO_SEED, Optional.of(function));
    }

    /** What fingerprints of runs are made of: as it ever was for works that this program brings. */
    @Override
    public String toString() {
        String common = "ListSpec[work=" + work + ", items=" + items + ", lengths=" + lengths + ", size=" + size
                + ", seed=" + seed;
        return function.map(own -> common + ", function=" + own + "]").orElse(common + "]");
    }
}
