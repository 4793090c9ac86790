package corewise.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects what a {@link Trace} is made of. Not thread-safe; use it once. */
public final class TraceBuilder {
    final RunSpec spec;
    final MachineInfo machine;
    final TraceInfo info;
    final SpanColumns spans;
    final Map<Integer, String> failures = new HashMap<>();
    final List<WorkerInfo> workers = new ArrayList<>();
    final List<WorkerLife> lives = new ArrayList<>();
    final List<UtilisationSample> samples = new ArrayList<>();
    final List<LifeEvent> events = new ArrayList<>();
    final List<UsableCores> usable = new ArrayList<>();
    private final SliceColumns slices;

    public TraceBuilder(RunSpec spec, MachineInfo machine, TraceInfo info) {
        this.spec = Objects.requireNonNull(spec);
        this.machine = Objects.requireNonNull(machine);
        this.info = Objects.requireNonNull(info);
        spans = new SpanColumns(spec.list().items());
        slices = new SliceColumns(spec.list().items());
    }

    /** Sets one task's span. */
    public TraceBuilder span(TaskSpan span) {
        int task = span.submissionIndex();
        spans.reach(task);
        spans.submitted[task] = span.submittedNanos();
        spans.launched[task] = span.launchedNanos();
        spans.started[task] = span.startedNanos();
        spans.ended[task] = span.endedNanos();
        spans.joined[task] = span.joinedNanos();
        spans.worker[task] = span.worker();
        spans.outcome[task] = (byte) span.outcome().ordinal();
        return this;
    }

    /** Sets the worker that put a task aside. */
    public TraceBuilder forkedBy(int task, int worker) {
        spans.reach(task);
        spans.forkedBy[task] = worker;
        return this;
    }

    /** Keeps the message of a failed task. */
    public TraceBuilder failure(int task, String message) {
        failures.put(task, message);
        return this;
    }

    /** Sets the digest of a task's result: equal results have equal digests. */
    public TraceBuilder digest(int task, long digest) {
        spans.reach(task);
        spans.digest[task] = digest;
        return this;
    }

    /** Adds a slice; the slices of one task must come in the order of their start. */
    public TraceBuilder slice(int task, long startNanos, long endNanos, int processor, SliceState state) {
        slices.add(task, startNanos, endNanos, processor, state);
        return this;
    }

    /** Adds the next worker; its index is the number of workers before it. */
    public TraceBuilder worker(WorkerInfo worker) {
        return worker(worker, WorkerLife.NONE);
    }

    /** Adds the next worker, a process, with its life. */
    public TraceBuilder worker(WorkerInfo worker, WorkerLife life) {
        workers.add(Objects.requireNonNull(worker));
        lives.add(Objects.requireNonNull(life));
        return this;
    }

    /** Adds a utilisation sample; samples must come in the order of their time. */
    public TraceBuilder sample(UtilisationSample sample) {
        samples.add(Objects.requireNonNull(sample));
        return this;
    }

    /** Adds a step in the life of the run; steps must come in the order of their time. */
    public TraceBuilder event(long nanos, LifeEvent.Kind kind) {
        events.add(new LifeEvent(nanos, kind));
        return this;
    }

    /** Tells which processors could be used from a time on; in the order of their time, the first from 0 on. */
    public TraceBuilder usable(UsableCores cores) {
        usable.add(Objects.requireNonNull(cores));
        return this;
    }

    PackedSlices packedSlices() {
        return new PackedSlices(slices);
    }

    /** The trace. */
    public Trace build() {
        return new Trace(this);
    }
}
