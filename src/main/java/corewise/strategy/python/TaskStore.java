package corewise.strategy.python;

import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.Work;
import corewise.recording.RemoteMain;
import corewise.recording.TraceRecorder;
import corewise.strategy.process.LossMessages;
import corewise.workload.ListWork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/**
 * The tasks of a run in Python on their way to an outcome: a task has one when its result is here. Times are nanoseconds
 * since the run's start. Belongs to the thread that reads.
 *
 * @param <R> the result of an item
 */
final class TaskStore<R> {
    private static final long UNKNOWN = TraceView.UNKNOWN_NANOS;
    private static final long NANOS_PER_MICRO = 1_000;

    private final ListWork<R> work;
    private final TraceRecorder recorder;
    private final RemoteMain main;
    private final ResultFile results;
    private final Way way;
    private final boolean remote;

    private final WorkerTrack[] tracks;
    private final long[] worked;
    private final long[] left;
    private final long[] arrived;
    private final long clockOffsetNanos;
    /** What main took to pickle and to write an item, as far as its worker has been told. */
    private final long[] pickled;

    private final long[] written;

    private final boolean[] joined;
    /** When main took the result into its list; unknown before, and where it takes all at once. */
    private final long[] taken;
    /** Those that were worked on and have no outcome yet. */
    private final List<Integer> pending = new ArrayList<>();

    private final Map<Integer, String> tracebacks = new HashMap<>();
    private final List<R> list;

    /** @param clockOffsetNanos what is to be added to Python's clock to have ours */
    TaskStore(ListWork<R> work, TraceRecorder recorder, RemoteMain main, ResultFile results, long clockOffsetNanos) {
        this.work = work;
        this.recorder = recorder;
        this.main = main;
        this.results = results;
        this.clockOffsetNanos = clockOffsetNanos;
        RunSpec spec = recorder.spec();
        way = spec.way();
        remote = spec.usesProcesses() || way == Way.INTERPRETERS;
        int items = work.spec().items();
        tracks = new WorkerTrack[items];
        worked = unknown(items);
        left = unknown(items);
        arrived = unknown(items);
        pickled = new long[items];
        written = new long[items];
        joined = new boolean[items];
        taken = unknown(items);
        list = new ArrayList<>(Collections.nCopies(items, null));
    }

    private static long[] unknown(int items) {
        long[] times = new long[items];
        Arrays.fill(times, UNKNOWN);
        return times;
    }

    /** Whether results have to be sent to where the list is. */
    boolean remote() {
        return remote;
    }

    /** How long an item that only sleeps asks to sleep. */
    long askedNanos(int item) {
        return Math.round(work.units(item) * NANOS_PER_MICRO);
    }

    /** The longest that an item may be silent because it sleeps. */
    long longestSleepNanos() {
        return work.spec().work() == Work.WAIT
                ? IntStream.range(0, items()).mapToLong(this::askedNanos).max().orElse(0)
                : 0;
    }

    /** Nanoseconds since the run's start. */
    long now() {
        return recorder.now();
    }

    int items() {
        return tracks.length;
    }

    boolean known(int item) {
        return item >= 0 && item < tracks.length;
    }

    void began(int item, WorkerTrack track, long nanos) {
        tracks[item] = track;
        if (way == Way.SERIAL) {
            main.submitted(item, nanos);
        }
    }

    /** A worker is there: where it was made for one item, that need not wait for it any longer. */
    void up(int worker, long nanos) {
        if (way.startsWorkerPerTask() && known(worker) && recorder.spec().usesProcesses()) {
            main.launched(worker, nanos);
        }
    }

    /** The work on an item has ended, well or not. */
    void worked(int item, long nanos) {
        worked[item] = nanos;
        pending.add(item);
    }

    /** Whether the work on an item has ended. */
    boolean hasWorked(int item) {
        return worked[item] != UNKNOWN;
    }

    /** The worker that had worked on it took another: what came of it is out of its hands. */
    void left(int item, long nanos) {
        left[item] = nanos;
    }

    /** When an item ended, as far as that is known; {@link TraceView#UNKNOWN_NANOS} before. */
    long endedNanos(int item) {
        return main.endedNanos(item);
    }

    /** Why an item failed, in Python's own words. */
    void failed(int item, String traceback) {
        tracebacks.put(item, traceback);
    }

    /** Gives the items whose results are here their outcomes. */
    void settle() {
        pending.removeIf(item -> settled(item, false));
    }

    /**
     * The same for the last time: main has ended.
     *
     * @return whether there are items whose results never came
     */
    boolean settleLast() {
        pending.removeIf(item -> settled(item, true));
        // main may have noted that only after the result had come, and what is lost was sent too
        IntStream.range(0, tracks.length).filter(item -> tracks[item] != null).forEach(this::sentTo);
        return !pending.isEmpty();
    }

