package corewise.ui.watch.timeline;

import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.ui.canvas.lanes.RowsBy;
import corewise.ui.canvas.lanes.TimeAxis;
import corewise.ui.canvas.lanes.TimelineLayout;
import corewise.ui.canvas.lanes.TimelineRows;
import corewise.ui.fx.Texts;

/** Finds the slice at a place of a timeline, and tells it in words. Stateless; reads all slices. */
final class SliceAt {
    private SliceAt() {}

    /**
     * The slice that is drawn in a band around a time: of those that are there, the longest, for that is whose colour is
     * seen; {@link TraceView#NONE} where there is none.
     */
    static int find(TraceView trace, TimelineLayout layout, int band, long fromNanos, long toNanos) {
        int found = TraceView.NONE;
        long most = 0;
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            long shared =
                    Math.min(toNanos, trace.sliceEndNanos(slice)) - Math.max(fromNanos, trace.sliceStartNanos(slice));
            if (shared > most && inBand(trace, layout, slice, band)) {
                most = shared;
                found = slice;
            }
        }
        return found;
    }

    private static boolean inBand(TraceView trace, TimelineLayout layout, int slice, int band) {
        if (layout.rows().by() == RowsBy.CORE && trace.sliceState(slice).blocked()) {
            return false;
        }
        int row = layout.rows().row(trace, trace.sliceTask(slice), trace.sliceProcessor(slice));
        return row != TimelineRows.NONE && layout.band(row) == band;
    }

    /** A slice in words: item, worker, core, state and times. */
    static String words(TraceView trace, int slice, Texts texts) {
        int task = trace.sliceTask(slice);
        int worker = trace.worker(task);
        long start = trace.sliceStartNanos(slice);
        long end = trace.sliceEndNanos(slice);
        SliceState state = trace.sliceState(slice);
        String where = state == SliceState.RUNNING && trace.sliceProcessor(slice) >= 0
                ? texts.get("timeline.slice.core", trace.sliceProcessor(slice))
                : texts.get(
                        switch (state) {
                            case RUNNING -> "timeline.slice.running";
                            case ASLEEP -> "timeline.slice.asleep";
                            case ON_LOCK -> "timeline.slice.onLock";
                            case SENDING_BACK -> "timeline.slice.sendingBack";
                        });
        return texts.get(
                "timeline.slice",
                task,
                worker == TraceView.NONE
                        ? texts.get("timeline.slice.nobody")
                        : trace.workerInfo(worker).name(),
                where,
                TimeAxis.moment(start),
                TimeAxis.moment(end - start));
    }
}
