package corewise.simulation;

import java.util.Arrays;

/**
 * What happens at a time whatever the cores do: a heap by time, then by number. Grows as needed and keeps its place.
 * Belongs to one thread.
 */
final class Timers {
    private long[] times = new long[16];
    private int[] numbers = new int[16];
    private int count;

    void reset() {
        count = 0;
    }

    /** The time of the first, {@link NextEvents#NEVER} where there is none. */
    long first() {
        return count == 0 ? NextEvents.NEVER : times[0];
    }

    void add(long time, int number) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        int place = count++;
        while (place > 0) {
            int above = (place - 1) >> 1;
            if (!before(time, number, above)) {
                break;
            }
            times[place] = times[above];
            numbers[place] = numbers[above];
            place = above;
        }
        times[place] = time;
        numbers[place] = number;
    }

    /** Takes the first, and gives its number; there must be one. */
    int take() {
        int first = numbers[0];
        count--;
        long time = times[count];
        int number = numbers[count];
        int place = 0;
        int below = 1;
        while (below < count) {
            if (below + 1 < count && before(times[below + 1], numbers[below + 1], below)) {
                below++;
            }
            if (before(time, number, below)) {
                break;
            }
            times[place] = times[below];
            numbers[place] = numbers[below];
            place = below;
            below = 2 * place + 1;
        }
        times[place] = time;
        numbers[place] = number;
        return first;
    }

    private boolean before(long time, int number, int place) {
        return time != times[place] ? time < times[place] : number < numbers[place];
    }
}
