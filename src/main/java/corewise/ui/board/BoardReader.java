package corewise.ui.board;

import corewise.model.CoreSlice;
import corewise.model.LifeEvent;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskState;
import corewise.model.TraceView;
import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Reads the board off a trace: a pure function of (trace so far, time, rate), computed into one reused
 * {@link BoardState}.
 */
@OnWindowThread
public final class BoardReader {
    /** A running worker reports at least this often; one that is silent longer is not known to run. */
    static final long EXPECTED_GAP_NANOS = 2_000_000;

    private final TraceView trace;
    private final BoardState board;
    private final RecentTurns recent;
    private final FinishedOrder finished;
    private final JoinedOrder inList;
    /** As many tasks at the list's beginning are known to stay finished as long as what is shown begins no earlier. */
    private int settled;

    private int settledResults;
    private long settledFrom;

    public BoardReader(TraceView trace) {
        this.trace = trace;
        this.board = new BoardState(trace.taskCount(), trace.machine().logicalProcessors());
        recent = new RecentTurns(trace, board);
        finished = new FinishedOrder(trace, board);
        inList = new JoinedOrder(trace, board);
    }

    /** A reader that has read this moment at real speed. */
    public static BoardReader at(TraceView trace, long nanos) {
        BoardReader reader = new BoardReader(trace);
        reader.read(nanos, 1);
        return reader;
    }

    /** The trace that is read. */
    public TraceView trace() {
        return trace;
    }

    /** The state last read. */
    public BoardState state() {
        return board;
    }

    /**
     * How many workers had a task in their hands at the moment last read. A process that has gone on while results of its
     * own are on their way, or are kept until its chunk is done, counts once.
     */
    public int busyWorkers() {
        int tasks = board.count(Place.READY) + board.count(Place.CORE) + board.count(Place.BLOCKED);
        if (board.sendingBackCount == 0) {
            return tasks;
        }
        BitSet busy = new BitSet(trace.workerCount());
        for (int task = board.from; task < board.to; task++) {
            if (board.inHands(task) && !board.stopped(task) && trace.worker(task) >= 0) {
                busy.set(trace.worker(task));
            }
        }
        return busy.cardinality();
    }

    /**
     * Reads the board at a moment.
     *
     * @param nanos nanoseconds since the run's start
     * @param rate trace time that passes in a second of the viewer's time, 1 when live
     */
    public BoardState read(long nanos, double rate) {
        board.nanos = nanos;
        board.rate = rate;
        Arrays.fill(board.counts, 0);
        recent.reset(nanos, rate);
        skipSettled();
        int joined = settled;
        int results = settledResults;
        // what is settled has ended, and was not stopped
        board.withoutResult = settled - settledResults;
        int firstNotJoined = TraceView.NONE;
        board.counts[TaskState.FINISHED.ordinal()] = settled;
        int begun = trace.begunTasks();
        board.from = settled;
        board.to = begun;
        board.onLockCount = 0;
        board.sendingBackCount = 0;
        board.heldUpCount = 0;
        board.givingWay = 0;
        board.stoppedCount = 0;
        board.stoppedStartingCount = 0;
        board.counts[TaskState.NOT_STARTED.ordinal()] = board.tasks - begun;
        for (int task = settled; task < begun; task++) {
            TaskState state = readTask(task, nanos);
            board.state[task] = (byte) state.ordinal();
            if (board.stopped[task]) {
                board.stoppedCount++;
                board.stoppedStartingCount += state == TaskState.STARTING ? 1 : 0;
            } else {
                count(task, state);
            }
            if (TraceView.reached(trace.joinedNanos(task), nanos)) {
                joined++;
                results += trace.outcome(task) == TaskOutcome.DONE ? 1 : 0;
            } else if (firstNotJoined == TraceView.NONE) {
                firstNotJoined = task;
            }
        }
        giveCoresToWhoRuns();
        board.joined = joined;
        board.results = results;
        board.turns.count();
        finished.orderAt(nanos);
        inList.orderAt(nanos);
        board.firstNotJoined = firstNotJoined == TraceView.NONE ? begun : firstNotJoined;
        board.mainWaitsFor =
                mainJoins(nanos) && isAwaited(board.firstNotJoined, nanos) ? board.firstNotJoined : TraceView.NONE;
        return board;
    }

    /** A task gives way to other programs only: where another task of ours has its core, it stands ready as any other. */
    private void giveCoresToWhoRuns() {
        if (board.givingWay == 0) {
            return;
        }
        BitSet taken = new BitSet();
        for (int task = board.from; task < board.to; task++) {
            if (board.state(task) == TaskState.RUNNING && board.processor[task] >= 0) {
                taken.set(board.processor[task]);
            }
        }
        for (int task = board.from; task < board.to; task++) {
            if (board.givesWay(task) && taken.get(board.processor[task])) {
                board.processor[task] = CoreSlice.UNKNOWN_PROCESSOR;
                board.givingWay -= board.stopped[task] ? 0 : 1;
            } else if (board.givesWay(task)) {
                taken.set(board.processor[task]);
            }
        }
    }

