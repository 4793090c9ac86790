package corewise.simulation;

/** The one lock under which threads compute: first come, first served, handed from one to the next. Belongs to one thread. */
final class RunLock {
    private final Engine engine;
    private int[] queue = new int[16];
    private int first;
    private int count;
    private int holder;
    private long since;
    private boolean handed;

    RunLock(Engine engine) {
        this.engine = engine;
    }

    void reset(int threads) {
        if (queue.length < threads) {
            queue = new int[threads];
        }
        first = 0;
        count = 0;
        holder = Engine.NONE;
        handed = false;
    }

    int holder() {
        return holder;
    }

    /** Takes it where it is free, else waits for it in the queue and tells so. */
    boolean take(int thread) {
        if (holder == Engine.NONE) {
            holder = thread;
            since = engine.now();
            return true;
        }
        queue[(first + count++) % queue.length] = thread;
        return false;
    }

    /** Whether others want it and it has been held for so long. */
    boolean due(long switchNanos) {
        return count > 0 && engine.now() - since >= switchNanos;
    }

    /** Lets it go: the first that waits has it from now on. */
    void release() {
        if (count == 0) {
            holder = Engine.NONE;
            return;
        }
        holder = queue[first];
        first = (first + 1) % queue.length;
        count--;
        since = engine.now();
        handed = true;
        engine.wake(holder);
    }

    /** What it costs its holder that it was handed over, once. */
    long handing(long nanos) {
        long due = handed ? nanos : 0;
        handed = false;
        return due;
    }
}
