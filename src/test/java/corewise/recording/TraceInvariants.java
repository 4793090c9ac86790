package corewise.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.TraceRules;
import corewise.model.CoreSlice;
import corewise.model.LifeEvent;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What holds for the trace of every ended run, recorded, simulated or read. Stateless. */
public final class TraceInvariants {
    private static final List<LifeEvent.Kind> LIFE = List.of(
            LifeEvent.Kind.RUN_STARTED,
            LifeEvent.Kind.POOL_RUNNING,
            LifeEvent.Kind.ALL_SUBMITTED,
            LifeEvent.Kind.POOL_SHUTDOWN,
            LifeEvent.Kind.POOL_TERMINATED,
            LifeEvent.Kind.RUN_ENDED);

    private TraceInvariants() {}

    /** Fails the test where a trace contradicts itself. */
    public static void assertHold(Trace trace) {
        for (int task = 0; task < trace.taskCount(); task++) {
            span(trace, trace.span(task));
            slicesOf(trace, task);
        }
        slicesAreSorted(trace);
        workersDoOneTaskAtATime(trace);
        life(trace);
        assertEquals(List.of(), TraceRules.always(trace));
    }

    /** The same of a simulated run, in which nothing is inexact: it keeps every rule that there is. */
    public static void assertHoldExactly(Trace trace) {
        assertHold(trace);
        assertEquals(List.of(), TraceRules.broken(trace));
    }

    private static void span(Trace trace, TaskSpan span) {
        int task = span.submissionIndex();
        String at = span.toString();
        assertNotEquals(TaskOutcome.PENDING, span.outcome(), at);
        assertNotEquals(TraceView.UNKNOWN_NANOS, span.endedNanos(), at);
        boolean explained = span.outcome() == TaskOutcome.FAILED || span.outcome() == TaskOutcome.LOST;
        assertEquals(explained, trace.failure(task).isPresent(), at);
        boolean began = span.startedNanos() != TraceView.UNKNOWN_NANOS;
        assertEquals(began, span.worker() != TraceView.NONE, at);
        if (began) {
            assertTrue(span.worker() < trace.workerCount(), at);
            assertEquals(trace.spec().way().startsWorkerPerTask(), span.launchedNanos() != TraceView.UNKNOWN_NANOS, at);
            assertNotEquals(TaskOutcome.NOT_RUN, span.outcome(), at);
            inOrder(at, span.submittedNanos(), span.launchedNanos(), span.startedNanos(), span.endedNanos());
        } else {
            assertTrue(explained || span.outcome() == TaskOutcome.NOT_RUN, at);
            assertEquals(TraceView.NONE, trace.lastSlice(task), at);
        }
        inOrder(at, span.endedNanos(), span.joinedNanos());
        if (span.outcome() == TaskOutcome.DONE) {
            assertNotEquals(TraceView.UNKNOWN_NANOS, span.joinedNanos(), at);
        } else {
            assertEquals(0, trace.resultDigest(task), at);
        }
        if (span.outcome() == TaskOutcome.NOT_RUN) {
            assertEquals(TraceView.UNKNOWN_NANOS, span.joinedNanos(), at);
        }
    }

    private static void inOrder(String at, long... times) {
        long[] known = LongStream.of(times)
                .filter(time -> time != TraceView.UNKNOWN_NANOS)
                .toArray();
        for (int i = 1; i < known.length; i++) {
            assertTrue(known[i - 1] <= known[i], at);
        }
    }

    private static void slicesOf(Trace trace, int task) {
        long before = trace.endedNanos(task);
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            CoreSlice value = trace.slice(slice);
            assertEquals(task, value.task());
            assertTrue(value.startNanos() < value.endNanos(), () -> "empty: " + value);
            long latest = before;
            assertTrue(value.endNanos() <= latest, () -> value + " overlaps what follows at " + latest);
            assertTrue(value.processor() < trace.machine().logicalProcessors(), value::toString);
            if (value.state() != SliceState.RUNNING) {
                assertEquals(CoreSlice.UNKNOWN_PROCESSOR, value.processor(), value::toString);
            }
            before = value.startNanos();
        }
        if (trace.lastSlice(task) != TraceView.NONE) {
            assertTrue(before >= trace.startedNanos(task), "a slice before the start of task " + task);
        }
    }

    private static void slicesAreSorted(Trace trace) {
        int[] perTask = new int[trace.taskCount()];
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            perTask[trace.sliceTask(slice)]++;
            assertTrue(slice == 0 || trace.sliceStartNanos(slice - 1) <= trace.sliceStartNanos(slice));
        }
        for (int task = 0; task < perTask.length; task++) {
            int chained = 0;
            for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
                chained++;
            }
            assertEquals(perTask[task], chained, "slices of task " + task);
        }
    }

    private static void workersDoOneTaskAtATime(Trace trace) {
        List<List<TaskSpan>> perWorker = new ArrayList<>();
        for (int worker = 0; worker < trace.workerCount(); worker++) {
            Objects.requireNonNull(trace.workerInfo(worker));
            perWorker.add(new ArrayList<>());
        }
        IntStream.range(0, trace.taskCount())
                .mapToObj(trace::span)
                .filter(span -> span.worker() != TraceView.NONE)
                .forEach(span -> perWorker.get(span.worker()).add(span));
        for (List<TaskSpan> spans : perWorker) {
            spans.sort(Comparator.comparingLong(TaskSpan::startedNanos).thenComparingLong(TaskSpan::endedNanos));
            for (int i = 1; i < spans.size(); i++) {
                inOrder(
                        spans.get(i).toString(),
                        spans.get(i - 1).endedNanos(),
                        spans.get(i).startedNanos());
            }
        }
    }

    private static void life(Trace trace) {
        List<LifeEvent> events = trace.events();
        assertEquals(new LifeEvent(0, LifeEvent.Kind.RUN_STARTED), events.getFirst());
        for (int i = 1; i < events.size(); i++) {
            assertTrue(events.get(i - 1).nanos() <= events.get(i).nanos(), events::toString);
        }
        List<LifeEvent.Kind> seen =
                events.stream().map(LifeEvent::kind).filter(LIFE::contains).toList();
        List<LifeEvent.Kind> due = LIFE.stream().filter(seen::contains).toList();
        assertEquals(due, seen, "the steps of a run's life, in order and once");
    }
}
