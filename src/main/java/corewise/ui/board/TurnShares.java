package corewise.ui.board;

import corewise.model.ListSpec;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which tasks had a core, and for how long, in a window that ends at the shown moment. Filled task by task in list
 * order, without an object a turn: of short tasks there are tens of thousands in a window.
 */
@OnWindowThread
public final class TurnShares {
    /** Turns that are shown for less than this are shares, not hops: the eye follows about three frames. */
    static final double SHORTEST_VISIBLE_SECONDS = 0.05;

    private static final int FEWEST_TURNS = 8;

    private final List<Core> cores = new ArrayList<>();
    private long fromNanos;
    private long windowNanos = 1;
    /** So many nanoseconds are one step of a stay's key: one, but in a window of hours. */
    private long keyNanos = 1;

    private long runNanos;
    private int turns;
    private int coresWithTurns;
    private double rate = 1;
    private boolean everyStay;

    /**
     * Begins a window.
     *
     * @param windowFrom its start: no stay that is added begins before
     * @param ofWindowNanos its length
     * @param atRate trace time that passes in a second of the viewer's time
     * @param everyStayATurn whether a task's return to its core is a new turn
     */
    void reset(long windowFrom, long ofWindowNanos, double atRate, boolean everyStayATurn) {
        everyStay = everyStayATurn;
        cores.forEach(Core::clear);
        fromNanos = windowFrom;
        windowNanos = Math.max(1, ofWindowNanos);
        keyNanos = (windowNanos >>> (63 - Core.TASK_BITS)) + 1;
        rate = atRate;
        runNanos = 0;
        turns = 0;
        coresWithTurns = 0;
    }

    /** Adds a stay on a core; those of a task are added one after another, tasks in list order. */
    void add(int processor, int task, long startNanos, long endNanos) {
        // where the core is not reported, all turns are one core's, the one before the first
        while (cores.size() <= processor + 1) {
            cores.add(new Core());
        }
        long key = (((startNanos - fromNanos) / keyNanos) << Core.TASK_BITS) | task;
        cores.get(processor + 1).add(task, key, endNanos - startNanos);
        runNanos += endNanos - startNanos;
    }

    /** Counts the turns: a task that gave way to another program and came back to its core is still at its turn. */
    void count() {
        for (Core core : cores) {
            core.countTurns();
            core.turns = everyStay ? core.stayCount : core.turns;
            turns += core.turns;
            coresWithTurns += core.turns > 0 ? 1 : 0;
        }
    }

    private Core core(int processor) {
        return processor + 1 < cores.size() ? cores.get(processor + 1) : Core.NONE;
    }

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
        return core(processor).turns * 1e9 / windowNanos;
    }

    /** Turns a second of trace time on all cores together. */
    public double allTurnsPerSecond() {
        return turns * 1e9 / windowNanos;
    }

    /** How many cores had turns in the window. */
    public int coresWithTurns() {
        return coresWithTurns;
    }

    /** Turns a second of trace time on a core, mean over the cores that had any; 0 when none had. */
    public double meanTurnsPerSecond() {
        return coresWithTurns == 0 ? 0 : turns * 1e9 / windowNanos / coresWithTurns;
    }

    /** How many tasks had a core in the window. */
    public int shareCount(int processor) {
        return core(processor).tasks;
    }

    /** The task of a share, counted in list order. */
    public int shareTask(int processor, int share) {
        return core(processor).task[share];
    }

    /** The share of the window, 0 to 1, that a task had a core; shares are counted in list order. */
    public double share(int processor, int share) {
        return core(processor).nanos[share] / (double) windowNanos;
    }

    /** The tasks of one core and its stays. */
    private static final class Core {
        static final Core NONE = new Core();
        /** Enough for {@link ListSpec#MAX_TRACED_ITEMS}; the rest of a stay's key holds its start. */
        private static final int TASK_BITS = 20;

        private int[] task = new int[16];
        private long[] nanos = new long[16];
        private int tasks;
        private long[] stays = new long[16];
        private int stayCount;
        private int turns;

        void clear() {
            tasks = 0;
            stayCount = 0;
            turns = 0;
        }

        void add(int ofTask, long key, long ofNanos) {
            if (tasks == 0 || task[tasks - 1] != ofTask) {
                if (tasks == task.length) {
                    task = Arrays.copyOf(task, 2 * tasks);
                    nanos = Arrays.copyOf(nanos, 2 * tasks);
                }
                task[tasks] = ofTask;
                nanos[tasks++] = 0;
            }
            nanos[tasks - 1] += ofNanos;
            if (stayCount == stays.length) {
                stays = Arrays.copyOf(stays, 2 * stayCount);
            }
            stays[stayCount++] = key;
        }

        void countTurns() {
            Arrays.sort(stays, 0, stayCount);
            for (int stay = 0; stay < stayCount; stay++) {
                boolean same = stay > 0 && taskOf(stays[stay]) == taskOf(stays[stay - 1]);
                turns += same ? 0 : 1;
            }
        }

        private static int taskOf(long stay) {
            return (int) (stay & ((1L << TASK_BITS) - 1));
        }
    }
}
