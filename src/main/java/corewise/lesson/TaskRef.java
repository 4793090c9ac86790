package corewise.lesson;

import corewise.metrics.KeyMoment;
import corewise.metrics.KeyMoments;
import corewise.metrics.TaskTimes;
import corewise.model.Identified;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * One or two tasks of a run: by their place in the list, or by what they are in it. Immutable.
 *
 * @param kind by what
 * @param number the place, from 0; 0 where it goes by something else
 */
public record TaskRef(Kind kind, int number) {

    /** By what tasks are chosen. Immutable. */
    public enum Kind implements Identified {
        /** By the place in the list. */
        NUMBER,
        /** The first of the list. */
        FIRST,
        /** The last of the list. */
        LAST,
        /** The one that ran longest. */
        LONGEST,
        /** The one that ended last. */
        SLOWEST,
        /** The one that was ready longest. */
        MOST_READY,
        /** The one that was blocked longest. */
        MOST_BLOCKED,
        /** The one whose result was there longest before it was joined. */
        HELD,
        /** The first that ended before an earlier one, and that one. */
        OVERTAKING
    }

    /** The tasks that are written so; empty where it is none. */
    public static Optional<TaskRef> read(String text) {
        if (text.matches("\\d{1,6}")) {
            return Optional.of(new TaskRef(Kind.NUMBER, Integer.parseInt(text)));
        }
        return Identified.ofId(Kind.class, text)
                .filter(kind -> kind != Kind.NUMBER)
                .map(kind -> new TaskRef(kind, 0));
    }

    /** The tasks in a run, none where it has no such. */
    public List<Integer> in(Trace run) {
        return switch (kind) {
            case NUMBER -> number < run.taskCount() ? List.of(number) : List.of();
            case FIRST -> List.of(0);
            case LAST -> List.of(run.taskCount() - 1);
            case LONGEST -> most(run, task -> TaskTimes.runningNanos(run, task));
            case SLOWEST -> most(run, run::endedNanos);
            case MOST_READY -> most(run, task -> TaskTimes.readyNanos(run, task));
            case MOST_BLOCKED -> most(run, task -> TaskTimes.blockedNanos(run, task));
            case HELD -> most(run, task -> heldNanos(run, task));
            case OVERTAKING -> overtaking(run);
        };
    }

    /** How long a task's result was there before it was joined, nanoseconds; 0 where that is not known. */
    static long heldNanos(TraceView run, int task) {
        long joined = run.joinedNanos(task);
        long ended = run.endedNanos(task);
        boolean known = joined != TraceView.UNKNOWN_NANOS && ended != TraceView.UNKNOWN_NANOS;
        return known ? Math.max(0, joined - ended) : 0;
    }

    private static List<Integer> most(Trace run, ToLongFunction<Integer> figure) {
        int most = 0;
        for (int task = 1; task < run.taskCount(); task++) {
            most = figure.applyAsLong(task) > figure.applyAsLong(most) ? task : most;
        }
        return List.of(most);
    }

    private static List<Integer> overtaking(Trace run) {
        KeyMoment first = KeyMoments.of(run).firstOvertaking();
        return !first.happened()
                ? List.of()
                : IntStream.of(first.task(), first.overtaken())
                        .filter(task -> task >= 0)
                        .boxed()
                        .toList();
    }
}
