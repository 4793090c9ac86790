package corewise.lesson;

import corewise.metrics.KeyMoment;
import corewise.metrics.KeyMoments;
import corewise.metrics.PeakReady;
import corewise.metrics.RunTimes;
import corewise.model.Identified;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import java.util.List;
import java.util.Optional;

/**
 * What of a run is lit as proof: of which way, which tasks, on which rows, at which moment. Immutable.
 *
 * @param way the run of which way is shown; empty for the last one
 * @param tasks whose slices are told apart from all others
 * @param rows what the rows of the timeline are
 * @param at the moment that the board shows
 */
public record Light(Optional<Way> way, List<TaskRef> tasks, Rows rows, At at) {
    public Light {
        tasks = List.copyOf(tasks);
    }

    /** What the rows of the timeline are. Immutable. */
    public enum Rows implements Identified {
        CORE,
        WORKER,
        TASK
    }

    /** A moment of a run. Immutable. */
    public enum At implements Identified {
        END,
        MOST_READY,
        OVERTAKING,
        /** The middle of the stretch in which a result was there and not joined, of the one that was so longest. */
        HELD,
        /** Halfway. */
        MIDDLE
    }

    /** The tasks in a run. */
    public List<Integer> tasks(Trace run) {
        return tasks.stream().flatMap(task -> task.in(run).stream()).distinct().toList();
    }

    /** The moment in a run, nanoseconds since its start; its end where there is no such moment. */
    public long nanos(Trace run) {
        long end = RunTimes.lastNanos(run);
        long nanos = switch (at) {
            case END -> end;
            case MIDDLE -> end / 2;
            case MOST_READY -> PeakReady.of(run).atNanos();
            case OVERTAKING -> overtaking(run);
            case HELD -> held(run);
        };
        return nanos == TraceView.UNKNOWN_NANOS ? end : nanos;
    }

    private static long overtaking(Trace run) {
        KeyMoment first = KeyMoments.of(run).firstOvertaking();
        return first.happened() ? first.nanos() : TraceView.UNKNOWN_NANOS;
    }

    private static long held(Trace run) {
        int task = new TaskRef(TaskRef.Kind.HELD, 0).in(run).getFirst();
        long held = TaskRef.heldNanos(run, task);
        return held == 0 ? TraceView.UNKNOWN_NANOS : run.endedNanos(task) + held / 2;
    }
}
