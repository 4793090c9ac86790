package corewise.session;

/** What the machine can be used for by one job at a time, because it measures, or would disturb what is measured. */
public enum MachineUse {
    /** A run, or several one after another, with the pauses between. */
    RUNS,
    /** A check of claims, with all its runs and what it looks at between them. */
    CLAIMS,
    /** How long items take. */
    CALIBRATION,
    /** What starting a thread or a process costs. */
    STARTING_COSTS,
    /** What the ways cost beside the work. */
    WAY_COSTS,
    /** Writing runs to be kept, which compresses them. */
    KEEPING,
    /** Making what the next start is fast by. */
    START_CACHE,
    /** Simulating runs, which takes a core for itself. */
    SIMULATION
}
