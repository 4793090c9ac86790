package corewise.ui.watch;

import corewise.picture.lanes.RowsBy;
import java.util.List;

/**
 * Tasks of a run that are told apart, as proof of something. Immutable.
 *
 * @param tasks which; none where only the moment matters
 * @param rows what the rows of the timeline are
 * @param nanos the moment that board and timeline show, nanoseconds since the run's start
 * @param sentence what is told of it below the timeline
 */
public record Lit(List<Integer> tasks, RowsBy rows, long nanos, String sentence) {
    public Lit {
        tasks = List.copyOf(tasks);
    }
}
