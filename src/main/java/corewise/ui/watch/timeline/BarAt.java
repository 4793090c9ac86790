package corewise.ui.watch.timeline;

import corewise.metrics.TaskTimes;
import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.model.WorkerLife;
import corewise.picture.lanes.Fill;
import corewise.text.Texts;
import corewise.ui.canvas.lanes.BarIndex;
import java.util.Optional;

/**
 * The bar at a place of a timeline, and what it says. Immutable.
 *
 * @param found the bar
 * @param slice the slice it is, {@link TraceView#NONE} where it lies between slices
 */
record BarAt(BarIndex.Found found, int slice) {

    /** A bar that was found; looks its slice up among those of its task. */
    static BarAt of(TraceView trace, BarIndex.Found found) {
        int slice = trace.lastSlice(found.task());
        while (slice != TraceView.NONE && !same(trace, slice, found)) {
            slice = trace.previousSlice(slice);
        }
        return new BarAt(found, slice);
    }

    private static boolean same(TraceView trace, int slice, BarIndex.Found found) {
        return trace.sliceStartNanos(slice) == found.startNanos()
                && trace.sliceEndNanos(slice) == found.endNanos()
                && Fill.of(trace.sliceState(slice)) == found.fill();
    }

    /** What a task was doing at a moment: the slice there, or its being ready between two; none outside its span. */
    static Optional<BarAt> of(TraceView trace, int task, long nanos) {
        long later = trace.endedNanos(task);
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            long start = trace.sliceStartNanos(slice);
            long end = trace.sliceEndNanos(slice);
            if (nanos >= end && nanos < later) {
                return Optional.of(new BarAt(new BarIndex.Found(task, end, later, Fill.READY), TraceView.NONE));
            }
            if (nanos >= start && nanos < end) {
                Fill fill = Fill.of(trace.sliceState(slice));
                return Optional.of(new BarAt(new BarIndex.Found(task, start, end, fill), slice));
            }
            later = start;
        }
        return Optional.empty();
    }

    int task() {
        return found.task();
    }

    /** In words: item, worker, core, state and times. */
    String words(TraceView trace, Texts texts) {
        int worker = trace.worker(task());
        return texts.get(
                "timeline.slice",
                task(),
                worker == TraceView.NONE
                        ? texts.get("timeline.slice.nobody")
                        : texts.say(trace.workerInfo(worker).told()),
                where(trace, texts),
                texts.quantities().moment(found.startNanos()),
                texts.quantities().moment(found.endNanos() - found.startNanos()));
    }

    /** The same, and what became of the whole task. */
    String allWords(TraceView trace, Texts texts) {
        if (trace.startedNanos(task()) == TraceView.UNKNOWN_NANOS
                || trace.endedNanos(task()) == TraceView.UNKNOWN_NANOS) {
            return words(trace, texts);
        }
        String whole = texts.get(
                "timeline.slice.task",
                task(),
                texts.quantities().moment(trace.startedNanos(task())),
                texts.quantities().moment(trace.endedNanos(task())),
                texts.quantities().duration(TaskTimes.runningNanos(trace, task())),
                texts.quantities().duration(TaskTimes.readyNanos(trace, task())),
                texts.quantities().duration(TaskTimes.blockedNanos(trace, task())));
        long notKnown = TaskTimes.notKnownNanos(trace, task());
        return words(trace, texts) + "\n"
                + (notKnown == 0
                        ? whole
                        : texts.get(
                                "timeline.slice.taskNotKnown",
                                whole,
                                texts.quantities().duration(notKnown)))
                + sent(trace, texts);
    }

    /** What went between main and the process that had the task, a line of its own; empty where there was none. */
    private String sent(TraceView trace, Texts texts) {
        int worker = trace.worker(task());
        if (worker == TraceView.NONE || !trace.spec().usesProcesses()) {
            return "";
        }
        WorkerLife life = trace.workerLife(worker);
        if (life.bytesSent() + life.bytesReceived() == 0) {
            return "";
        }
        String bytes = texts.get(
                trace.spec().hasProcessPerItem() ? "timeline.slice.sent" : "timeline.slice.sentAll",
                texts.quantities().bytes(life.bytesSent()),
                texts.quantities().bytes(life.bytesReceived()));
        return "\n"
                + (life.picklingNanos() == 0
                        ? bytes
                        : texts.get(
                                "timeline.slice.pickled",
                                bytes,
                                texts.quantities().duration(life.picklingNanos()),
                                texts.quantities().duration(life.writingNanos())));
    }

    private String where(TraceView trace, Texts texts) {
        if (slice == TraceView.NONE) {
            return texts.get(found.fill() == Fill.STARTING ? "timeline.slice.starting" : "timeline.slice.ready");
        }
        SliceState state = trace.sliceState(slice);
        return state == SliceState.RUNNING && trace.sliceProcessor(slice) >= 0
                ? texts.get("timeline.slice.core", trace.sliceProcessor(slice))
                : texts.get(
                        switch (state) {
                            case RUNNING -> "timeline.slice.running";
                            case ASLEEP -> "timeline.slice.asleep";
                            case ON_LOCK -> "timeline.slice.onLock";
                            case SENDING_BACK -> "timeline.slice.sendingBack";
                            case HELD_UP -> "timeline.slice.heldUp";
                            case NOT_KNOWN -> "timeline.slice.notKnown";
                        });
    }
}
