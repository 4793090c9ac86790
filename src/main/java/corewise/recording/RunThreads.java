package corewise.recording;

import corewise.model.TraceInfo;
import corewise.model.WorkerInfo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the operating system is asked to do with the threads of a run: they stand back behind the window, and use only the
 * processors that the run may use. Thread-safe.
 */
public final class RunThreads {
    private final Probes probes;
    /** The times of threads that carried a virtual one, by native thread id: one carries one at a time. */
    private final Map<Long, ThreadTimes> carriers = new ConcurrentHashMap<>();

    /** Changed by one thread at a time. */
    private volatile RunCores cores;

    private volatile int niceness = TraceInfo.UNKNOWN_NICENESS;

    RunThreads(Probes probes, RunCores cores) {
        this.probes = probes;
        this.cores = cores;
    }

    /** The processors that the program may use, as the thread that calls sees them, are kept with this time where they changed. */
    void lookAtCores(long now) {
        List<Integer> allowed = probes.confinement().allowed();
        if (!allowed.isEmpty()) {
            cores = cores.seen(allowed, now);
        }
    }

    RunCores cores() {
        return cores;
    }

    private boolean confined() {
        return !cores.confined().isEmpty();
    }

    private int[] chosen() {
        return cores.confined().stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The platform thread that carries the calling virtual thread stands back, as the workers of every other way do: else
     * virtual threads would look faster beside other programs. It does so for good, for no thread can take it back, which
     * harms nobody: only workers are virtual threads here. It uses only the processors that this run may use, until {@link
     * #releaseShared}.
     */
    void carrierStandsBack() {
        lowerPriority();
        if (confined()) {
            probes.confinement().confineShared(chosen());
        }
    }

    /** The times of the platform thread that carries the calling virtual thread; kept until {@link #releaseShared}. */
    ThreadTimes carrierTimes() {
        ThreadTimes kept;
        long id;
        do {
            id = probes.threadIds().currentThread();
            kept = carriers.get(id);
            if (kept == null && id != WorkerInfo.UNKNOWN_THREAD) {
                kept = probes.waits().open();
                carriers.put(id, kept);
            }
            // a virtual thread that waits for a lock, as that of a map, may go on by another one
        } while (id != probes.threadIds().currentThread());
        return kept == null ? ThreadTimes.NOTHING : kept;
    }

    /**
     * Lets shared threads that carried workers of this run, and what they made, use every processor again. All virtual
     * threads of the run have ended.
     */
    public void releaseShared() {
        carriers.values().forEach(ThreadTimes::close);
        carriers.clear();
        if (confined()) {
            probes.confinement().releaseShared();
        }
    }

    /**
     * The calling thread, and all threads and processes that it makes from now on, stand back if the system lets them, and
     * use only the processors that this run may use.
     */
    public void standBack() {
        lowerPriority();
        if (confined()) {
            probes.confinement().confine(chosen());
        }
    }

    private void lowerPriority() {
        int level = probes.niceness().standBack();
        if (niceness != level) {
            niceness = level;
        }
    }

    /** How far they stand back, {@link TraceInfo#UNKNOWN_NICENESS} where not known. */
    int niceness() {
        return niceness;
    }
}
