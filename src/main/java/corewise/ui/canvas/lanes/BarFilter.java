package corewise.ui.canvas.lanes;

import corewise.model.SliceState;
import corewise.model.TraceView;
import corewise.picture.lanes.Fill;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which bars of a timeline are shown. A bar is shown if it meets every condition. Immutable.
 *
 * @param fills what bars may stand for; at least one
 * @param worker whose bars, {@link TraceView#NONE} for everybody's
 * @param core where they ran, {@link TraceView#NONE} for everywhere; what is on no core is then not shown
 * @param firstTask the first item, 0 or more
 * @param lastTask the last item, not before the first
 */
public record BarFilter(Set<Fill> fills, int worker, int core, int firstTask, int lastTask) {
    /** Shows everything. */
    public static final BarFilter ALL =
            new BarFilter(EnumSet.allOf(Fill.class), TraceView.NONE, TraceView.NONE, 0, Integer.MAX_VALUE);

    public BarFilter {
        if (fills.isEmpty() || firstTask < 0 || lastTask < firstTask) {
            throw new IllegalArgumentException("a filter that shows nothing: " + fills + firstTask + "–" + lastTask);
        }
        fills = Set.copyOf(fills);
    }

    /** Whether it leaves nothing out. */
    public boolean all() {
        return equals(ALL);
    }

    /** The same with other kinds of bars. */
    public BarFilter withFills(Set<Fill> other) {
        return new BarFilter(other, worker, core, firstTask, lastTask);
    }

    /** The same for another worker; for everybody's bars with {@link TraceView#NONE}. */
    public BarFilter withWorker(int other) {
        return new BarFilter(fills, other, core, firstTask, lastTask);
    }

    /** The same for another core; for all with {@link TraceView#NONE}. */
    public BarFilter withCore(int other) {
        return new BarFilter(fills, worker, other, firstTask, lastTask);
    }

    /** The same for other items. */
    public BarFilter withTasks(int first, int last) {
        return new BarFilter(fills, worker, core, first, last);
    }

    /** Whether a slice is shown. */
    boolean shows(TraceView trace, int task, SliceState state, int processor) {
        return shows(trace, task, Fill.of(state), processor);
    }

    /** Whether a bar is shown. Its processor is looked at only where it stands for something that is on a core. */
    boolean shows(TraceView trace, int task, Fill fill, int processor) {
        return fills.contains(fill) && showsOtherwise(trace, task, fill, processor);
    }

    /** Whether a bar meets all conditions but that of what it stands for. */
    boolean showsOtherwise(TraceView trace, int task, Fill fill, int processor) {
        return task >= firstTask
                && task <= lastTask
                && (worker == TraceView.NONE || trace.worker(task) == worker)
                && (core == TraceView.NONE || (fill.onCore() && processor == core));
    }
}
