package corewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceBuilderTest {
    private static final RunSpec SPEC = new RunSpec(Way.POOL, new ListSpec(Work.SHA256, 3, Lengths.MIXED, 50, 11), 2);

    private static TraceBuilder builder() {
        TraceInfo info =
                MadeUpInfo.of(WaitSource.NONE).began(77, 1_000).niceness(5).info();
        return new TraceBuilder(SPEC, MachineInfo.madeUp(2), info);
    }

    @Test
    void whatWentInComesOut() {
        TaskSpan span = new TaskSpan(1, 5, TraceView.UNKNOWN_NANOS, 10, 40, 50, 0, TaskOutcome.FAILED);
        WorkerInfo worker = new WorkerInfo(WorkerKind.POOL_THREAD, 1, 4, 5);
        UtilisationSample sample = new UtilisationSample(30, 250, new float[] {0.5f, UtilisationSample.UNKNOWN}, 0);
        Trace trace = builder()
                .span(span)
                .failure(1, "broken")
                .digest(1, 99)
                .worker(worker)
                .sample(sample)
                .event(0, LifeEvent.Kind.RUN_STARTED)
                .build();

        assertEquals(span, trace.span(1));
        assertEquals(Optional.of("broken"), trace.failure(1));
        assertEquals(99, trace.resultDigest(1));
        assertEquals(worker, trace.workerInfo(0));
        assertEquals("worker 1", trace.workerInfo(0).name());
        assertEquals(List.of(sample), trace.utilisation());
        assertEquals(0, trace.eventNanos(LifeEvent.Kind.RUN_STARTED));
        assertEquals(TraceView.UNKNOWN_NANOS, trace.eventNanos(LifeEvent.Kind.RUN_ENDED));
        assertEquals(77, trace.info().originNanos());
        assertThrows(UnsupportedOperationException.class, () -> trace.events().clear());
    }

    @Test
    void aTaskThatNothingIsKnownOfIsPending() {
        Trace trace = builder().build();

        assertEquals(new TaskSpan(2, -1, -1, -1, -1, -1, TraceView.NONE, TaskOutcome.PENDING), trace.span(2));
        assertEquals(TraceView.NONE, trace.lastSlice(2));
        assertEquals(TraceView.UNKNOWN_NANOS, trace.openSliceStartNanos(2));
    }

    @Test
    void slicesAreSortedByStartAndChainedByTask() {
        Trace trace = builder()
                .slice(0, 10, 20, 1, SliceState.RUNNING)
                .slice(0, 20, 30, -1, SliceState.ON_LOCK)
                .slice(2, 5, 8, 0, SliceState.RUNNING)
                .slice(2, 20, 25, 0, SliceState.RUNNING)
                .build();

        assertEquals(
                List.of(
                        new CoreSlice(2, 5, 8, 0, SliceState.RUNNING),
                        new CoreSlice(0, 10, 20, 1, SliceState.RUNNING),
                        new CoreSlice(0, 20, 30, -1, SliceState.ON_LOCK),
                        new CoreSlice(2, 20, 25, 0, SliceState.RUNNING)),
                List.of(trace.slice(0), trace.slice(1), trace.slice(2), trace.slice(3)));
        assertEquals(3, trace.lastSlice(2));
        assertEquals(0, trace.previousSlice(3));
        assertEquals(TraceView.NONE, trace.previousSlice(0));
        assertEquals(TraceView.NONE, trace.lastSlice(1));
    }
}