    private boolean settled(int item, boolean last) {
        long length = results.length(item);
        boolean failed = length == ResultFile.FAILED;
        if (!failed && (length < 0 || length > results.mostBytes())) {
            return false;
        }
        if (failed && !last && !tracebacks.containsKey(item)) {
            // why it failed is told before, but by a pipe, which may have been looked at before that
            return false;
        }
        long end = worked[item];
        if (remote) {
            // the worker may have taken the next item before, and not have come to writing that down yet
            boolean told = left[item] != UNKNOWN || arrived[item] != UNKNOWN;
            long came = results.cameNanos(item) + clockOffsetNanos - recorder.originNanos();
            arrived[item] = Math.max(0, came);
            if (!told && !last) {
                return false;
            }
            sentTo(item);
            end = Math.max(end, earlier(arrived[item], left[item]));
        }
        settle(item, failed ? TaskOutcome.FAILED : TaskOutcome.DONE, end);
        if (way == Way.SERIAL || way == Way.PROCESS_PER_TASK) {
            // main itself has it in its hands then
            joined(item, way == Way.SERIAL ? end : arrived[item]);
        }
        if (taken[item] != UNKNOWN && !joined[item]) {
            joined(item, taken[item]);
        }
        return true;
    }

    /** Tells the worker of an item what main took to send it, as far as that was not told. */
    private void sentTo(int item) {
        long pickling = results.picklingNanos(item);
        long writing = results.writingNanos(item);
        tracks[item].life().sentTo(pickling - pickled[item], writing - written[item]);
        pickled[item] = pickling;
        written[item] = writing;
    }

    private static long earlier(long one, long other) {
        return one == UNKNOWN ? other : other == UNKNOWN ? one : Math.min(one, other);
    }

    private void settle(int item, TaskOutcome wanted, long end) {
        TaskOutcome outcome = wanted;
        if (outcome == TaskOutcome.DONE) {
            try {
                list.set(item, work.decode(item, results.bytes(item)));
            } catch (IllegalArgumentException noResult) {
                tracebacks.put(item, main.words(noResult));
                outcome = TaskOutcome.FAILED;
            }
        }
        if (outcome == TaskOutcome.FAILED) {
            main.explain(item, tracebacks.getOrDefault(item, LossMessages.withoutAWord()));
        }
        tracks[item].worker().settle(item, outcome, worked[item], end);
    }

    private void joined(int item, long nanos) {
        joined[item] = true;
        main.joined(item, nanos);
    }

    /** Main noted that it put the result of an item, or all results, into its list. */
    void joinedBy(int item, long nanos) {
        if (!known(item)) {
            return;
        }
        taken[item] = nanos;
        // what main has taken may not have been read as ended yet
        if (recorder.outcome(item) != TaskOutcome.PENDING && !joined[item]) {
            joined(item, nanos);
        }
    }

    /** Main has taken all results that there are by then. */
    void joinRest(long nanos) {
        for (int item = 0; item < joined.length; item++) {
            TaskOutcome outcome = recorder.outcome(item);
            boolean taken = outcome != TaskOutcome.NOT_RUN && outcome != TaskOutcome.CANCELLED;
            if (taken && outcome != TaskOutcome.PENDING && !joined[item]) {
                joined(item, nanos);
            }
        }
    }

    /** Items without an outcome, in list order. */
    PrimitiveIterator.OfInt open() {
        return IntStream.range(0, tracks.length)
                .filter(item -> recorder.outcome(item) == TaskOutcome.PENDING)
                .iterator();
    }

    /**
     * Whether every item without an outcome went to a worker that is gone, alone or in its chunk: nobody else will have it.
     * Others can still go on where one is free, for a pool makes a process anew for each that it lost.
     */
    boolean allWithTheGone() {
        int chunk = way == Way.CHUNKS ? recorder.spec().effectiveChunk() : 1;
        for (PrimitiveIterator.OfInt open = open(); open.hasNext(); ) {
            int item = open.nextInt();
            WorkerTrack had = tracks[item] == null ? tracks[item - item % chunk] : tracks[item];
            if (had == null || !had.life().gone()) {
                return false;
            }
        }
        return true;
    }

    /** Who has or had an item; null for nobody. */
    WorkerTrack track(int item) {
        return tracks[item];
    }

    /**
     * An item ends without a result, and not by its own failure.
     *
     * @param now when that is known
     */
    void give(int item, TaskOutcome outcome, String message, long now) {
        if (!message.isEmpty()) {
            main.explain(item, message);
        }
        long end = left[item] == UNKNOWN ? now : left[item];
        main.ended(item, outcome, end);
    }

    /** The joined list; unmodifiable. */
    List<R> list() {
        return Collections.unmodifiableList(list);
    }
}
