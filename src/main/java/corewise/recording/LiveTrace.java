package corewise.recording;

import corewise.model.CoreSlice;
import corewise.model.InterpreterInfo;
import corewise.model.LifeEvent;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.SliceColumns;
import corewise.model.SliceState;
import corewise.model.Slices;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceView;
import corewise.model.UsableCores;
import corewise.model.UtilisationSample;
import corewise.model.WorkerInfo;
import corewise.model.WorkerLife;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToLongFunction;

/**
 * A run followed while it is recorded. Belongs to one reading thread, which calls {@link #refresh()} once a pulse;
 * slices, samples and events stand still between two refreshes.
 */
public final class LiveTrace implements TraceView {
    private final TraceRecorder run;
    private final SpanStore spans;
    private final SliceColumns slices;
    private int[] chunks = new int[16];
    private int[] nextEntry = new int[16];
    private int openChunks;
    private int seenChunks;
    private long[] openAtRefresh = new long[0];
    private int begun;
    /** The results that were taken up to the first that is awaited, and when the last of these was. */
    private int taken;

    private long takenNanos;
    private List<UtilisationSample> samples = List.of();
    private List<LifeEvent> events = List.of();

    public LiveTrace(TraceRecorder run) {
        this.run = run;
        this.spans = run.spans;
        this.slices = new SliceColumns(run.spec.list().items());
        this.openAtRefresh = spans.open.clone();
    }

    /** Takes over what was recorded since the last call. */
    public void refresh() {
        // the open slices first: one that closes meanwhile is then seen twice, never not at all
        for (int task = 0; task < openAtRefresh.length; task++) {
            openAtRefresh[task] = SpanStore.get(spans.open, task);
        }
        begun = findBegun();
        for (; taken < taskCount() && joinedNanos(taken) != UNKNOWN_NANOS; taken++) {
            takenNanos = Math.max(takenNanos, Math.max(endedNanos(taken), joinedNanos(taken)));
        }
        takeNewChunks();
        int kept = 0;
        for (int i = 0; i < openChunks; i++) {
            int next = drain(chunks[i], nextEntry[i]);
            if (next < SliceSlab.ENTRIES) {
                chunks[kept] = chunks[i];
                nextEntry[kept++] = next;
            }
        }
        openChunks = kept;
        if (samples.size() != run.samples.size()) {
            samples = List.copyOf(run.samples);
        }
        if (events.size() != run.events.size()) {
            // those of another program's main are told after they have happened
            events = run.events.stream()
                    .sorted(Comparator.comparingLong(LifeEvent::nanos))
                    .toList();
        }
    }

    private int findBegun() {
        int bound = taskCount();
        while (bound > begun && !hasBegun(bound - 1)) {
            bound--;
        }
        return bound;
    }

    private boolean hasBegun(int task) {
        return startedNanos(task) != UNKNOWN_NANOS
                || endedNanos(task) != UNKNOWN_NANOS
                || (spec().way().startsWorkerPerTask() && submittedNanos(task) != UNKNOWN_NANOS);
    }

