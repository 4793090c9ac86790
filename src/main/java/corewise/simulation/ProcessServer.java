package corewise.simulation;

/**
 * What makes the processes of a run where they are not forked: it has to be there before the first of them can come up.
 * What it takes until then is counted to the first worker; the others that are made meanwhile wait for it. Belongs to one
 * thread; is used for one run after another.
 */
final class ProcessServer {
    private final Engine engine;
    private long startNanos;
    private int first;
    private boolean begun;
    private boolean up;
    private int[] waiting = new int[0];
    private int waits;

    ProcessServer(Engine engine) {
        this.engine = engine;
    }

    /**
     * Makes ready for a run.
     *
     * @param nanos core time until it is there; 0 where none is needed
     * @param firstWorker the number of the thread of the first worker
     * @param workers how many there are at most
     */
    void reset(long nanos, int firstWorker, int workers) {
        startNanos = nanos;
        first = firstWorker;
        begun = false;
        up = nanos == 0;
        waits = 0;
        if (waiting.length < workers) {
            waiting = new int[workers];
        }
    }

    /**
     * What a worker that was made has to wait for.
     *
     * @return 0 where it can come up; the core time of the server, or {@link Engine#BLOCKED}, after which it asks again
     */
    long await(int worker) {
        if (up) {
            return 0;
        }
        if (worker != first) {
            waiting[waits++] = worker;
            return Engine.BLOCKED;
        }
        if (!begun) {
            begun = true;
            return startNanos;
        }
        up = true;
        for (int i = 0; i < waits; i++) {
            engine.wake(waiting[i]);
        }
        return 0;
    }
}
