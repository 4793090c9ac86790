package corewise.simulation;

/** What is told of threads in a run that is recorded. Belongs to one thread. */
interface SliceLog {
    /** It was on a core from then to then. */
    void ran(int thread, long fromNanos, long toNanos, int core);

    /** It gave its core up: blocked, asleep or at its end. */
    void left(int thread, long why, long nanos);

    /** It wants a core again, or for the first time. */
    void woken(int thread, long nanos);
}
