package corewise.ui.board;

import corewise.model.CoreSlice;
import corewise.model.TaskState;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where every task is at one moment of a trace. Filled by {@link BoardReader}, and overwritten by the next reading. */
@OnWindowThread
public final class BoardState {
    private static final TaskState[] STATES = TaskState.values();

    final int tasks;
    final byte[] state;
    final int[] processor;
    final int[] cameFrom;
    final boolean[] onLock;
    final boolean[] sendingBack;
    final boolean[] heldUp;
    final boolean[] stopped;
    final long[] since;
    /** Finished tasks by rank, and ranks by task, as {@link FinishedOrder} keeps them. */
    int[] order;

    int[] rank;

    final int[] counts = new int[STATES.length];
    long nanos;
    double rate;
    int finished;
    int joined;
    int results;
    int withoutResult;
    int mainWaitsFor;
    int firstNotJoined;
    int from;
    int to;
    int onLockCount;
    int sendingBackCount;
    int heldUpCount;
    int givingWay;
    int stoppedCount;
    int stoppedStartingCount;
    final TurnShares turns = new TurnShares();
    final CoreStays stays;
    final OwnTime own;
    /** Tasks in the order in which main took their results; null where the joined list is in list order. */
    int[] arrived;

    /** How many of them count. */
    int arrivals;
    /** Null for none. */
    UtilisationSample sample;

    BoardState(int tasks, int processors) {
        this.tasks = tasks;
        own = new OwnTime(processors);
        stays = new CoreStays(processors);
        state = new byte[tasks];
        processor = new int[tasks];
        cameFrom = new int[tasks];
        onLock = new boolean[tasks];
        sendingBack = new boolean[tasks];
        heldUp = new boolean[tasks];
        stopped = new boolean[tasks];
        since = new long[tasks];
        Arrays.fill(processor, CoreSlice.UNKNOWN_PROCESSOR);
    }

    /** The moment, nanoseconds since the run's start. */
    public long nanos() {
        return nanos;
    }

    /** Trace time that passes in a second of the viewer's time, 1 when live. */
    public double rate() {
        return rate;
    }

    public int taskCount() {
        return tasks;
    }

    /** All tasks before this one are finished and joined, and nothing of what is shown of them moves any more. */
    int from() {
        return from;
    }

    /** This task and all behind it are not started: what goes on is between {@link #from()} and it. */
    int to() {
        return to;
    }

    /** Where a task is; of one that was stopped, where it was then. */
    public TaskState state(int task) {
        return STATES[state[task]];
    }

    /**
     * Whether a ready task only gave way for a moment too short to see, to another program, and came back to its core:
     * it is shown there, pale, and does not hop.
     */
    public boolean givesWay(int task) {
        return processor[task] >= 0 && state(task) == TaskState.READY;
    }

    /** Whether a task was stopped after it had begun, or could not be begun: it is not finished, and goes no further. */
    public boolean stopped(int task) {
        return stopped[task];
    }

    /** Number of tasks that were stopped. */
    public int stoppedCount() {
        return stoppedCount;
    }

    /** Of those, the ones whose thread or process was being made. */
    public int stoppedStartingCount() {
        return stoppedStartingCount;
    }

    /** Where a task stands; one that was stopped stands where it was then. */
    public Place place(int task) {
        return switch (state(task)) {
            case NOT_STARTED, STARTING -> Place.NOT_STARTED;
            case READY -> givesWay(task) ? Place.CORE : Place.READY;
            case UNKNOWN -> Place.READY;
            case RUNNING -> Place.CORE;
            case BLOCKED -> Place.BLOCKED;
            case FINISHED -> Place.FINISHED;
        };
    }

    /** Number of tasks that stand where they were stopped. */
    int stoppedAt(Place at) {
        return stoppedCount == 0
                ? 0
                : (int) IntStream.range(from(), to())
                        .filter(task -> stopped(task) && place(task) == at)
                        .count();
    }

    /** Whether no task stands at a place, stopped ones neither: no look at each is needed. */
    boolean noneAt(Place at) {
        return count(at) == 0 && stoppedCount == 0;
    }

    /** Number of tasks that only give way on their cores for a moment, and were not stopped. */
    int givingWay() {
        return givingWay;
    }

