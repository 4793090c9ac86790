package corewise.calibration;

import corewise.model.ListSpec;
import corewise.model.Work;

/**
 * Turns lengths of time into sizes of work and back, from measurements on this machine. Thread-safe. The first question
 * about a work warms it up and measures it on the calling thread, which takes up to a second; never ask on the window's
 * thread before {@link #measured}.
 */
public interface ItemLengths {

    /** Whether questions about this work are answered at once. */
    boolean measured(Work work);

    /**
     * Whether questions about this work are answered at once, be it by what an earlier start of the program measured: they
     * then are, until {@link #measureAnew}. Where nothing is kept from start to start, the same as {@link #measured}.
     */
    default boolean recalled(Work work) {
        return measured(work);
    }

    /** What was recalled counts no more: the next question has it measured. */
    default void measureAnew() {}

    /**
     * The size on the 1-2-5 ladder whose items come closest to a length on this machine.
     *
     * @param template the list; its size is not looked at
     * @param itemNanos wanted mean length of an item, 1 µs to 1 s
     */
    long sizeFor(ListSpec template, long itemNanos);

    /** Expected length in nanoseconds of one item of a list, when it runs alone on a core. */
    long expectedNanos(ListSpec list, int item);

    /** Expected serial length in nanoseconds of a whole list. */
    long expectedTotalNanos(ListSpec list);

    /** Nanoseconds for one unit of this work (see {@code ListWork.units}); 0 for work that only blocks. */
    double nanosPerUnit(Work work);

    /** The list a newcomer runs first: about 4 s of serial work here, 24 items, or three a core beyond 8 cores. */
    ListSpec defaultList(Work work, int logicalProcessors);
}
