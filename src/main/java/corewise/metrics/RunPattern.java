package corewise.metrics;

/** What a run looks like. Immutable. What the evidence of each means is said here; {@link PatternFinder} finds them. */
public enum RunPattern {
    /**
     * Only one task at a time was under way. Evidence: share of the time in which any was, with exactly one; nanoseconds:
     * that time.
     */
    ONE_AFTER_ANOTHER,
    /**
     * At the end fewer tasks were under way than could be. Evidence: share of the run's core time that this left unused;
     * nanoseconds: the length of the tail.
     */
    UNBALANCED_TAIL,
    /**
     * Workers stood ready for want of a core. Evidence: the ready share of the time in which tasks had a worker;
     * nanoseconds: that ready time, summed over tasks.
     */
    MORE_THREADS_THAN_CORES,
    /**
     * Making workers and handing over cost as much as the work or more. Evidence: their share of the core time of both;
     * nanoseconds: their core time.
     */
    MOSTLY_STARTING_COSTS,
    /**
     * Tasks were asleep or in input or output. Evidence: that share of the time in which tasks had a worker; nanoseconds:
     * that time, summed over tasks.
     */
    BLOCKED_ON_IO,
    /**
     * Tasks were blocked on a lock. Evidence: that share of the time in which tasks had a worker; nanoseconds: that time,
     * summed over tasks.
     */
    BLOCKED_ON_LOCK,
    /** All available processors had our work. Evidence: the occupancy; nanoseconds: our running time. */
    EVENLY_BUSY,
    /**
     * The tasks needed more time on cores than in the serial run of the same list. Evidence: running time / serial running
     * time; nanoseconds: the difference.
     */
    SAME_WORK_SLOWER_WHEN_SHARED
}