    private void count(int task, TaskState state) {
        board.counts[state.ordinal()]++;
        if (state == TaskState.FINISHED) {
            TaskOutcome outcome = trace.outcome(task);
            board.withoutResult += outcome == TaskOutcome.FAILED || outcome == TaskOutcome.LOST ? 1 : 0;
        }
        if (state == TaskState.BLOCKED) {
            board.onLockCount += board.onLock[task] ? 1 : 0;
            board.sendingBackCount += board.sendingBack[task] ? 1 : 0;
            board.heldUpCount += board.heldUp[task] ? 1 : 0;
        }
        board.givingWay += board.givesWay(task) ? 1 : 0;
    }

    /**
     * Passes over the tasks at the list's beginning that were read as finished, whose turns are all older than what is
     * shown, and that are joined: they stay as they were read until time goes back. So a long list costs what is going
     * on in it.
     */
    private void skipSettled() {
        long from = recent.from();
        if (from < settledFrom) {
            settled = 0;
            settledResults = 0;
        }
        settledFrom = from;
        while (settled < board.tasks && settles(settled, from)) {
            settledResults += trace.outcome(settled) == TaskOutcome.DONE ? 1 : 0;
            settled++;
        }
    }

    private boolean settles(int task, long from) {
        return board.state[task] == (byte) TaskState.FINISHED.ordinal()
                && board.since[task] <= from
                && TraceView.reached(trace.endedNanos(task), from)
                && TraceView.reached(trace.joinedNanos(task), from);
    }

    /** The state of one task at a moment, without reading the whole board. */
    public TaskState stateOf(int task, long nanos) {
        recent.resetAt(nanos);
        return readTask(task, nanos);
    }

    private boolean mainJoins(long nanos) {
        return board.counts[TaskState.FINISHED.ordinal()] < board.tasks
                && TraceView.reached(trace.eventNanos(LifeEvent.Kind.ALL_SUBMITTED), nanos)
                && !TraceView.reached(trace.eventNanos(LifeEvent.Kind.RUN_ENDED), nanos);
    }

    /** Whether there is such a task and main is blocked until it has its result; for one that is there main is not. */
    private boolean isAwaited(int task, long nanos) {
        boolean oneByOne = trace.spec().joining() == RunSpec.Joining.IN_LIST_ORDER;
        return task < board.tasks
                && (!TraceView.reached(trace.endedNanos(task), nanos)
                        || (!oneByOne && board.place(task) == Place.FINISHED));
    }

    private TaskState readTask(int task, long nanos) {
        long ended = trace.endedNanos(task);
        board.processor[task] = CoreSlice.UNKNOWN_PROCESSOR;
        board.cameFrom[task] = CoreSlice.UNKNOWN_PROCESSOR;
        board.onLock[task] = false;
        board.sendingBack[task] = false;
        board.heldUp[task] = false;
        board.stopped[task] = false;
        if (!TraceView.reached(ended, nanos)) {
            return goingOn(task, nanos);
        }
        TaskOutcome outcome = trace.outcome(task);
        if (outcome != TaskOutcome.CANCELLED && outcome != TaskOutcome.NOT_RUN) {
            board.since[task] = ended;
            if (ended > recent.from()) {
                recent.add(task, nanos);
            }
            return TaskState.FINISHED;
        }
        // what was stopped is not finished: it stands where it was
        TaskState state = goingOn(task, beforeStop(task, ended));
        board.stopped[task] = state != TaskState.NOT_STARTED;
        return state;
    }

    /** The last moment before a task was told to stop: to hear of it, one that slept or stood ready gets a core again. */
    private long beforeStop(int task, long ended) {
        long asked = trace.eventNanos(LifeEvent.Kind.CANCEL_REQUESTED);
        boolean under = TraceView.reached(asked, ended) && TraceView.reached(trace.startedNanos(task), asked);
        return under ? Math.min(asked, ended - 1) : ended - 1;
    }

    private TaskState goingOn(int task, long nanos) {
        long started = trace.startedNanos(task);
        if (!TraceView.reached(started, nanos)) {
            return beforeStart(task, nanos);
        }
        recent.add(task, nanos);
        return afterStart(task, nanos, started);
    }

