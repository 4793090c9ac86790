package corewise.strategy.process;

import corewise.model.WorkerInfo;
import corewise.model.WorkerLife;
import corewise.recording.NanoClock;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One child and the wire to it. Belongs to the thread that supervises it, but for what says otherwise. Whatever goes
 * wrong ends the child and comes as a {@link LostProcessException}.
 */
final class WorkerProcess {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long OWN_END_MILLIS = 300;
    /** A virtual machine that was told to end needs some milliseconds of a core, which may be long in coming. */
    private static final long TOLD_END_MILLIS = 2_000;

    private static final long LOOK_MILLIS = 50;
    private static final long KILLED_SECONDS = 5;
    private static final int PINGS = 5;
    /** Payloads go in frames of this many bytes. */
    private static final int PAYLOAD_PART = 1 << 20;

    private final ChildCommand command;
    private final Process process;
    private final Timing timing;
    private final ChildOutput output;
    private final FrameReader in;
    private final FrameWriter out;
    private final StandardErrorTail errors;
    private volatile long dueNanos;
    private volatile boolean silent;
    /** Whether it could not say anything: it was stopped from outside. */
    private volatile boolean stopped;

    /** When it was first seen to have ended. */
    private long goneNanos = NEVER;

    private volatile boolean killed;

    /** Whether it had to be helped to its end because it did not come to it in time. */
    private boolean helped;

    private long clockOffsetNanos;
    private long workingThreadId = WorkerInfo.UNKNOWN_THREAD;

    /**
     * How time is told. Immutable.
     *
     * @param clock what times are given in
     * @param awake what silence is measured by
     * @param deadlines how long it may be
     */
    record Timing(NanoClock clock, NanoClock awake, Deadlines deadlines) {}

    private WorkerProcess(ChildCommand command, Process process, Timing timing, OutputStream printed) {
        this.command = command;
        this.process = process;
        this.timing = timing;
        output = new ChildOutput(process.getInputStream());
        in = new FrameReader(output);
        out = new FrameWriter(process.getOutputStream());
        errors = new StandardErrorTail(process.getErrorStream(), printed);
        dueNanos = timing.awake().nanoTime() + timing.deadlines().startNanos();
    }

    /**
     * Starts a child on the calling thread and gives it its list. It inherits the thread's niceness and processors.
     *
     * @param printed takes what it writes to standard error
     * @throws IOException when the system refuses it
     */
    static WorkerProcess launch(
            ChildCommand command, String life, ListAssignment order, Timing timing, OutputStream printed)
            throws IOException {
        Process process = command.builder(command.arguments(life)).start();
        WorkerProcess started = new WorkerProcess(command, process, timing, printed);
        try {
            order.write(started.out);
            started.out.send();
        } catch (IOException ended) {
            // it has ended already: whoever waits for its first word will be told, with its exit code
            started.errors.drain();
        }
        return started;
    }

    /** What it was started with. */
    ChildCommand command() {
        return command;
    }

    /** The operating system's number; from any thread. */
    long pid() {
        return process.pid();
    }

    FrameReader in() {
        return in;
    }

    /** Bytes sent so far; from any thread. */
    long bytesSent() {
        return out.bytes();
    }

    /** Bytes received so far; from any thread. */
    long bytesReceived() {
        return in.bytes();
    }

    /** Waits for its first word and compares the clocks. */
    void awaitReady() throws LostProcessException {
        expect(FrameType.HELLO);
        try {
            long pid = in.readLong();
            if (pid != process.pid()) {
                throw new MalformedFrameException("it says that it is process " + pid);
            }
            workingThreadId = in.readLong();
            compareClocks();
        } catch (IOException problem) {
            throw lost(problem);
        }
        dueNanos = NEVER;
    }

    private void compareClocks() throws IOException, LostProcessException {
        long shortest = Long.MAX_VALUE;
        for (int ping = 0; ping < PINGS; ping++) {
            long sent = timing.clock().nanoTime();
            out.begin(FrameType.PING).writeLong(sent).send();
            expect(FrameType.PONG);
            long received = timing.clock().nanoTime();
            if (in.readLong() != sent) {
                throw new MalformedFrameException("an answer to a ping that was not sent");
            }
            long childNanos = in.readLong();
            if (childNanos >= sent && childNanos <= received) {
                // nothing speaks against one clock for both, as on Linux; a guess would only be worse
                clockOffsetNanos = 0;
                return;
            }
            if (received - sent < shortest) {
                shortest = received - sent;
                clockOffsetNanos = sent + (received - sent) / 2 - childNanos;
            }
        }
    }

    /** The system's id of the thread that works in it; {@link WorkerInfo#UNKNOWN_THREAD} before its first word. */
    long workingThreadId() {
        return workingThreadId;
    }

    /** What is to be added to the child's clock to have ours, nanoseconds. */
    long clockOffsetNanos() {
        return clockOffsetNanos;
    }

    private void expect(FrameType wanted) throws LostProcessException {
        FrameType type = next();
        if (type != wanted) {
            throw lost(new MalformedFrameException(type + " where " + wanted + " was due"));
        }
    }

