package corewise.simulation;

import java.util.Arrays;

/** What is kept of the threads of a run. Belongs to one thread. */
final class ThreadStore {
    /** Ticks that it needs until its wish is fulfilled, at full speed. */
    long[] left = new long[0];

    /** What is left of a turn that was cut short, ticks. */
    long[] turnLeft = new long[0];

    int[] core = new int[0];
    int[] next = new int[0];

    void reset(int threads) {
        if (left.length < threads) {
            left = new long[threads];
            turnLeft = new long[threads];
            core = new int[threads];
            next = new int[threads];
        }
        Arrays.fill(core, 0, threads, Engine.NONE);
        Arrays.fill(left, 0, threads, 0);
        Arrays.fill(turnLeft, 0, threads, 0);
    }
}
