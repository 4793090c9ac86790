package corewise.recording;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The workers of a run that are looked at from outside, and how often: a look costs some microseconds, and all looks together
 * are to take no more than a few hundredths of one core, but where that would leave tasks out of sight for too long.
 * Thread-safe; {@link #round} belongs to the thread that looks.
 */
public final class OutsideLooks implements AutoCloseable {
    /** Looks are never closer together. */
    static final long CLOSEST_NANOS = 1_000_000;

    /** Nor farther apart, whatever they cost: tasks come and go from a core every few milliseconds. */
    static final long FARTHEST_NANOS = 5_000_000;

    /** A round of looks is a fortieth of the time until the next one at most. */
    private static final int REST = 40;

    /** What a round is taken to cost grows by this part of it at most. */
    private static final int RISE = 8;

    private static final int FIRST_ROUNDS = 1 << 12;

    private final TraceRecorder run;
    private final Set<SampledWorker> workers = ConcurrentHashMap.newKeySet();
    private final Map<Long, ThreadWatch.Watched> carriers = new ConcurrentHashMap<>();

    @GuardedBy("this")
    private final long[] apart = new long[FIRST_ROUNDS];

    @GuardedBy("this")
    private int rounds;

    private long lastRound = -1;
    private long costNanos;

    OutsideLooks(TraceRecorder run) {
        this.run = run;
    }

    /** Of the thread that the calling worker is on now. */
    Optional<ThreadWatch.Watched> watch(boolean roams) {
        long id = run.probes.threadIds().currentThread();
        if (!roams) {
            return run.probes.watch().watch(TraceRecorder.PROCESS_ID, id);
        }
        return Optional.ofNullable(carriers.computeIfAbsent(
                id,
                any -> run.probes.watch().watch(TraceRecorder.PROCESS_ID, id).orElse(null)));
    }

    SampledWorker open(SliceSlab.Writer writer, boolean roams) {
        SampledWorker worker = new SampledWorker(run, writer, roams);
        workers.add(worker);
        return worker;
    }

    void closed(SampledWorker worker) {
        workers.remove(worker);
    }

    /**
     * Looks at every worker that has a task.
     *
     * @return in how many nanoseconds the next round is due
     */
    public long round() {
        long before = run.probes.clock().nanoTime();
        boolean any = false;
        for (SampledWorker worker : workers) {
            any |= worker.look();
        }
        looked(any, run.probes.clock().nanoTime() - before);
        return untilNextNanos();
    }

    /**
     * A round of looks has ended.
     *
     * @param any whether there was a task to look at
     * @param nanos how long it took
     */
    public void looked(boolean any, long nanos) {
        long began = run.probes.clock().nanoTime() - nanos;
        if (any && lastRound >= 0) {
            apart(began - lastRound);
        }
        lastRound = any ? began : -1;
        // one that was long because its thread lost the core, or did this for the first time, is soon forgotten
        costNanos = costNanos == 0 ? nanos : Math.min(nanos, costNanos + costNanos / RISE + 1);
    }

    /** When the next round is due, from the end of the last one; nanoseconds. */
    public long untilNextNanos() {
        return Math.clamp(REST * costNanos, CLOSEST_NANOS, FARTHEST_NANOS);
    }

    /** How far apart two looks at a task were, as who looked at it elsewhere tells it. */
    synchronized void apart(long nanos) {
        if (rounds < apart.length) {
            apart[rounds++] = nanos;
        }
    }

    /** How far apart two looks at a task were so far, in the middle; 0 where there were no two. */
    public synchronized long apartNanos() {
        long[] sorted = Arrays.copyOf(apart, rounds);
        Arrays.sort(sorted);
        return rounds == 0 ? 0 : sorted[rounds / 2];
    }

    @Override
    public void close() {
        carriers.values().forEach(ThreadWatch.Watched::close);
        carriers.clear();
    }
}
