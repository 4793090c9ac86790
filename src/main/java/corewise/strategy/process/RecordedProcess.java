package corewise.strategy.process;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;
import corewise.model.WorkerLife;
import corewise.recording.RemoteWorker;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;

/**
 * A worker process of a run, recorded. Belongs to the thread that supervises it, but for {@link #look} and
 * {@link #kill}.
 */
final class RecordedProcess implements AutoCloseable {
    private static final long MEMORY_EVERY_NANOS = 250_000_000;

    private final ProcessSupervisor supervisor;
    private final WorkerProcess process;
    private final TraceRecorder recorder;
    private final RemoteWorker worker;
    private final long launchedNanos;
    private long handedNanos;

    @GuardedBy("this")
    private long readyNanos = TraceView.UNKNOWN_NANOS;

    @GuardedBy("this")
    private long endedNanos = TraceView.UNKNOWN_NANOS;

    @GuardedBy("this")
    private int exitCode = WorkerLife.UNKNOWN;

    @GuardedBy("this")
    private long residentBytes = WorkerLife.UNKNOWN;

    @GuardedBy("this")
    private long memoryReadNanos;

    RecordedProcess(ProcessSupervisor supervisor, WorkerProcess process, RemoteWorker worker, long launchedNanos) {
        this.supervisor = supervisor;
        this.process = process;
        this.recorder = supervisor.recorder();
        this.worker = worker;
        this.launchedNanos = launchedNanos;
        told();
    }

    /** The operating system's number; from any thread. */
    long pid() {
        return process.pid();
    }

    ChildCommand command() {
        return process.command();
    }

    /** Waits until it is ready to be handed an item. */
    void awaitReady() throws LostProcessException {
        process.awaitReady();
        worker.worksIn(process.workingThreadId());
        synchronized (this) {
            readyNanos = recorder.now();
            readMemory();
            told();
        }
    }

    /**
     * Has it work on an item, and records that.
     *
     * @return the result, null when the item failed
     * @throws LostProcessException when the process is lost with it; the item has no outcome then
     */
    <R> R run(int item, ListWork<R> work) throws LostProcessException {
        handedNanos = recorder.now();
        process.hand(item, recorder.spec().options().payloadBytes());
        while (true) {
            FrameType type = process.next();
            try {
                if (process.in().readInt() != item) {
                    throw new MalformedFrameException("a report of another item");
                }
                report(item);
                switch (type) {
                    case PROGRESS -> process.in().finish();
                    case RESULT -> {
                        return done(item, work);
                    }
                    case FAILURE -> {
                        failed(item);
                        return null;
                    }
                    default -> throw new MalformedFrameException(type + " while it works");
                }
            } catch (MalformedFrameException problem) {
                throw process.lost(problem);
            }
        }
    }

    private long report(int item) throws MalformedFrameException {
        return TaskReport.read(process.in(), worker, item, this::nanos);
    }

    private <R> R done(int item, ListWork<R> work) throws MalformedFrameException {
        long seen = report(item);
        byte[] bytes = process.in().readBytes();
        process.in().finish();
        R result;
        try {
            result = work.decode(item, bytes);
        } catch (IllegalArgumentException noResult) {
            throw new MalformedFrameException(String.valueOf(noResult.getMessage()));
        }
        process.idle();
        worker.end(TaskOutcome.DONE, seen, Math.max(seen, recorder.now()));
        synchronized (this) {
            told();
        }
        return result;
    }

    private void failed(int item) throws MalformedFrameException {
        long seen = report(item);
        String message = process.in().readText();
        process.in().finish();
        process.idle();
        worker.end(TaskOutcome.FAILED, seen, Math.max(seen, recorder.now()), message);
    }

    /** The child's clock as nanoseconds since the run's start, never before it had the item or in the future. */
    private long nanos(long childNanos) {
        long here = childNanos + process.clockOffsetNanos() - recorder.originNanos();
        return Math.clamp(here, handedNanos, Math.max(handedNanos, recorder.now()));
    }

    /** Tells it to end and waits for that. */
    void end() {
        ended(process.end());
    }

    private synchronized void ended(int code) {
        if (endedNanos == TraceView.UNKNOWN_NANOS) {
            endedNanos = recorder.now();
            // that of one that was ended here says nothing of it
            exitCode = process.killed() ? WorkerLife.UNKNOWN : code;
        }
        told();
    }

    /** Looks at it from outside; from any thread. */
    void look(long nowNanos) {
        process.look();
        synchronized (this) {
            if (nowNanos - memoryReadNanos >= MEMORY_EVERY_NANOS && endedNanos == TraceView.UNKNOWN_NANOS) {
                memoryReadNanos = nowNanos;
                worker.stopped(Gone.stopped(process.pid()));
                readMemory();
                told();
            }
        }
    }

    @GuardedBy("this")
    private void readMemory() {
        long bytes = supervisor.residentBytes(process.pid());
        if (bytes > 0) {
            residentBytes = bytes;
        }
    }

    @GuardedBy("this")
    private void told() {
        worker.life(new WorkerLife(
                launchedNanos,
                readyNanos,
                endedNanos,
                exitCode,
                residentBytes,
                process.bytesSent(),
                process.bytesReceived(),
                TraceView.UNKNOWN_NANOS,
                0,
                0));
    }

    /** Whether it has said that it can be handed an item; from any thread. */
    synchronized boolean ready() {
        return readyNanos != TraceView.UNKNOWN_NANOS;
    }

    /** Ends it at once; from any thread. */
    void kill() {
        process.kill();
    }

    /** Ends it if it lives, and its recording. */
    @Override
    public void close() {
        process.kill();
        ended(process.awaitEnd(0));
        worker.abandon();
        worker.close();
        process.close();
        supervisor.ended(this);
    }
}
