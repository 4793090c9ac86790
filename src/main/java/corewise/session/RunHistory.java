package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.model.ListSpec;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The runs made so far, oldest first. The oldest are forgotten when there are too many, or when together they hold too
 * many tasks and slices; the latest is always kept. Results (pictures, perhaps) are kept for the latest few runs;
 * whether results were equal stays known by their digests. Thread-safe; what it hands out never changes.
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

    @GuardedBy("this")
    private final List<CompletedRun> runs = new ArrayList<>();

    @GuardedBy("this")
    private long weight;

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

    /** Keeps a run as the latest. */
    public synchronized void add(CompletedRun run) {
        runs.add(run);
        weight += weight(run);
        while (runs.size() > 1 && (runs.size() > maxRuns || weight > maxWeight)) {
            weight -= weight(runs.removeFirst());
        }
        int aged = runs.size() - RUNS_WITH_RESULTS - 1;
        if (aged >= 0) {
            runs.set(aged, runs.get(aged).withoutResults());
        }
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

    /** The latest run of a list in one way in which every task has its result. */
    public Optional<CompletedRun> latestWhole(ListSpec list, Way way) {
        return runsOf(list).reversed().stream()
                .filter(run -> run.trace().spec().way() == way)
                .filter(CompletedRun::whole)
                .findFirst();
    }
}
