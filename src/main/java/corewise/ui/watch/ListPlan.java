package corewise.ui.watch;

import corewise.calibration.ItemLengths;
import corewise.model.ListSpec;

/**
 * A list with what is expected of it on this machine. Immutable; the array is not to be written.
 *
 * @param list the list
 * @param totalNanos expected serial length of the whole list
 * @param preview expected length of the longest item of each stretch of the list, nanoseconds, in list order
 */
@SuppressWarnings("ArrayRecordComponent") // plans are never compared
record ListPlan(ListSpec list, long totalNanos, long[] preview) {
    /** More bars than this do not fit beside each other. */
    static final int MAX_BARS = 220;

    /** Asks for the expected lengths; may take a second, so never on the window's thread. */
    static ListPlan of(ItemLengths lengths, ListSpec list) {
        int items = list.items();
        int bars = Math.min(items, MAX_BARS);
        long[] preview = new long[bars];
        for (int item = 0; item < items; item++) {
            int bar = (int) ((long) item * bars / items);
            preview[bar] = Math.max(preview[bar], lengths.expectedNanos(list, item));
        }
        return new ListPlan(list, lengths.expectedTotalNanos(list), preview);
    }

    /** A list of which nobody knows how long it takes. */
    static ListPlan ofNumbers(ListSpec list) {
        return new ListPlan(list, 0, new long[0]);
    }

    /** Expected mean length of an item. */
    long meanNanos() {
        return totalNanos / list.items();
    }
}
