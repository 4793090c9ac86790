package corewise.strategy.process;

import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.recording.LiveTrace;
import corewise.recording.RemoteWorker;
import java.util.function.LongUnaryOperator;

/**
 * What a child tells of the item in its hands: when it began, the slices since it was heard last, the open one, and how
 * far it is. Times on the wire are the child's clock. Stateless.
 */
public final class TaskReport {
    private static final SliceState[] STATES = SliceState.values();
    /** A child records one item at a time. */
    private static final int ONLY = 0;

    /** What the code of a young process takes, which is not compiled yet. */
    private static final long LONGEST_TO_PACK_NANOS = 250_000;

    /** Bytes between the end of the last slice and when the item was seen last: processor, state, no open slice. */
    private static final int FROM_SLICE_TO_SEEN = Integer.BYTES + Byte.BYTES + Byte.BYTES;

    private TaskReport() {}

    /**
     * Adds a report to a frame.
     *
     * @param trace of the one item, refreshed
     * @param from the first slice that was not reported yet
     * @param originNanos the child's clock at the start of its recording
     * @param apartNanos how far apart two looks from outside at the item are so far, 0 where there were no two
     * @return the first slice that is not reported now
     */
    public static int write(FrameWriter out, LiveTrace trace, int from, long originNanos, long apartNanos) {
        int count = trace.sliceCount();
        out.writeLong(apartNanos);
        out.writeLong(originNanos + trace.startedNanos(ONLY));
        out.writeInt(count - from);
        for (int slice = from; slice < count; slice++) {
            out.writeLong(originNanos + trace.sliceStartNanos(slice));
            out.writeLong(originNanos + trace.sliceEndNanos(slice));
            out.writeInt(trace.sliceProcessor(slice));
            out.writeEnum(trace.sliceState(slice));
        }
        boolean open = trace.openSliceStartNanos(ONLY) != TraceView.UNKNOWN_NANOS;
        out.writeByte(open ? 1 : 0);
        if (open) {
            out.writeLong(originNanos + trace.openSliceStartNanos(ONLY));
            out.writeInt(trace.openSliceProcessor(ONLY));
            out.writeEnum(trace.openSliceState(ONLY));
            out.writeInt((int) (trace.progress(ONLY) * 1000));
        }
        out.writeLong(originNanos + trace.lastSeenNanos(ONLY));
        return count;
    }

    /**
     * An item ended a moment ago, and what was left to be told of it is packed: its thread had a core until now if that took
     * no longer than it does.
     *
     * @param after bytes of the frame after the last report
     * @param originNanos as for {@link #write}
     * @param nowNanos since then
     */
    public static void packed(FrameWriter out, LiveTrace trace, int after, long originNanos, long nowNanos) {
        int last = trace.slices().last(ONLY);
        long ended = trace.endedNanos(ONLY);
        if (last != TraceView.NONE
                && trace.sliceEndNanos(last) == ended
                && trace.sliceState(last) == SliceState.RUNNING
                && nowNanos - ended < LONGEST_TO_PACK_NANOS) {
            out.replaceLong(after, originNanos + nowNanos);
            out.replaceLong(after + FROM_SLICE_TO_SEEN + Long.BYTES, originNanos + nowNanos);
        }
    }

    /**
     * Takes a report from a frame into the recording.
     *
     * @param worker records the child
     * @param task the task in its hands
     * @param nanos turns the child's clock into nanoseconds since the run's start
     * @return when the child last saw the task, nanoseconds since the run's start
     */
    static long read(FrameReader in, RemoteWorker worker, int task, LongUnaryOperator nanos)
            throws MalformedFrameException {
        worker.sampledEvery(in.readLong());
        long started = nanos.applyAsLong(in.readLong());
        int slices = in.readInt();
        if (slices < 0) {
            throw new MalformedFrameException("a report of " + slices + " slices");
        }
        for (int slice = 0; slice < slices; slice++) {
            long start = nanos.applyAsLong(in.readLong());
            long end = nanos.applyAsLong(in.readLong());
            int processor = in.readInt();
            begin(worker, task, started, processor);
            worker.slice(start, end, processor, in.readEnum(STATES));
        }
        if (in.readByte() == 0) {
            // an item shorter than the clock's step has no slice
            begin(worker, task, started, CoreSlice.UNKNOWN_PROCESSOR);
            return nanos.applyAsLong(in.readLong());
        }
        long start = nanos.applyAsLong(in.readLong());
        int processor = in.readInt();
        SliceState state = in.readEnum(STATES);
        int permille = in.readInt();
        long seen = nanos.applyAsLong(in.readLong());
        begin(worker, task, started, processor);
        worker.open(start, processor, state, seen, permille);
        return seen;
    }

    private static void begin(RemoteWorker worker, int task, long started, int processor) {
        if (worker.task() == TraceView.NONE) {
            worker.begin(task, started, processor);
        }
    }
}
