package corewise.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was seen of one run, from beginning to end: the one product of a run. Immutable, safe for all threads. */
public final class Trace implements TraceView {
    private static final TaskOutcome[] OUTCOMES = TaskOutcome.values();

    private final RunSpec spec;
    private final MachineInfo machine;
    private final TraceInfo info;
    private final SpanColumns spans;
    private final PackedSlices slices;
    private final Map<Integer, String> failures;
    private final List<WorkerInfo> workers;
    private final List<WorkerLife> lives;
    private final List<UtilisationSample> samples;
    private final List<LifeEvent> events;
    private final List<UsableCores> usable;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    Trace(TraceBuilder builder) {
        spec = builder.spec;
        machine = builder.machine;
        info = builder.info;
        spans = builder.spans;
        spans.fit();
        slices = builder.packedSlices();
        failures = Map.copyOf(builder.failures);
        workers = List.copyOf(builder.workers);
        lives = List.copyOf(builder.lives);
        samples = List.copyOf(builder.samples);
        events = List.copyOf(builder.events);
        usable = List.copyOf(builder.usable);
    }

    @Override
    public Optional<InterpreterInfo> interpreter() {
        return info.interpreter();
    }

    @Override
    public boolean simulated() {
        return !info.measured();
    }

    /** How and when the run was recorded. */
    public TraceInfo info() {
        return info;
    }

    /**
     * Which run it was: the identity that it was recorded with, else a fingerprint of what was seen, which is worked
     * out when it is first asked for.
     */
    public RunId id() {
        return derived(RunId.class, trace -> trace.info.id().orElseGet(() -> RunId.fingerprint(trace)));
    }

    /** The bytes that the columns of tasks take, without the messages of failures. */
    public long spanBytes() {
        return spans.bytes() + (long) Integer.BYTES * taskCount();
    }

    /** The bytes that the columns of slices take. */
    public long sliceBytes() {
        return slices.bytes();
    }

    /** A 64-bit digest of the task's result, 0 when it has none; equal results have equal digests. */
    public long resultDigest(int task) {
        return spans.digest[task];
    }

    /** Whether there is a digest: a run that was simulated computed nothing. */
    public boolean hasDigest(int task) {
        return info.measured() || spans.digest[task] != 0;
    }

    /**
     * What follows from this trace alone and takes a look at every task: worked out when it is first asked for and
     * kept with the trace. Two threads that ask at once may both work it out.
     *
     * @param kind what is kept, one a class
     * @param of works it out; must not change anything
     */
    public <T> T derived(Class<T> kind, Function<? super Trace, T> of) {
        Object known = derived.get(kind);
        if (known == null) {
            known = of.apply(this);
            derived.put(kind, known);
        }
        return kind.cast(known);
    }

    @Override
    public RunSpec spec() {
        return spec;
    }

    @Override
    public MachineInfo machine() {
        return machine;
    }

    @Override
    public long submittedNanos(int task) {
        return spans.submitted[task];
    }

    @Override
    public long launchedNanos(int task) {
        return spans.launched[task];
    }

    @Override
    public long startedNanos(int task) {
        return spans.started[task];
    }

    @Override
    public long endedNanos(int task) {
        return spans.ended[task];
    }

    @Override
    public long joinedNanos(int task) {
        return spans.joined[task];
    }

    @Override
    public int worker(int task) {
        return spans.worker[task];
    }

    @Override
    public int forkedBy(int task) {
        return spans.forkedBy[task];
    }

    @Override
    public TaskOutcome outcome(int task) {
        return OUTCOMES[spans.outcome[task]];
    }

    @Override
    public Optional<String> failure(int task) {
        return Optional.ofNullable(failures.get(task));
    }

    @Override
    public double progress(int task) {
        return outcome(task) == TaskOutcome.DONE ? 1 : 0;
    }

    @Override
    public long lastSeenNanos(int task) {
        return spans.started[task] == UNKNOWN_NANOS ? UNKNOWN_NANOS : spans.ended[task];
    }

    @Override
    public long openSliceStartNanos(int task) {
        return UNKNOWN_NANOS;
    }

    @Override
    public int openSliceProcessor(int task) {
        return CoreSlice.UNKNOWN_PROCESSOR;
    }

    @Override
    public SliceState openSliceState(int task) {
        return SliceState.RUNNING;
    }

    @Override
    public Slices slices() {
        return slices;
    }

    @Override
    public int workerCount() {
        return workers.size();
    }

    @Override
    public WorkerInfo workerInfo(int worker) {
        return workers.get(worker);
    }

    @Override
    public WorkerLife workerLife(int worker) {
        return lives.get(worker);
    }

    @Override
    public List<UtilisationSample> utilisation() {
        return samples;
    }

    @Override
    public List<LifeEvent> events() {
        return events;
    }

    @Override
    public List<UsableCores> usableCores() {
        return usable;
    }
}
