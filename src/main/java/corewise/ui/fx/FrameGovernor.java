package corewise.ui.fx;

/**
 * Holds the window's cost at a share of the machine by choosing the time between two frames: what a frame costs is not
 * known beforehand and differs by machine, so the interval follows the measured cost. One thread learns, any may ask.
 */
public final class FrameGovernor {
    /** The share of the available processors that the window may take while workers run. */
    public static final double BUDGET = 0.05;

    static final long SHORTEST_NANOS = 16_666_667;
    static final long LONGEST_NANOS = 200_000_000;
    /** Where the first run begins, divided by the processors: what software rendering can afford where all is still slow. */
    static final long FIRST_PROCESSOR_NANOS = 250_000_000;

    private static final double STRONGEST_BRAKE = 1.6;
    private static final double STRONGEST_PUSH = 0.8;
    /** Aims a little below the budget, so that the measured cost swings around less than the budget. */
    private static final double AIM = 0.9;

    private volatile double wantedNanos = LONGEST_NANOS;

    private boolean begun;

    /**
     * Chooses the interval for the first frames ever, of which nothing is known yet; later calls change nothing.
     *
     * @param availableProcessors how many processors this process may use
     */
    public void begin(int availableProcessors) {
        if (!begun) {
            begun = true;
            wantedNanos = Math.clamp(FIRST_PROCESSOR_NANOS / availableProcessors, SHORTEST_NANOS, LONGEST_NANOS);
        }
    }

    /**
     * Learns what the window has cost lately.
     *
     * @param ownNanos processor time of all threads but the workers in the period
     * @param wallNanos length of the period, positive
     * @param availableProcessors how many processors this process may use
     */
    public void learn(long ownNanos, long wallNanos, int availableProcessors) {
        if (wallNanos <= 0 || ownNanos < 0) {
            return;
        }
        double cost = new WindowCost(ownNanos, wallNanos, availableProcessors).share();
        double factor = Math.clamp(cost / (BUDGET * AIM), STRONGEST_PUSH, STRONGEST_BRAKE);
        wantedNanos = Math.clamp(wantedNanos * factor, SHORTEST_NANOS, LONGEST_NANOS);
    }

    /** The time between two frames, nanoseconds. */
    public long intervalNanos() {
        return (long) wantedNanos;
    }
}
