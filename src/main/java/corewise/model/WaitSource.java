package corewise.model;

/** Where the time spent ready without a core was read from. Immutable. */
public enum WaitSource {
    /** The kernel's run-queue wait of each thread, in nanoseconds. */
    SCHEDSTAT("schedstat"),
    /** Wall time less the thread's processor time and its announced blocking. */
    THREAD_CPU_TIME("thread-cpu-time"),
    /** Not reported: a gap between two checkpoints is drawn as running. */
    NONE("none");

    private final String id;

    WaitSource(String id) {
        this.id = id;
    }

    /** The stable name in files. */
    public String id() {
        return id;
    }
}
