package corewise.ui.canvas.lanes;

import corewise.model.TraceView;
import corewise.picture.lanes.Fill;
import corewise.picture.lanes.TaskGaps;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a filter leaves of an ended run, counted. Immutable; made by any thread, in time that grows with the slices.
 */
public final class ShownBars {
    private final BarFilter filter;
    private final BitSet tasks;
    private final Map<Fill, Integer> bars;

    private ShownBars(BarFilter filter, Counting counted) {
        this.filter = filter;
        tasks = counted.tasks;
        bars = new EnumMap<>(Fill.class);
        for (Fill fill : Fill.values()) {
            bars.put(fill, counted.bars[fill.ordinal()]);
        }
    }

    /** Counts the bars of an ended trace, those between slices too. */
    public static ShownBars of(TraceView trace, BarFilter filter) {
        Counting counting = new Counting(trace, filter);
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            TaskGaps.before(trace, slice, counting);
            counting.bar(trace.sliceTask(slice), Fill.of(trace.sliceState(slice)), trace.sliceProcessor(slice));
        }
        for (int task = 0; task < trace.taskCount(); task++) {
            TaskGaps.afterLast(trace, task, counting);
        }
        return new ShownBars(filter, counting);
    }

    /** The filter that was counted for. */
    public BarFilter filter() {
        return filter;
    }

    /** How many bars of a kind meet all other conditions, whether or not the filter shows this kind. */
    public int bars(Fill fill) {
        return bars.get(fill);
    }

    /** How many bars are shown. */
    public int bars() {
        return filter.fills().stream().mapToInt(this::bars).sum();
    }

    /** How many tasks have a bar that is shown. */
    public int tasks() {
        return tasks.cardinality();
    }

    /** Whether a task has a bar that is shown. */
    public boolean shows(int task) {
        return tasks.get(task);
    }

    private static final class Counting implements TaskGaps.Bars {
        private final TraceView trace;
        private final BarFilter filter;
        private final BitSet tasks = new BitSet();
        private final int[] bars = new int[Fill.values().length];

        Counting(TraceView trace, BarFilter filter) {
            this.trace = trace;
            this.filter = filter;
        }

        @Override
        public void bar(int task, long startNanos, long endNanos, Fill fill) {
            bar(task, fill, TraceView.NONE);
        }

        void bar(int task, Fill fill, int processor) {
            if (filter.showsOtherwise(trace, task, fill, processor)) {
                bars[fill.ordinal()]++;
                if (filter.fills().contains(fill)) {
                    tasks.set(task);
                }
            }
        }
    }
}
