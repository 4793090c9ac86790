package corewise.ui.board;

import corewise.model.LifeEvent;
import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.model.Way;
import corewise.ui.fx.OnWindowThread;
import java.util.List;

/** Who had which core lately, task by task: read off a trace into turns, stays and our own time of a {@link BoardState}. */
@OnWindowThread
final class RecentTurns {
    private static final double WINDOW_SECONDS = 0.5;
    /** What just ran is shown for so long in the viewer's time; of very many slices only as long as their shares. */
    private static final double STAYS_SECONDS = 2.5;

    /** More tasks or slices than this within what is shown would take a frame too long. */
    private static final int MANY = 20_000;

    private final TraceView trace;
    private final BoardState board;
    /** Where the window of turns begins. */
    private long turnsFrom;
    /** Nothing is told of what was before. */
    private long from;

    RecentTurns(TraceView trace, BoardState board) {
        this.trace = trace;
        this.board = board;
    }

    /**
     * Begins a window that ends at a moment.
     *
     * @param rate trace time that passes in a second of the viewer's time
     */
    void reset(long nanos, double rate) {
        long window = Math.max(1, Math.min(windowNanos(rate), nanos));
        turnsFrom = nanos - window;
        // under a lock a task gives way to other tasks on other cores, not to other programs on its own
        board.turns.reset(turnsFrom, window, rate, trace.spec().way() == Way.GLOBAL_LOCK);
        board.sample = sampleAt(nanos);
        board.own.reset(board.sample);
        long staysFrom = nanos - (long) (staysSeconds(nanos, rate) * 1e9 * rate);
        board.stays.reset(staysFrom, nanos);
        from = Math.min(Math.min(turnsFrom, staysFrom), board.own.fromNanos());
    }

    /**
     * How much of the run the window of turns is, once so much of it is over.
     *
     * @param rate trace time that passes in a second of the viewer's time
     */
    static long windowNanos(double rate) {
        return (long) (WINDOW_SECONDS * 1e9 * rate);
    }

    /** Begins a window without length: nothing is told of what was before a moment. */
    void resetAt(long nanos) {
        from = nanos;
        turnsFrom = nanos;
        board.stays.reset(nanos, nanos);
        board.own.reset(null);
    }

    /** Nothing is told of what was before this. */
    long from() {
        return from;
    }

    private double staysSeconds(long nanos, double rate) {
        long ended = trace.eventNanos(LifeEvent.Kind.RUN_ENDED);
        double lasted = Math.max(1, ended == TraceView.UNKNOWN_NANOS ? nanos : ended);
        double slices = trace.sliceCount() * Math.min(1, STAYS_SECONDS * 1e9 * rate / lasted);
        return board.tasks > MANY || slices > MANY ? WINDOW_SECONDS : STAYS_SECONDS;
    }

    /** The sample whose window ended last before a moment, null where there is none. */
    private UtilisationSample sampleAt(long nanos) {
        List<UtilisationSample> samples = trace.utilisation();
        for (int i = samples.size() - 1; i >= 0; i--) {
            if (samples.get(i).endNanos() <= nanos) {
                return samples.get(i);
            }
        }
        return null;
    }

    /** Adds what a task had of the cores until the window's end; tasks are added in list order. */
    void add(int task, long nanos) {
        long openStart = trace.openSliceStartNanos(task);
        if (openStart != TraceView.UNKNOWN_NANOS && trace.openSliceState(task) == SliceState.RUNNING) {
            int processor = trace.openSliceProcessor(task);
            long seen = Math.min(nanos, trace.lastSeenNanos(task));
            long known = seen + BoardReader.EXPECTED_GAP_NANOS;
            addTurn(task, processor, openStart, seen);
            board.stays.add(processor, task, openStart, Math.min(nanos, known), false);
            board.own.silent(processor, known);
        }
        int slice = trace.sliceAt(task, nanos);
        // where it runs or stands ready behind the slice
        long ready = TraceView.reached(openStart, nanos)
                ? openStart
                : TraceView.reached(trace.endedNanos(task), nanos) ? 0 : nanos;
        while (slice != TraceView.NONE && trace.sliceEndNanos(slice) > from) {
            long start = trace.sliceStartNanos(slice);
            if (trace.sliceState(slice) == SliceState.RUNNING) {
                long end = Math.min(nanos, trace.sliceEndNanos(slice));
                int processor = trace.sliceProcessor(slice);
                addTurn(task, processor, start, end);
                board.stays.add(processor, task, end, ready, true);
                board.stays.add(processor, task, start, end, false);
                ready = start;
            } else {
                ready = 0;
            }
            slice = trace.previousSlice(slice);
        }
    }

    private void addTurn(int task, int processor, long start, long end) {
        board.own.add(processor, start, end);
        if (end > Math.max(start, turnsFrom)) {
            board.turns.add(processor, task, Math.max(start, turnsFrom), end);
        }
    }
}
