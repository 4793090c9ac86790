package corewise.model;

import java.util.Objects;

/**
 * The list that is worked on: equal specs give equal results on every machine. Immutable.
 *
 * @param work what is computed for each item
 * @param items number of items, 1 to {@link #MAX_TRACED_ITEMS}; up to {@link #MAX_ITEMS} in runs made here
 * @param lengths how the lengths are spread; ignored by {@link Work#MANDELBROT}, whose lengths come from the picture
 * @param size the base size of an item in the work's own unit (see {@link Work}), at least 1
 * @param seed seeds everything about the list that is random
 */
public record ListSpec(Work work, int items, Lengths lengths, long size, long seed) {

    /** The longest list that is run here. */
    public static final int MAX_ITEMS = 100_000;

    /** The longest list of a trace, which may come from elsewhere: files, board, replay and tables hold to it. */
    public static final int MAX_TRACED_ITEMS = 1_000_000;

    public ListSpec {
        Objects.requireNonNull(work);
        Objects.requireNonNull(lengths);
        if (items < 1 || items > MAX_TRACED_ITEMS) {
            throw new IllegalArgumentException("items must be 1 to " + MAX_TRACED_ITEMS + ", not " + items);
        }
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1, not " + size);
        }
    }
}
