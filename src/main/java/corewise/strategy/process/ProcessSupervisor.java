package corewise.strategy.process;

import corewise.model.RunSpec;
import corewise.model.WorkerKind;
import corewise.recording.AwakeClock;
import corewise.recording.RemoteWorker;
import corewise.recording.SystemClock;
import corewise.recording.TraceRecorder;
import corewise.workload.JavaFunctions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The worker processes of one run, the threads that supervise them and one that looks at all of them. Thread-safe but
 * for {@link #supervise} and {@link #close}, which belong to main.
 */
final class ProcessSupervisor implements AutoCloseable {
    private static final long LOOK_MILLIS = 50;

    /** How long a process that is not ready yet is waited for when there is nothing left for it to do. */
    private static final long LATE_NANOS = 2_000_000_000;
    /** A report costs a child about 40 µs, and several of them share a processor. */
    private static final int PROGRESS_MILLIS = 50;

    private static final int RAREST_PROGRESS_MILLIS = 250;

    private final WorkerProcesses processes;
    private final TraceRecorder recorder;
    private final String life;
    private final ListAssignment order;
    private final Set<RecordedProcess> late = ConcurrentHashMap.newKeySet();
    private final Set<RecordedProcess> living = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private final AwakeClock awake = new AwakeClock(SystemClock.INSTANCE);
    private final ProcessGuard guard = new ProcessGuard();
    private final Thread watcher;
    private Optional<OutOfMemoryError> unwatched = Optional.empty();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long doneNanos = Long.MAX_VALUE;

    /**
     * @param life how long each of them lives: an argument of the child
     */
    ProcessSupervisor(WorkerProcesses processes, TraceRecorder recorder, String life) {
        this.processes = processes;
        this.recorder = recorder;
        this.life = life;
        RunSpec spec = recorder.spec();
        int sharing = Math.ceilDiv(
                spec.effectiveWorkers(), Math.max(1, Runtime.getRuntime().availableProcessors()));
        int progressMillis = Math.clamp((long) PROGRESS_MILLIS * sharing, PROGRESS_MILLIS, RAREST_PROGRESS_MILLIS);
        order = new ListAssignment(
                spec.list(),
                recorder.expectedItemNanos(),
                progressMillis,
                spec.list()
                        .function()
                        .flatMap(function -> JavaFunctions.of(function).code()));
        watcher = processes.supervisor("process watch", this::watch);
    }

    /** Begins to watch over the processes; where the system refuses that, it will be said to have refused the first. */
    void begin() {
        try {
            watcher.start();
        } catch (OutOfMemoryError refused) {
            unwatched = Optional.of(refused);
        }
    }

    TraceRecorder recorder() {
        return recorder;
    }

    long residentBytes(long pid) {
        return processes.residentBytes(pid);
    }

    boolean cancelled() {
        return recorder.cancelToken().isCancelled();
    }

    /** Whether a task whose process was lost is to be run once more. */
    boolean triesAgain() {
        return recorder.spec().options().tryAgain();
    }

    /**
     * Starts a process on the calling thread, whose niceness and processors it inherits.
     *
     * @throws IOException when the system refuses it
     */
    RecordedProcess launch(WorkerKind kind, int number) throws IOException {
        long launched = recorder.now();
        WorkerProcess process = launch();
        RemoteWorker worker = recorder.openRemote(kind, number, process.pid());
        RecordedProcess recorded = new RecordedProcess(this, process, worker, launched);
        living.add(recorded);
        if (cancelled()) {
            // a cancel that did not see this one
            recorded.kill();
        }
        return recorded;
    }

    private WorkerProcess launch() throws IOException {
        try {
            unwatched.ifPresent(refused -> {
                throw refused;
            });
            return processes.launch(life, order, SystemClock.INSTANCE, awake, recorder.printed());
        } catch (OutOfMemoryError refused) {
            // a thread; the process may be there all the same, and nobody knows of it
            endStrays();
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private void endStrays() {
        Set<Long> known = living.stream().map(RecordedProcess::pid).collect(Collectors.toSet());
        ProcessHandle.current()
                .children()
                .filter(child -> !known.contains(child.pid()) && processes.started(child))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether a process that never was ready is worth another, started by another command. */
    boolean startsOtherwise(RecordedProcess failed) {
        return !failed.ready() && processes.startsOtherwise(failed.command());
    }

    void ended(RecordedProcess process) {
        living.remove(process);
    }

    /**
     * Starts a thread that supervises a process.
     *
     * @throws IOException when the system refuses it; the process has been ended then
     */
    void supervise(RecordedProcess process, String name, Runnable body) throws IOException {
        Thread thread = processes.supervisor(name, body);
        try {
            thread.start();
        } catch (OutOfMemoryError refused) {
            process.close();
            throw new IOException(refused.getMessage(), refused);
        }
        threads.add(thread);
    }

    /** Cancels the run: ends all processes at once. From any thread. */
    void cancel() {
        recorder.cancelToken().cancel();
        killAll();
    }

    private void killAll() {
        for (RecordedProcess process : living) {
            process.kill();
        }
    }

    private void watch() {
        do {
            long now = recorder.now();
            guard.watch(living.stream().map(RecordedProcess::pid).toList());
            for (RecordedProcess process : living) {
                process.look(now);
            }
            if (cancelled()) {
                killAll();
            }
            if (awake.nanoTime() - LATE_NANOS > doneNanos) {
                killLate();
            }
        } while (pause());
        guard.close();
    }

    private void killLate() {
        for (RecordedProcess process : living) {
            if (!process.ready()) {
                late.add(process);
                process.kill();
            }
        }
    }

    /** Every item has its outcome: a process that is not ready soon is not waited for. */
    void listDone() {
        doneNanos = awake.nanoTime();
    }

    /** How many processes were ended because they were not ready when the list had long been done. */
    int late() {
        return late.size();
    }

    /** Waits a moment; false when this supervisor is closed. */
    private boolean pause() {
        try {
            return !closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            return false;
        }
    }

    /** Waits until all supervising threads have ended; an interrupt cancels the run. */
    void awaitThreads() {
        for (Thread thread : threads) {
            join(thread);
        }
    }

    private void join(Thread thread) {
        while (true) {
            try {
                thread.join();
                return;
            } catch (InterruptedException cancel) {
                cancel();
            }
        }
    }

    /** Ends whatever is still there; the interrupt of a cancel, which has been obeyed, is forgotten. */
    @Override
    public void close() {
        killAll();
        awaitThreads();
        closed.countDown();
        join(watcher);
        Thread.interrupted();
    }
}
