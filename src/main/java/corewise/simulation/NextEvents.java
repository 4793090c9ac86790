package corewise.simulation;

import java.util.Arrays;

/**
 * When each core's next event comes, as a radix heap: times never come before one that was taken, so they are kept by the
 * highest digit, six bits of it, in which they differ from that, and by what it is there. Those of one place are told apart
 * by lower digits once they are next. So a change costs a few steps however many cores there are, and a time is moved once a
 * digit at most. Of events at one time that of the core with the lowest number comes first. Belongs to one thread.
 */
final class NextEvents {
    /** The time of what does not come. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int NONE = -1;
    private static final int BITS = 6;
    private static final int PLACES = 1 << BITS;
    private static final int DIGITS = 11;
    /** So many are looked through each time. */
    private static final int FEW = 12;

    private long[] times = new long[0];
    private int cores;

    /** By digit and value the first core of a list, and the values for which there is one. */
    private final int[] head = new int[DIGITS << BITS];

    private final long[] values = new long[DIGITS];
    private int[] next = new int[0];
    private int[] previous = new int[0];
    /** The digits that have a value. */
    private int digits;

    /** The cores whose time is the one taken last, a bit each, and the words that have one. */
    private final long[] due = new long[PLACES];

    private long dueWords;
    private long taken;

    /** The earliest time, where it is known. */
    private long first;

    private boolean known;
    /** Where there are few. */
    private int firstCore;

    /** Forgets all and makes place for so many cores. */
    void reset(int count) {
        cores = count;
        if (times.length < cores) {
            times = new long[cores];
            next = new int[cores];
            previous = new int[cores];
        }
        Arrays.fill(times, 0, cores, NEVER);
        known = false;
        startFrom(0);
    }

    /** All anew: also for a time before one that was taken, as that of a turn that was over while nobody waited. */
    private void startFrom(long time) {
        taken = time;
        Arrays.fill(head, NONE);
        Arrays.fill(values, 0);
        Arrays.fill(due, 0);
        digits = 0;
        dueWords = 0;
        for (int core = 0; core < cores; core++) {
            if (times[core] != NEVER) {
                add(core, times[core]);
            }
        }
    }

    void set(int core, long time) {
        long before = times[core];
        times[core] = time;
        if (cores <= FEW || before == time) {
            return;
        }
        if (before != NEVER) {
            remove(core, before);
            known &= before != first;
        }
        if (time < taken) {
            startFrom(time);
        } else if (time != NEVER) {
            add(core, time);
        }
        if (known && time < first) {
            first = time;
        }
    }

    private void add(int core, long time) {
        if (time == taken) {
            due[core >> BITS] |= 1L << core;
            dueWords |= 1L << (core >> BITS);
            return;
        }
        int place = place(time);
        int after = head[place];
        next[core] = after;
        previous[core] = NONE;
        head[place] = core;
        if (after != NONE) {
            previous[after] = core;
            return;
        }
        int digit = place >> BITS;
        values[digit] |= 1L << place;
        digits |= 1 << digit;
    }

    private void remove(int core, long time) {
        if (time == taken) {
            int word = core >> BITS;
            due[word] &= ~(1L << core);
            if (due[word] == 0) {
                dueWords &= ~(1L << word);
            }
            return;
        }
        int before = previous[core];
        int after = next[core];
        if (after != NONE) {
            previous[after] = before;
        }
        if (before != NONE) {
            next[before] = after;
            return;
        }
        int place = place(time);
        head[place] = after;
        if (after == NONE) {
            empty(place);
        }
    }

    private void empty(int place) {
        int digit = place >> BITS;
        values[digit] &= ~(1L << place);
        if (values[digit] == 0) {
            digits &= ~(1 << digit);
        }
    }

    /** The list of a time that is not the one taken last. */
    private int place(long time) {
        int digit = (Long.SIZE - 1 - Long.numberOfLeadingZeros(time ^ taken)) / BITS;
        return (digit << BITS) + ((int) (time >>> (digit * BITS)) & (PLACES - 1));
    }

    /** The list of those that come next; there must be one. */
    private int nextPlace() {
        int digit = Integer.numberOfTrailingZeros(digits);
        return (digit << BITS) + Long.numberOfTrailingZeros(values[digit]);
    }

    /** The time of the first event, {@link #NEVER} where none comes. */
    long first() {
        if (cores <= FEW) {
            return firstOfFew();
        }
        if (!known) {
            known = true;
            first = dueWords != 0 ? taken : NEVER;
            if (dueWords == 0 && digits != 0) {
                for (int core = head[nextPlace()]; core != NONE; core = next[core]) {
                    first = Math.min(first, times[core]);
                }
            }
        }
        return first;
    }

    private long firstOfFew() {
        long earliest = times[0];
        int earliestCore = 0;
        for (int core = 1; core < cores; core++) {
            long time = times[core];
            earliestCore = time < earliest ? core : earliestCore;
            earliest = Math.min(earliest, time);
        }
        firstCore = earliestCore;
        return earliest;
    }

    /** The core of the event that {@link #first} told of; there must be one, and nothing may have been set since. */
    int firstCore() {
        if (cores <= FEW) {
            return firstCore;
        }
        if (dueWords == 0) {
            long earliest = first();
            int place = nextPlace();
            int core = head[place];
            head[place] = NONE;
            empty(place);
            taken = earliest;
            while (core != NONE) {
                int after = next[core];
                add(core, times[core]);
                core = after;
            }
        }
        int word = Long.numberOfTrailingZeros(dueWords);
        return (word << BITS) + Long.numberOfTrailingZeros(due[word]);
    }
}
