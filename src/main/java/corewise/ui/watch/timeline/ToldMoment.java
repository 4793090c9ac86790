package corewise.ui.watch.timeline;

import java.util.List;

/**
 * A moment of an ended run that is shown and told. Immutable.
 *
 * @param nanos since the run's start
 * @param sentence what happens there
 * @param tasks those that it happens to: they are marked
 */
public record ToldMoment(long nanos, String sentence, List<Integer> tasks) {
    /** None. */
    public static final ToldMoment NONE = new ToldMoment(-1, "", List.of());

    public ToldMoment {
        tasks = List.copyOf(tasks);
    }
}
