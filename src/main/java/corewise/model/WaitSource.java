package corewise.model;

/** Where the time spent ready without a core was read from. Immutable. */
public enum WaitSource implements Identified {
    /** The kernel's run-queue wait of each thread, in nanoseconds. */
    SCHEDSTAT,
    /** Wall time less the thread's processor time and its announced blocking. */
    THREAD_CPU_TIME,
    /** Not reported: what its work does not explain of a gap between two checkpoints is not known. */
    NONE;
}
