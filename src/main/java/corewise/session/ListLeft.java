package corewise.session;

import corewise.model.Lengths;
import corewise.model.Work;

/**
 * The list that was set last, for the next start. Immutable.
 *
 * @param work what is computed; a function of one's own is not kept here
 * @param items how many items, at least 1
 * @param lengths how lengths are spread
 * @param itemNanos how long an item is to take alone, nanoseconds
 * @param seed of the list
 */
public record ListLeft(Work work, int items, Lengths lengths, long itemNanos, long seed) {}
