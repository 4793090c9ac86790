package corewise.ui.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which tasks had a core, and for how long, in a window that ends at the shown moment. Belongs to the window's thread.
 */
public final class TurnShares {
    /** Turns that are shown for less than this are shares, not hops: the eye follows about three frames. */
    static final double SHORTEST_VISIBLE_SECONDS = 0.05;

    private static final int FEWEST_TURNS = 8;

    private final Map<Integer, Map<Integer, Long>> nanosOfTask = new TreeMap<>();
    private final Map<Integer, List<Turn>> turnsOfCore = new TreeMap<>();
    private final Map<Integer, Integer> changesOfCore = new TreeMap<>();
    private long windowNanos = 1;
    private long runNanos;
    private int turns;
    private double rate = 1;

    void reset(long ofWindowNanos, double atRate) {
        nanosOfTask.clear();
        turnsOfCore.clear();
        changesOfCore.clear();
        windowNanos = Math.max(1, ofWindowNanos);
        rate = atRate;
        runNanos = 0;
        turns = 0;
    }

    void add(int processor, int task, long startNanos, long endNanos) {
        long nanos = endNanos - startNanos;
        nanosOfTask.computeIfAbsent(processor, key -> new TreeMap<>()).merge(task, nanos, Long::sum);
        turnsOfCore.computeIfAbsent(processor, key -> new ArrayList<>()).add(new Turn(startNanos, task));
        runNanos += nanos;
    }

    /** Counts the turns: a task that gave way to another program and came back to its core is still at its turn. */
    void count() {
        turnsOfCore.forEach((processor, ofCore) -> {
            ofCore.sort(Comparator.comparingLong(Turn::startNanos));
            int changes = 1;
            for (int i = 1; i < ofCore.size(); i++) {
                changes += ofCore.get(i).task() == ofCore.get(i - 1).task() ? 0 : 1;
            }
            changesOfCore.put(processor, changes);
            turns += changes;
        });
    }

    private record Turn(long startNanos, int task) {}

    /** Whether turns are too short to be followed, so that shares are shown instead. */
    public boolean tooShortToFollow() {
        return turns >= FEWEST_TURNS && runNanos / (double) turns / 1e9 / rate < SHORTEST_VISIBLE_SECONDS;
    }

    /** Mean length of a turn in the window, nanoseconds of trace time; 0 when there was none. */
    public double meanTurnNanos() {
        return turns == 0 ? 0 : runNanos / (double) turns;
    }

    /** Turns a second of trace time on one core. */
    public double turnsPerSecond(int processor) {
        return changesOfCore.getOrDefault(processor, 0) * 1e9 / windowNanos;
    }

    /** Turns a second of trace time on a core, mean over the cores that had any; 0 when none had. */
    public double meanTurnsPerSecond() {
        return turnsOfCore.isEmpty() ? 0 : turns * 1e9 / windowNanos / turnsOfCore.size();
    }

    /** The shares of a core in the window, 0 to 1 each, in list order. */
    public List<Share> shares(int processor) {
        List<Share> shares = new ArrayList<>();
        nanosOfTask
                .getOrDefault(processor, Map.of())
                .forEach((task, nanos) -> shares.add(new Share(task, nanos / (double) windowNanos)));
        shares.sort(Comparator.comparingInt(Share::task));
        return shares;
    }

    /** The share of a window that a task had a core. Immutable. */
    public record Share(int task, double share) {}
}
