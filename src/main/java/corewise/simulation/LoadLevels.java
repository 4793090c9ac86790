package corewise.simulation;

import java.util.Arrays;

/**
 * The cores by how many threads they have, running or ready: which has the fewest and which the most is known at once. Of
 * cores with as many, the one that has had as many for the longest comes first; of those without a thread it is not known
 * which they are. Belongs to one thread.
 */
final class LoadLevels {
    private static final int NONE = -1;

    private int[] load = new int[0];
    private int[] next = new int[0];
    private int[] previous = new int[0];
    private int[] head = new int[0];
    private int[] tail = new int[0];
    private int[] count = new int[0];
    private int least;
    private int most;

    /** All cores without a thread. */
    void reset(int cores) {
        if (load.length < cores) {
            load = new int[cores];
            next = new int[cores];
            previous = new int[cores];
        }
        if (head.length == 0) {
            grow(2);
        }
        Arrays.fill(head, NONE);
        Arrays.fill(tail, NONE);
        Arrays.fill(count, 0);
        least = 0;
        most = 0;
        Arrays.fill(load, 0, cores, 0);
        count[0] = cores;
    }

    private void grow(int levels) {
        int old = head.length;
        int size = Math.max(levels, 2 * old);
        head = Arrays.copyOf(head, size);
        tail = Arrays.copyOf(tail, size);
        count = Arrays.copyOf(count, size);
        Arrays.fill(head, old, size, NONE);
        Arrays.fill(tail, old, size, NONE);
    }

    void more(int core) {
        remove(core);
        if (++load[core] == head.length) {
            grow(load[core] + 1);
        }
        append(core);
        most = Math.max(most, load[core]);
        if (count[least] == 0) {
            least++;
        }
    }

    void fewer(int core) {
        remove(core);
        load[core]--;
        append(core);
        least = Math.min(least, load[core]);
        if (count[most] == 0) {
            most--;
        }
    }

    private void remove(int core) {
        int level = load[core];
        count[level]--;
        if (level == 0) {
            return;
        }
        int before = previous[core];
        int after = next[core];
        if (before == NONE) {
            head[level] = after;
        } else {
            next[before] = after;
        }
        if (after == NONE) {
            tail[level] = before;
        } else {
            previous[after] = before;
        }
    }

    private void append(int core) {
        int level = load[core];
        count[level]++;
        if (level == 0) {
            return;
        }
        previous[core] = tail[level];
        next[core] = NONE;
        if (tail[level] == NONE) {
            head[level] = core;
        } else {
            next[tail[level]] = core;
        }
        tail[level] = core;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** The core that has had this load, more than 0, for the longest; there must be one for the least and for the most. */
    int core(int level) {
        return head[level];
    }

    int cores(int level) {
        return count[level];
    }
}
