package corewise.session;

/** What the machine can be used for by one job at a time, because it measures, or would disturb what is measured. */
public enum MachineUse {
    /** A run, or several one after another, with the pauses between. */
    RUNS(true),
    /** A check of claims, with all its runs and what it looks at between them. */
    CLAIMS(true),
    /** How long items take. */
    CALIBRATION(true),
    /** What starting a thread or a process costs. */
    STARTING_COSTS(false),
    /** What the ways cost beside the work. */
    WAY_COSTS(false),
    /** Writing runs to be kept, which compresses them. */
    KEEPING(false),
    /** Making what the next start is fast by. */
    START_CACHE(false),
    /** Simulating runs, which takes a core for itself. */
    SIMULATION(true);

    private final boolean awaited;

    MachineUse(boolean awaited) {
        this.awaited = awaited;
    }

    /** Whether somebody sits before the window and waits for it; else it can be put off. */
    boolean awaited() {
        return awaited;
    }
}