    /** Whether a worker has a task in its hands, or had when it was stopped. */
    boolean inHands(int task) {
        Place at = place(task);
        return at == Place.READY || at == Place.CORE || at == Place.BLOCKED;
    }

    /** Number of tasks that stand at a place and were not stopped there. With the stopped ones all places add up to the list. */
    public int count(Place at) {
        return switch (at) {
            case NOT_STARTED -> count(TaskState.NOT_STARTED) + count(TaskState.STARTING);
            case READY -> count(TaskState.READY) + count(TaskState.UNKNOWN) - givingWay;
            case CORE -> count(TaskState.RUNNING) + givingWay;
            case BLOCKED -> count(TaskState.BLOCKED);
            case FINISHED -> count(TaskState.FINISHED);
        };
    }

    /**
     * The processor of a running task, or of one that gives way for a moment, or the one that a task was on last that is not
     * known to run; −1 where not reported.
     */
    public int processor(int task) {
        return processor[task];
    }

    /** The other processor that a running task was on before, −1 when it was on none. */
    public int cameFrom(int task) {
        return cameFrom[task];
    }

    /** When the task came into its state. */
    public long sinceNanos(int task) {
        return since[task];
    }

    /** The task of a completion rank below {@link #finishedCount()}. */
    public int finishedAt(int completionRank) {
        return order[completionRank];
    }

    /** Completion rank of a finished task, −1 for others. */
    public int rank(int task) {
        return state[task] == (byte) TaskState.FINISHED.ordinal() ? rank[task] : TraceView.NONE;
    }

    public int finishedCount() {
        return finished;
    }

    /** Number of tasks that main has joined; those that failed or were cancelled among them. */
    public int joinedCount() {
        return joined;
    }

    /** Number of results that main has taken into the joined list. */
    public int resultCount() {
        return results;
    }

    /** Number of finished tasks that have no result: they failed, or were lost with their process. */
    public int withoutResultCount() {
        return withoutResult;
    }

    /** How many places of a joined list that grows at its end are taken; 0 where it is in list order. */
    public int arrivedCount() {
        return arrivals;
    }

    /** The task that stands at a taken place of a joined list that grows at its end. */
    public int arrivedAt(int place) {
        return arrived[place];
    }

    /** The item whose result main is blocked for, −1 for none. */
    public int mainWaitsFor() {
        return mainWaitsFor;
    }

    /** The first item that main has not joined, {@link #taskCount()} when it has joined all. */
    public int firstNotJoined() {
        return firstNotJoined;
    }

    /** Number of tasks in a state that were not stopped in it. */
    public int count(TaskState of) {
        return counts[of.ordinal()];
    }

    /** The turns on each core in the last half second of the viewer's time. */
    public TurnShares turns() {
        return turns;
    }

    /** How busy each core was in the window that ended last before the moment; empty where there is none. */
    public Optional<UtilisationSample> sample() {
        return Optional.ofNullable(sample);
    }

    /** How long our tasks ran on each core in the window of {@link #sample()}. */
    public OwnTime own() {
        return own;
    }

    /** Whether a blocked task waits for a lock; false for one that is asleep or sends back. */
    public boolean onLock(int task) {
        return onLock[task] && state(task) == TaskState.BLOCKED;
    }

    /** Number of tasks whose process has done the work and sends the result back. */
    public int sendingBackCount() {
        return sendingBackCount;
    }

    /** How many of the blocked tasks are held up. */
    public int heldUpCount() {
        return heldUpCount;
    }

    /** Number of tasks that are blocked on a lock. */
    public int onLockCount() {
        return onLockCount;
    }

    /**
     * The task that holds the one lock, where only its holder may compute: the one that runs, or the only one that could
     * run; −1 when none does or it cannot be told.
     */
    public int lockHolder() {
        int could = TraceView.NONE;
        int able = 0;
        for (int task = from; task < to; task++) {
            TaskState of = stopped[task] ? TaskState.FINISHED : state(task);
            if (of == TaskState.RUNNING) {
                return task;
            }
            if (of == TaskState.READY || of == TaskState.UNKNOWN) {
                could = task;
                able++;
            }
        }
        return able == 1 ? could : TraceView.NONE;
    }
}
