package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Finds where an ended trace breaks a rule. Stateless. */
public final class TraceRules {
    /** A core that is idle beside a ready task for this share of the makespan or less only goes over to it. */
    private static final double LEAST_IDLE = 0.02;

    private TraceRules() {}

    /**
     * A break of a rule. Immutable.
     *
     * @param task what breaks it, or one of those that do
     * @param fromNanos when that begins
     * @param toNanos when it ends; not before it begins
     */
    public record Broken(TraceRule rule, int task, long fromNanos, long toNanos) {}

    /**
     * The first break of each rule that is broken, in the rules' order: of a simulated run, which is exact. A recorded
     * one is as exact as it was observed, see {@link #always}.
     */
    public static List<Broken> broken(Trace trace) {
        List<Broken> found = new ArrayList<>();
        List<Span> running = running(trace);
        add(found, TraceRule.ONE_CORE_A_TASK, overlap(running, span -> span.task));
        add(found, TraceRule.ONE_TASK_A_CORE, overlap(running, span -> span.core));
        if (trace.spec().way() == Way.POOL || trace.spec().way() == Way.CHUNKS) {
            add(
                    found,
                    TraceRule.NO_MORE_THAN_WORKERS,
                    tooMany(begun(trace), trace.spec().effectiveWorkers()));
        }
        if (trace.spec().way() == Way.GLOBAL_LOCK) {
            add(found, TraceRule.ONE_HOLDER, tooMany(running, 1));
        }
        add(found, TraceRule.JOINED_AFTER_ENDED, joinedTooEarly(trace));
        add(found, TraceRule.NO_IDLE_BESIDE_READY, idleBesideReady(trace));
        return found;
    }

    /** The same of the rules that no observation excuses: those that hold for every run, recorded or simulated. */
    public static List<Broken> always(Trace trace) {
        List<Broken> found = new ArrayList<>();
        add(found, TraceRule.ONE_CORE_A_TASK, overlap(running(trace), span -> span.task));
        add(found, TraceRule.JOINED_AFTER_ENDED, joinedTooEarly(trace));
        return found;
    }

    private static Span joinedTooEarly(Trace trace) {
        for (int task = 0; task < trace.taskCount(); task++) {
            long joined = trace.joinedNanos(task);
            if (joined != TraceView.UNKNOWN_NANOS && joined < trace.endedNanos(task)) {
                return new Span(task, 0, joined, trace.endedNanos(task));
            }
        }
        return null;
    }

    private static void add(List<Broken> found, TraceRule rule, Span where) {
        if (where != null) {
            found.add(new Broken(rule, where.task, where.from, where.to));
        }
    }

    /** A task's time, on a core where that is known. */
    private record Span(int task, int core, long from, long to) {}

    private interface Key {
        int of(Span span);
    }

    private static List<Span> running(Trace trace) {
        List<Span> spans = new ArrayList<>();
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            if (trace.sliceState(slice) == SliceState.RUNNING) {
                spans.add(new Span(
                        trace.sliceTask(slice),
                        trace.sliceProcessor(slice),
                        trace.sliceStartNanos(slice),
                        trace.sliceEndNanos(slice)));
            }
        }
        spans.sort(Comparator.comparingLong(Span::from));
        return spans;
    }

    private static List<Span> begun(Trace trace) {
        List<Span> spans = new ArrayList<>();
        for (int task = 0; task < trace.taskCount(); task++) {
            if (trace.startedNanos(task) != TraceView.UNKNOWN_NANOS) {
                spans.add(new Span(task, 0, trace.startedNanos(task), trace.endedNanos(task)));
            }
        }
        spans.sort(Comparator.comparingLong(Span::from));
        return spans;
    }

    /** Where two of the same key are at once; null where none are. */
    private static Span overlap(List<Span> spans, Key key) {
        Map<Integer, Span> last = new HashMap<>();
        for (Span span : spans) {
            if (key.of(span) < 0) {
                continue;
            }
            Span before = last.get(key.of(span));
            if (before != null && before.to > span.from) {
                return new Span(span.task, span.core, span.from, Math.min(before.to, span.to));
            }
            last.merge(key.of(span), span, (one, other) -> one.to > other.to ? one : other);
        }
        return null;
    }

    /** Where there are more than so many at once; null where there never are. */
    private static Span tooMany(List<Span> spans, int most) {
        PriorityQueue<Long> ends = new PriorityQueue<>();
        for (Span span : spans) {
            while (!ends.isEmpty() && ends.peek() <= span.from) {
                ends.remove();
            }
            ends.add(span.to);
            if (ends.size() > most) {
                return new Span(span.task, span.core, span.from, Math.min(ends.peek(), span.to));
            }
        }
        return null;
    }

    /** The first; of those that begin at once the longest, so that all of it is told. */
    private static Span idleBesideReady(Trace trace) {
        if (!trace.spec().way().startsWorkerPerTask() || trace.spec().usesProcesses()) {
            return null;
        }
        List<List<Span>> cores = onCores(trace);
        long least = (long) (LEAST_IDLE * RunTimes.makespanNanos(trace));
        Span first = null;
        for (int task = 0; task < trace.taskCount(); task++) {
            long from = trace.startedNanos(task);
            for (long[] turn : turnsOf(trace, task)) {
                first = earlier(first, idle(cores, task, from, turn[0], least));
                from = turn[1];
            }
        }
        return first;
    }

    private static Span earlier(Span one, Span other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        boolean before = other.from < one.from || (other.from == one.from && other.to > one.to);
        return before ? other : one;
    }

    /** The slices of a task, whatever their state, in the order of their time: what they do not cover is ready. */
    private static List<long[]> turnsOf(Trace trace, int task) {
        List<long[]> turns = new ArrayList<>();
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            turns.addFirst(new long[] {trace.sliceStartNanos(slice), trace.sliceEndNanos(slice)});
        }
        return turns;
    }

    private static Span idle(List<List<Span>> cores, int task, long from, long to, long least) {
        if (to - from <= least) {
            return null;
        }
        Span first = null;
        for (List<Span> core : cores) {
            long free = from;
            for (Span span : core) {
                first = earlier(first, longer(task, free, Math.min(to, span.from), least));
                free = Math.max(free, span.to);
            }
            first = earlier(first, longer(task, free, to, least));
        }
        return first;
    }

    private static Span longer(int task, long from, long to, long least) {
        return to - from > least ? new Span(task, 0, from, to) : null;
    }

    private static List<List<Span>> onCores(Trace trace) {
        List<List<Span>> cores = new ArrayList<>();
        for (int core = 0; core < trace.machine().logicalProcessors(); core++) {
            cores.add(new ArrayList<>());
        }
        running(trace).stream()
                .filter(span -> span.core >= 0)
                .forEach(span -> cores.get(span.core).add(span));
        return cores;
    }
}
