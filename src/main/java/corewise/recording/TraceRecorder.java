package corewise.recording;

import corewise.model.InterpreterInfo;
import corewise.model.LifeEvent;
import corewise.model.MachineInfo;
import corewise.model.Quota;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.model.WorkerLife;
import java.io.OutputStream;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Records one run. Main calls the methods named after what main does; each worker opens its own {@link WorkerRecorder};
 * readers follow it through {@link LiveTrace}, even before the clock starts. Thread-safe in these roles; times are
 * nanoseconds since {@link #start}.
 */
public final class TraceRecorder {
    /** Tasks expected to be shorter than this do not pay for reading all of their thread's times, at their begin too. */
    static final long TIMES_PAY_NANOS = 500_000;

    /** Threads for one task that is expected to be shorter than this do not pay for opening their times. */
    static final long OPENING_PAYS_NANOS = 200_000;

    static final long PROCESS_ID = ProcessHandle.current().pid();

    final RunSpec spec;
    final Probes probes;
    final SpanStore spans;
    final SliceSlab slab;
    final RunNotes notes = new RunNotes();
    final CancelToken cancel = new CancelToken();
    final AtomicReferenceArray<WorkerInfo> workers;
    final AtomicReferenceArray<WorkerLife> lives;
    final Map<Integer, String> failures = new ConcurrentHashMap<>();
    /** Workers, by index, that are stopped from outside now. */
    final Set<Integer> stopped = ConcurrentHashMap.newKeySet();

    final Queue<UtilisationSample> samples = new ConcurrentLinkedQueue<>();
    final Queue<LifeEvent> events = new ConcurrentLinkedQueue<>();

    private final RunThreads threads;
    private final OutsideLooks outside = new OutsideLooks(this);
    private final boolean sampled;
    private final AtomicInteger workerCount = new AtomicInteger();
    private UnitPace pace = new UnitPace(0);
    private long expectedItemNanos;
    private long originNanos;
    private long startedAtEpochMillis;

    /** Written last by {@link #start}: who sees it sees the fields above. */
    private volatile boolean started;

    /**
     * @param spec what will be run
     * @param machine where
     * @param probes what the operating system is asked
     */
    public TraceRecorder(RunSpec spec, MachineInfo machine, Probes probes) {
        this(spec, machine, probes, spec.sampled());
    }

    /** @param sampled whether tasks are looked at from outside, because their work does not tell what it does */
    public TraceRecorder(RunSpec spec, MachineInfo machine, Probes probes, boolean sampled) {
        this.sampled = sampled;
        this.spec = spec;
        this.probes = probes;
        threads = new RunThreads(probes, RunCores.of(machine, spec.options().cores()));
        int items = spec.list().items();
        spans = new SpanStore(items);
        // one slice a task; each worker fills chunks of its own
        slab = new SliceSlab(spec.way().startsWorkerPerTask() ? items : items / SliceSlab.ENTRIES + spec.workers());
        // a process that was lost is replaced, and its task run once more at most
        workers = new AtomicReferenceArray<>(2 * items + Math.max(RunSpec.MAX_WORKERS, spec.workers()) + 1);
        lives = new AtomicReferenceArray<>(spec.usesProcesses() ? workers.length() : 1);
    }

    /**
     * Starts the run's clock. Called once, by the thread that runs the way, right before it begins.
     *
     * @param expectedNanos expected mean length of an item, 0 where not known
     * @param nanosPerUnit the pace of the work that calibration saw, 0 where not known
     */
    public void start(long expectedNanos, double nanosPerUnit) {
        if (started) {
            throw new IllegalStateException("this run has started already");
        }
        expectedItemNanos = expectedNanos;
        pace = new UnitPace(nanosPerUnit);
        startedAtEpochMillis = System.currentTimeMillis();
        originNanos = probes.clock().nanoTime();
        started = true;
        events.add(new LifeEvent(0, LifeEvent.Kind.RUN_STARTED));
    }

    /** Whether the run's clock has started; before, the work is being warmed up and measured. */
    public boolean started() {
        return started;
    }

    /** What was to be run. */
    public RunSpec spec() {
        return spec;
    }

    /** The workers of this program that are looked at from outside; nobody looks unless told to. */
    public OutsideLooks outside() {
        return outside;
    }

    /** How far apart two looks from outside at a task were; told before the trace is taken. */
    public void sampledEvery(long nanos) {
        notes.sampledEvery(nanos);
    }

    /** How many notes of Python's workers were left out; told before the trace is taken. */
    public void lostNotes(long count) {
        notes.lostNotes(count);
    }

    /** What the system is asked to do with the threads of this run. */
    public RunThreads threads() {
        return threads;
    }

    /**
     * Looks which processors the program may use, as the thread that calls sees them; not to be called by one that stands
     * back. What differs from before is kept with its time.
     */
    public void lookAtCores() {
        threads.lookAtCores(now());
    }

    /** Logical processors of the whole machine. */
    public int processors() {
        return threads.cores().machine().logicalProcessors();
    }

    /** Tells the workers of this run to stop. */
    public CancelToken cancelToken() {
        return cancel;
    }

    /** The monotonic clock at the run's start, in nanoseconds; only to be asked once it has {@link #started()}. */
    public long originNanos() {
        if (!started) {
            throw new IllegalStateException("this run has not started");
        }
        return originNanos;
    }

    /** Nanoseconds since the run's start, {@link TraceView#UNKNOWN_NANOS} before it. */
    public long now() {
        return started ? probes.clock().nanoTime() - originNanos : TraceView.UNKNOWN_NANOS;
    }

    /** Main hands a task over. */
    public void submitted(int task) {
        SpanStore.set(spans.submitted, task, now());
    }

    /** The thread that main made for a task exists and can run. */
    public void launched(int task) {
        SpanStore.set(spans.launched, task, now());
    }

    /** A worker put a task aside, for itself or for another that steals it; by the worker that took it. */
    public void forkedBy(int task, int worker) {
        spans.setForkedBy(task, worker);
    }

    /** Main has taken a task's result into the joined list. */
    public void joined(int task) {
        SpanStore.set(spans.joined, task, now());
    }

    /** A task will never start. */
    public void notRun(int task) {
        spans.setOutcome(task, TaskOutcome.NOT_RUN);
        SpanStore.set(spans.ended, task, now());
    }

    /** A task fails although nobody works on it: its worker could not be set up. Does nothing once it has ended. */
    public void lost(int task, Throwable problem) {
        if (outcome(task) == TaskOutcome.PENDING) {
            failures.put(task, FailureMessage.of(problem));
            spans.setOutcome(task, TaskOutcome.FAILED);
            SpanStore.set(spans.ended, task, now());
        }
    }

    /** A task has no result because its process was lost before or while working on it. */
    public void lostProcess(int task, String message) {
        failures.put(task, message);
        spans.setOutcome(task, TaskOutcome.LOST);
        SpanStore.set(spans.ended, task, now());
    }

    /** A task whose process was ended by a cancel: it was cancelled if it is known to have begun, and else not run. */
    public void stopped(int task) {
        boolean began = SpanStore.get(spans.started, task) != TraceView.UNKNOWN_NANOS;
        spans.setOutcome(task, began ? TaskOutcome.CANCELLED : TaskOutcome.NOT_RUN);
        SpanStore.set(spans.ended, task, now());
    }

    /** How a task ended; {@link TaskOutcome#PENDING} before. */
    public TaskOutcome outcome(int task) {
        return spans.outcome(task);
    }

    /** A step in the life of the run or its pool; from any thread once the clock has started. */
    public void event(LifeEvent.Kind kind) {
        synchronized (events) {
            // time is read inside, so that the steps are kept in the order of their time
            events.add(new LifeEvent(now(), kind));
        }
    }

    /** A utilisation sample whose time is the run's; from one thread, in the order of their time. */
    public void sample(UtilisationSample sample) {
        samples.add(sample);
    }

    /**
     * Opens recording for the calling thread, which stands back if the system lets it.
     *
     * @param kind what it is
     * @param number its number among its kind
     */
    public WorkerRecorder openWorker(WorkerKind kind, int number) {
        boolean roams = kind == WorkerKind.VIRTUAL_THREAD;
        if (!roams) {
            threads.standBack();
        }
        int index = register(
                new WorkerInfo(kind, number, PROCESS_ID, probes.threadIds().currentThread()));
        // a virtual thread's times are those of the thread that carries it, which is known when a task begins
        ThreadTimes times = roams
                ? ThreadTimes.NOTHING
                : kind.forOneTask() && !openingPays() ? null : probes.waits().open();
        return new WorkerRecorder(this, index, times, kind);
    }

    /** A worker works in this thread of the system's from now on; told by the worker. */
    void worksIn(int worker, long nativeThreadId) {
        WorkerInfo info = workers.get(worker);
        if (info.nativeThreadId() != nativeThreadId) {
            workers.set(worker, new WorkerInfo(info.kind(), info.number(), info.processId(), nativeThreadId));
        }
    }

    /**
     * Opens recording for a process, which reports to the calling thread.
     *
     * @param kind what it is
     * @param number its number among its kind
     * @param processId the operating system's
     */
    public RemoteWorker openRemote(WorkerKind kind, int number, long processId) {
        return new RemoteWorker(this, register(new WorkerInfo(kind, number, processId, WorkerInfo.UNKNOWN_THREAD)));
    }

    /** What main does, where main is another program's. */
    public RemoteMain remoteMain() {
        return new RemoteMain(this);
    }

    /** What the variable that all tasks added to held at the end; told before the trace is taken. */
    public void sharedTotal(long total) {
        notes.sharedTotal(total);
    }

    /** Takes what a learner's function prints, from any thread; of other works nothing is kept. */
    public OutputStream printed() {
        return lengthsUnknown() ? notes.printed : OutputStream.nullOutputStream();
    }

    /** What runs the work where that is not this program; told before the trace is taken. */
    public void interpreter(InterpreterInfo info) {
        notes.interpreter(info);
    }

    /** The processor time that the system allowed; told before the trace is taken. */
    public void quota(Quota allowed) {
        notes.quota(allowed);
    }

    /**
     * What took the cores besides the tasks; told before the trace is taken.
     *
     * @param others the share of the core time that other programs took around the run, NaN where not known
     * @param ownNanos processor time of this program and its worker processes in the run, or {@link TraceInfo#UNKNOWN_OWN}
     */
    public void around(double others, long ownNanos) {
        notes.around(others, ownNanos);
    }

    private int register(WorkerInfo info) {
        synchronized (workers) {
            int index = workerCount.get();
            workers.set(index, info);
            // after the worker itself, so that a reader never counts one that is not there
            workerCount.set(index + 1);
            return index;
        }
    }

    int workerCount() {
        return workerCount.get();
    }

    UnitPace pace() {
        return pace;
    }

    /** Expected mean length of an item in nanoseconds, 0 where not known. */
    public long expectedItemNanos() {
        return expectedItemNanos;
    }

    /** The fastest pace of the work seen so far, nanoseconds per unit, 0 where not known. */
    public double nanosPerUnit() {
        return pace.nanosPerUnit();
    }

    /** Whether a task is long enough for the times of a thread to be opened that may run nothing else. */
    boolean openingPays() {
        return lengthsUnknown() || expectedItemNanos >= OPENING_PAYS_NANOS;
    }

    /** Whether a task is long enough for all of its thread's times to be read, at its begin too. */
    boolean longTasks() {
        return lengthsUnknown() || expectedItemNanos >= TIMES_PAY_NANOS;
    }

    /** How long a function of one's own takes nobody knows: what is not read of long tasks is worse than what short ones pay. */
    private boolean lengthsUnknown() {
        return spec.list().function().isPresent();
    }

    boolean sampled() {
        return sampled;
    }

    TraceInfo info(String programVersion) {
        return notes.info(
                originNanos, startedAtEpochMillis, probes.waits().source(), threads.niceness(), programVersion);
    }
}
