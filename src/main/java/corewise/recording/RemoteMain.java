package corewise.recording;

import corewise.model.LifeEvent;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;

/**
 * Records what main does, where main is a thread of another program that reports. Belongs to the thread that hears from
 * it. All times are nanoseconds since the run's start, on this process's clock.
 */
public final class RemoteMain {
    private final TraceRecorder run;
    private final SpanStore spans;

    RemoteMain(TraceRecorder run) {
        this.run = run;
        this.spans = run.spans;
    }

    /** Main handed a task over. */
    public void submitted(int task, long nanos) {
        SpanStore.set(spans.submitted, task, nanos);
    }

    /** The worker that main made for a task existed. */
    public void launched(int task, long nanos) {
        SpanStore.set(spans.launched, task, nanos);
    }

    /** Main took a task's result into the joined list; not before the task's end, which is told already. */
    public void joined(int task, long nanos) {
        SpanStore.set(spans.joined, task, Math.max(nanos, SpanStore.get(spans.ended, task)));
    }

    /** When a task ended, {@link TraceView#UNKNOWN_NANOS} before. */
    public long endedNanos(int task) {
        return SpanStore.get(spans.ended, task);
    }

    /** A task ended without a result, and not by its own failure. */
    public void ended(int task, TaskOutcome outcome, long nanos) {
        SpanStore.set(spans.open, task, TraceView.UNKNOWN_NANOS);
        spans.setOutcome(task, outcome);
        SpanStore.set(spans.ended, task, nanos);
    }

    /** Why a task has no result; told before its outcome. */
    public void explain(int task, String message) {
        run.failures.put(task, message);
    }

    /** What a trace keeps of a problem. */
    public String words(Throwable problem) {
        return FailureMessage.of(problem);
    }

    /** A step in the life of the run or its pool, at a time that has passed. */
    public void event(LifeEvent.Kind kind, long nanos) {
        run.events.add(new LifeEvent(nanos, kind));
    }
}
