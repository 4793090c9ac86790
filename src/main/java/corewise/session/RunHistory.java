package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.model.ListSpec;
import corewise.model.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The runs of a session, made here or read from files, oldest first: each run once, however often it is added. The oldest
 * are let go when there are too many, or when together they hold too many tasks and slices; the latest is always kept.
 * Results (pictures, perhaps) are kept for the latest few runs; whether results were equal stays known by their digests.
 * Thread-safe; what it hands out never changes.
 */
public final class RunHistory {
    /** Runs that a history keeps unless it is told otherwise. */
    public static final int DEFAULT_RUNS = 200;
    /** Tasks and slices that a history keeps unless it is told otherwise: about 150 MB at worst. */
    public static final long DEFAULT_WEIGHT = 2_000_000;
    /** The latest runs, whose results are kept. */
    public static final int RUNS_WITH_RESULTS = 8;

    private final int maxRuns;
    private final long maxWeight;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @GuardedBy("this")
    private final List<CompletedRun> runs = new ArrayList<>();

    @GuardedBy("this")
    private long weight;

    @GuardedBy("this")
    private int added;

    @GuardedBy("this")
    private int lastNumber;

    public RunHistory() {
        this(DEFAULT_RUNS, DEFAULT_WEIGHT);
    }

    /**
     * @param maxRuns runs to keep, at least 1
     * @param maxWeight tasks and slices to keep in all, at least 1
     */
    public RunHistory(int maxRuns, long maxWeight) {
        if (maxRuns < 1 || maxWeight < 1) {
            throw new IllegalArgumentException("a history keeps at least one run");
        }
        this.maxRuns = maxRuns;
        this.maxWeight = maxWeight;
    }

    /** One with the same runs and numbers that goes its own way from now on; nobody listens to it yet. */
    public synchronized RunHistory copy() {
        RunHistory copy = new RunHistory(maxRuns, maxWeight);
        copy.take(runs, weight, added, lastNumber);
        return copy;
    }

    private synchronized void take(List<CompletedRun> all, long heavy, int countAdded, int highest) {
        runs.addAll(all);
        weight = heavy;
        added = countAdded;
        lastNumber = highest;
    }

    /** Keeps a run as the latest, unless it is known; see {@link #addAll}. */
    public CompletedRun add(CompletedRun run) {
        return addAll(List.of(run)).getFirst();
    }

    /**
     * Keeps runs as the latest, in this order; one that is known stays where it is, in the fuller of its two forms.
     * Tells the listeners once.
     *
     * @return the runs as they are kept, numbered in the order in which they were added first, from 1
     */
    public List<CompletedRun> addAll(List<CompletedRun> latest) {
        return keep(latest, true);
    }

    /** Keeps runs as {@link #addAll} does, but they take no numbers: those behind an experiment's figures. */
    public List<CompletedRun> addUnnumbered(List<CompletedRun> latest) {
        return keep(latest, false);
    }

    private List<CompletedRun> keep(List<CompletedRun> latest, boolean numbered) {
        List<CompletedRun> kept =
                latest.stream().map(run -> keep(run, numbered)).toList();
        listeners.forEach(Runnable::run);
        return kept;
    }

    private synchronized CompletedRun keep(CompletedRun run, boolean numbers) {
        int known = indexOf(run.trace().id());
        if (known >= 0) {
            return fuller(known, run);
        }
        added++;
        CompletedRun numbered = run.numbered(numbers ? ++lastNumber : 0);
        runs.add(numbered);
        weight += weight(numbered);
        while (runs.size() > 1 && (runs.size() > maxRuns || weight > maxWeight)) {
            weight -= weight(runs.removeFirst());
        }
        int aged = runs.size() - RUNS_WITH_RESULTS - 1;
        if (aged >= 0) {
            runs.set(aged, runs.get(aged).withoutResults());
        }
        return numbered;
    }

    @GuardedBy("this")
    private int indexOf(RunId id) {
        for (int index = 0; index < runs.size(); index++) {
            if (runs.get(index).trace().id().equals(id)) {
                return index;
            }
        }
        return -1;
    }

    /** A file that ends too early may be known when the whole one is opened. */
    @GuardedBy("this")
    private CompletedRun fuller(int index, CompletedRun run) {
        CompletedRun known = runs.get(index);
        if (run.whole() && !known.whole()) {
            weight += weight(run) - weight(known);
            runs.set(index, run.numbered(known.number()));
        }
        return runs.get(index);
    }

    private static long weight(CompletedRun run) {
        return (long) run.trace().taskCount() + run.trace().sliceCount();
    }

    /** The runs kept, oldest first; unmodifiable, a copy. */
    public synchronized List<CompletedRun> runs() {
        return List.copyOf(runs);
    }

    /** The runs of one list, oldest first; unmodifiable. */
    public List<CompletedRun> runsOf(ListSpec list) {
        return runs().stream()
                .filter(run -> run.trace().spec().list().equals(list))
                .toList();
    }

    /** How many runs were added so far; the oldest of them may have been let go. */
    public synchronized int added() {
        return added;
    }

    /** The number that the next run gets. */
    public synchronized int nextNumber() {
        return lastNumber + 1;
    }

    /** How many runs are kept at most. */
    public int most() {
        return maxRuns;
    }

    /** Has a listener told, on the thread that adds, whenever runs were added. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