    private void takeNewChunks() {
        int claimed = run.slab.claimedChunks();
        int needed = openChunks + claimed - seenChunks;
        if (needed > chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(needed, chunks.length * 2));
            nextEntry = Arrays.copyOf(nextEntry, chunks.length);
        }
        for (; seenChunks < claimed; seenChunks++) {
            chunks[openChunks] = seenChunks;
            nextEntry[openChunks++] = 0;
        }
    }

    private int drain(int chunk, int from) {
        int entry = from;
        while (entry < SliceSlab.ENTRIES) {
            long word = run.slab.acquire(chunk, entry);
            if (word == 0) {
                return entry;
            }
            if (word == SliceSlab.CLOSED) {
                return SliceSlab.ENTRIES;
            }
            slices.add(
                    SliceSlab.task(word),
                    run.slab.startNanos(chunk, entry),
                    run.slab.endNanos(chunk, entry),
                    SliceSlab.processor(word),
                    SliceSlab.state(word));
            entry++;
        }
        return entry;
    }

    /** Whether the run's clock has started; before, the work is being warmed up and measured. */
    public boolean started() {
        return run.started();
    }

    /** Nanoseconds since the run's start at this moment, {@link #UNKNOWN_NANOS} before it. */
    public long now() {
        return run.now();
    }

    /**
     * When the last result was taken, nanoseconds since the run's start; {@link #UNKNOWN_NANOS} while one is awaited. That the
     * run has ended is told later, and on a busy machine much later.
     */
    public long overNanos() {
        return taken == taskCount() ? takenNanos : UNKNOWN_NANOS;
    }

    /**
     * The trace of the run, which must have ended; this view must not be used afterwards.
     *
     * @param programVersion the version of this program
     * @param digests digest of each task's result
     */
    public Trace toTrace(String programVersion, IntToLongFunction digests) {
        return toTrace(programVersion, digests, run -> new BitSet());
    }

    /**
     * The same, where all of a run tells more of some slices than their workers could.
     *
     * @param heldUp finds the slices, by index, that were in truth held up
     */
    public Trace toTrace(String programVersion, IntToLongFunction digests, Function<? super TraceView, BitSet> heldUp) {
        refresh();
        BitSet held = heldUp.apply(this);
        TraceBuilder builder = new TraceBuilder(run.spec, machine(), run.info(programVersion));
        for (int task = 0; task < taskCount(); task++) {
            builder.span(span(task)).digest(task, digests.applyAsLong(task)).forkedBy(task, forkedBy(task));
        }
        run.failures.forEach(builder::failure);
        for (int slice = 0; slice < slices.count(); slice++) {
            builder.slice(
                    slices.task(slice),
                    slices.startNanos(slice),
                    slices.endNanos(slice),
                    slices.processor(slice),
                    held.get(slice) ? SliceState.HELD_UP : slices.state(slice));
        }
        for (int worker = 0; worker < workerCount(); worker++) {
            builder.worker(workerInfo(worker), workerLife(worker));
        }
        samples.forEach(builder::sample);
        events.forEach(event -> builder.event(event.nanos(), event.kind()));
        usableCores().forEach(builder::usable);
        return builder.build();
    }

    @Override
    public RunSpec spec() {
        return run.spec;
    }

    @Override
    public MachineInfo machine() {
        return run.threads().cores().machine();
    }

    @Override
    public int begunTasks() {
        return begun;
    }

    @Override
    public long submittedNanos(int task) {
        return SpanStore.get(spans.submitted, task);
    }

    @Override
    public long launchedNanos(int task) {
        long started = startedNanos(task);
        long launched = SpanStore.get(spans.launched, task);
        // the thread may have begun before main came to note that it exists
        boolean began = started != UNKNOWN_NANOS && spec().way().startsWorkerPerTask();
        return began && (launched == UNKNOWN_NANOS || launched > started) ? started : launched;
    }

    @Override
    public long startedNanos(int task) {
        return SpanStore.get(spans.started, task);
    }

    @Override
    public long endedNanos(int task) {
        return SpanStore.get(spans.ended, task);
    }

    @Override
    public long joinedNanos(int task) {
        return SpanStore.get(spans.joined, task);
    }

    @Override
    public int worker(int task) {
        return spans.worker(task);
    }

    @Override
    public int forkedBy(int task) {
        return spans.forkedBy(task);
    }

    @Override
    public TaskOutcome outcome(int task) {
        return spans.outcome(task);
    }

    @Override
    public Optional<String> failure(int task) {
        return Optional.ofNullable(run.failures.get(task));
    }

    @Override
    public double progress(int task) {
        return outcome(task) == TaskOutcome.DONE ? 1 : spans.permille(task) / 1000.0;
    }

    @Override
    public long lastSeenNanos(int task) {
        return SpanStore.get(spans.lastSeen, task);
    }

    @Override
    public long openSliceStartNanos(int task) {
        long word = openAtRefresh[task];
        return word == UNKNOWN_NANOS ? UNKNOWN_NANOS : SpanStore.openStart(word);
    }

    @Override
    public int openSliceProcessor(int task) {
        long word = openAtRefresh[task];
        return word == UNKNOWN_NANOS ? CoreSlice.UNKNOWN_PROCESSOR : SpanStore.openProcessor(word);
    }

    @Override
    public SliceState openSliceState(int task) {
        long word = openAtRefresh[task];
        return word == UNKNOWN_NANOS ? SliceState.RUNNING : SpanStore.openState(word);
    }

    @Override
    public Slices slices() {
        return slices;
    }

    @Override
    public int workerCount() {
        return run.workerCount();
    }

    @Override
    public WorkerInfo workerInfo(int worker) {
        return run.workers.get(worker);
    }

    @Override
    public WorkerLife workerLife(int worker) {
        WorkerLife life = run.spec.usesProcesses() ? run.lives.get(worker) : null;
        return life == null ? WorkerLife.NONE : life;
    }

    @Override
    public boolean stopped(int worker) {
        return run.stopped.contains(worker);
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
    public Optional<InterpreterInfo> interpreter() {
        return run.notes.interpreter();
    }

    @Override
    public List<UsableCores> usableCores() {
        return run.threads().cores().changes();
    }
}