    /** Hands it an item, and sends so many bytes along with it. */
    void hand(int item, int payloadBytes) throws LostProcessException {
        dueNanos = timing.awake().nanoTime() + timing.deadlines().silenceNanos();
        try {
            for (int left = payloadBytes; left > 0; left -= PAYLOAD_PART) {
                out.begin(FrameType.PAYLOAD)
                        .writeBytes(new byte[Math.min(left, PAYLOAD_PART)])
                        .send();
            }
            out.begin(FrameType.ITEM).writeInt(item).send();
        } catch (IOException problem) {
            throw lost(problem);
        }
    }

    /** Waits for its next frame. */
    FrameType next() throws LostProcessException {
        try {
            FrameType type = in.next();
            if (type == null) {
                throw lost(new EOFException());
            }
            if (dueNanos != NEVER) {
                dueNanos = timing.awake().nanoTime() + timing.deadlines().silenceNanos();
            }
            return type;
        } catch (IOException problem) {
            throw lost(problem);
        }
    }

    /** It has nothing to say until it is handed the next item. */
    void idle() {
        dueNanos = NEVER;
    }

    /**
     * Looks at it from outside: ends it when it has been silent for too long, and wakes who waits for its words when it
     * has ended. From the thread that looks at all.
     */
    void look() {
        errors.drain();
        long now = timing.awake().nanoTime();
        if (!process.isAlive()) {
            goneNanos = Math.min(goneNanos, now);
            if (now - goneNanos > OWN_END_MILLIS * 1_000_000) {
                output.end();
            }
        } else if (dueNanos != NEVER && now - dueNanos > 0) {
            stopped = Gone.stopped(pid());
            silent = true;
            kill();
        }
    }

    /** Ends it at once; from any thread. */
    void kill() {
        if (process.isAlive()) {
            killed = true;
            // not by the process itself, which would close what is being read: the system wakes nobody by that
            process.toHandle().destroyForcibly();
        }
    }

    /** Whether it was ended by this program, and did not end by itself; from any thread. */
    boolean killed() {
        return killed;
    }

    /** Tells it to end and waits for that; gives its exit code. */
    int end() {
        try {
            out.begin(FrameType.END).send();
            process.getOutputStream().close();
        } catch (IOException ended) {
            // by itself, which is all that was wanted
            errors.drain();
        }
        return awaitEnd(TOLD_END_MILLIS);
    }

    /**
     * Waits for its end, which is helped along when it takes longer than this while this program is awake; gives its exit
     * code.
     */
    int awaitEnd(long millis) {
        boolean interrupted = false;
        int exitCode = WorkerLife.UNKNOWN;
        try {
            if (!endsWithin(millis)) {
                helped = true;
                kill();
            }
            if (process.waitFor(KILLED_SECONDS, TimeUnit.SECONDS)) {
                exitCode = process.exitValue();
            }
        } catch (InterruptedException stop) {
            interrupted = true;
            kill();
        }
        errors.drain();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return exitCode;
    }

    private boolean endsWithin(long millis) throws InterruptedException {
        long until = timing.awake().nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!process.waitFor(Math.min(millis, LOOK_MILLIS), TimeUnit.MILLISECONDS)) {
            if (timing.awake().nanoTime() >= until) {
                return false;
            }
        }
        return true;
    }

    /** Frees what the system keeps for it; it has ended. */
    void close() {
        kill();
        closeQuietly(process.getOutputStream());
        closeQuietly(output);
        closeQuietly(process.getErrorStream());
    }

    private static void closeQuietly(Closeable stream) {
        try {
            stream.close();
        } catch (IOException unsent) {
            // what could not be sent was for a process that has ended
            return;
        }
    }

    /** What became of the child, in words; it has ended afterwards. */
    LostProcessException lost(IOException problem) {
        if (problem instanceof MalformedFrameException) {
            System.getLogger(WorkerProcess.class.getName()).log(Level.DEBUG, "a process was not understood", problem);
            kill();
            awaitEnd(0);
            return lost(LossMessages.notUnderstood(), LostProcessException.How.OTHER);
        }
        int exitCode = awaitEnd(OWN_END_MILLIS);
        Optional<String> error = problem instanceof Obituary read ? Optional.of(read.error()) : in.obituary();
        if (error.isPresent()) {
            return lost(LossMessages.crashed(error.get()), LostProcessException.How.FAILED);
        }
        if (silent) {
            return lost(stopped ? LossMessages.stopped() : LossMessages.silent(), LostProcessException.How.SILENT);
        }
        if (helped) {
            return lost(LossMessages.closedItsOutput(), LostProcessException.How.OTHER);
        }
        boolean failed = exitCode > 0 && !LossMessages.endedFromOutside(exitCode);
        return lost(
                LossMessages.ended(exitCode),
                failed ? LostProcessException.How.FAILED : LostProcessException.How.OTHER);
    }

    private LostProcessException lost(String what, LostProcessException.How how) {
        String lastLines = errors.lastLines();
        return new LostProcessException(LossMessages.of(pid(), what, lastLines), lastLines, how);
    }
}