    private TaskState beforeStart(int task, long nanos) {
        long submitted = trace.submittedNanos(task);
        if (!trace.spec().way().startsWorkerPerTask() || !TraceView.reached(submitted, nanos)) {
            board.since[task] = 0;
            return TaskState.NOT_STARTED;
        }
        long launched = trace.launchedNanos(task);
        board.since[task] = TraceView.reached(launched, nanos) ? launched : submitted;
        return TraceView.reached(launched, nanos) ? TaskState.READY : TaskState.STARTING;
    }

    private TaskState afterStart(int task, long nanos, long started) {
        long openStart = trace.openSliceStartNanos(task);
        if (TraceView.reached(openStart, nanos)) {
            return inOpenSlice(task, nanos, openStart);
        }
        int slice = trace.sliceAt(task, nanos);
        if (slice == TraceView.NONE) {
            board.since[task] = started;
            return TaskState.READY;
        }
        if (trace.sliceEndNanos(slice) <= nanos) {
            board.since[task] = trace.sliceEndNanos(slice);
            board.cameFrom[task] = trace.sliceProcessor(slice);
            readGivingWay(task, slice);
            return TaskState.READY;
        }
        board.since[task] = trace.sliceStartNanos(slice);
        return stateOn(task, trace.sliceState(slice), trace.sliceProcessor(slice), trace.previousSlice(slice));
    }

    /** A task that lost its core for a moment too short to see, and came back to the same one. */
    private void readGivingWay(int task, int before) {
        int after = trace.sliceAfter(before);
        boolean closed = after != TraceView.NONE;
        long back = closed ? trace.sliceStartNanos(after) : trace.openSliceStartNanos(task);
        int processor = closed ? trace.sliceProcessor(after) : trace.openSliceProcessor(task);
        boolean brief = back != TraceView.UNKNOWN_NANOS
                && back - trace.sliceEndNanos(before) < TurnShares.SHORTEST_VISIBLE_SECONDS * 1e9 * board.rate;
        if (brief && processor >= 0 && processor == trace.sliceProcessor(before)) {
            board.processor[task] = processor;
        }
    }

    private TaskState inOpenSlice(int task, long nanos, long openStart) {
        board.since[task] = openStart;
        SliceState state = trace.openSliceState(task);
        if (!state.blocked() && nanos > trace.lastSeenNanos(task) + EXPECTED_GAP_NANOS) {
            if (trace.stopped(trace.worker(task))) {
                return stateOn(task, SliceState.HELD_UP, CoreSlice.UNKNOWN_PROCESSOR, TraceView.NONE);
            }
            board.processor[task] = trace.openSliceProcessor(task);
            return TaskState.UNKNOWN;
        }
        return stateOn(task, state, trace.openSliceProcessor(task), trace.lastSlice(task));
    }

    private TaskState stateOn(int task, SliceState state, int processor, int before) {
        if (state.blocked()) {
            board.onLock[task] = state == SliceState.ON_LOCK;
            board.sendingBack[task] = state == SliceState.SENDING_BACK;
            board.heldUp[task] = state == SliceState.HELD_UP;
            return TaskState.BLOCKED;
        }
        board.processor[task] = processor;
        if (state == SliceState.NOT_KNOWN) {
            return TaskState.UNKNOWN;
        }
        int earlier = before;
        while (earlier != TraceView.NONE && trace.sliceState(earlier) != SliceState.RUNNING) {
            earlier = trace.previousSlice(earlier);
        }
        if (earlier != TraceView.NONE && trace.sliceProcessor(earlier) != processor) {
            board.cameFrom[task] = trace.sliceProcessor(earlier);
        }
        return TaskState.RUNNING;
    }

    /** Nanoseconds that a task has been on a core until a moment. */
    public long ranNanos(int task, long nanos) {
        long ran = 0;
        long openStart = trace.openSliceStartNanos(task);
        if (TraceView.reached(openStart, nanos) && trace.openSliceState(task) == SliceState.RUNNING) {
            ran = Math.max(0, Math.min(nanos, trace.lastSeenNanos(task)) - openStart);
        }
        for (int slice = trace.sliceAt(task, nanos); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            if (trace.sliceState(slice) == SliceState.RUNNING) {
                ran += Math.min(nanos, trace.sliceEndNanos(slice)) - trace.sliceStartNanos(slice);
            }
        }
        return ran;
    }

    /** Share of a task that is done at a moment, 0 to 1: reported while live, its share of running time afterwards. */
    public double progress(int task, long nanos) {
        long ended = trace.endedNanos(task);
        if (TraceView.reached(ended, nanos)) {
            return 1;
        }
        if (ended == TraceView.UNKNOWN_NANOS) {
            return trace.progress(task);
        }
        long total = ranNanos(task, ended);
        return total <= 0 ? 0 : Math.clamp(ranNanos(task, nanos) / (double) total, 0, 1);
    }
}
