package corewise.simulation;

/**
 * How the simulated operating system shares cores among threads: a simplification of a fair scheduler, see
 * {@code src/docs/simulation.md}. Immutable. All times are nanoseconds.
 *
 * @param turnNanos how long a thread keeps a core while others wait for it; 0 where it keeps it until it ends or is
 *     blocked
 * @param balanceNanos time between two looks at how evenly the threads are spread; 0 where nobody looks
 * @param switchNanos core time that it costs to go on with another thread
 * @param moveNanos core time that it costs a thread to go on where it did not run last
 * @param wakeNanos core time from a thread's being woken on an idle core to its going on
 */
public record SchedulerModel(long turnNanos, long balanceNanos, long switchNanos, long moveNanos, long wakeNanos) {

    /** The longest turn and the longest of all other times: ten seconds. */
    public static final long LONGEST_NANOS = 10_000_000_000L;

    /** Of a kernel with 250 a second. */
    static final long TICK_NANOS = 4_000_000;
    /** Who ran so lately where it waits is not taken from there by a core that has just become idle. */
    static final long KEEP_NANOS = 500_000;

    private static final long BASE_SLICE_NANOS = 700_000;

    /** Costs nothing and never takes a core away from a thread: what formulas on paper assume. */
    public static final SchedulerModel NONE = new SchedulerModel(0, 0, 0, 0, 0);

    public SchedulerModel {
        for (long nanos : new long[] {turnNanos, balanceNanos, switchNanos, moveNanos, wakeNanos}) {
            if (nanos < 0 || nanos > LONGEST_NANOS) {
                throw new IllegalArgumentException("a scheduler's times are 0 to 10 s, not " + nanos + " ns");
            }
        }
        if (turnNanos != 0 && turnNanos < 1_000) {
            throw new IllegalArgumentException("a turn is 0 or at least 1 µs, not " + turnNanos + " ns");
        }
        if (balanceNanos != 0 && balanceNanos < 10_000) {
            throw new IllegalArgumentException("cores are balanced every 10 µs at most, not " + balanceNanos + " ns");
        }
    }

    /** Linux on so many logical processors. */
    public static SchedulerModel linux(int processors) {
        // the base slice grows with the logarithm of the processors, up to eight of them; it is over at a tick
        int steps = 1 + (31 - Integer.numberOfLeadingZeros(Math.min(8, processors)));
        long turn = Math.ceilDiv(BASE_SLICE_NANOS * steps, TICK_NANOS) * TICK_NANOS;
        long balance = Math.min(512, 16L * Math.max(2, Math.min(16, processors))) * 1_000_000;
        return new SchedulerModel(turn, balance, 1_500, 10_000, 3_000);
    }

    /** The same with another turn. */
    public SchedulerModel withTurn(long nanos) {
        return new SchedulerModel(nanos, balanceNanos, switchNanos, moveNanos, wakeNanos);
    }

    /** The same where another thread's turn costs something else. */
    public SchedulerModel withSwitch(long nanos) {
        return new SchedulerModel(turnNanos, balanceNanos, nanos, moveNanos, wakeNanos);
    }
}
