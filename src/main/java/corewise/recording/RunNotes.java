package corewise.recording;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.model.InterpreterInfo;
import corewise.model.Quota;
import corewise.model.RunId;
import corewise.model.TraceInfo;
import corewise.model.WaitSource;
import java.util.Optional;

/** What is told of a run as a whole, besides its tasks. Thread-safe. */
final class RunNotes {
    final PrintedStream printed = new PrintedStream();

    @GuardedBy("this")
    private RunId id;

    private volatile long sharedTotal = TraceInfo.NO_TOTAL;
    private volatile Quota quota = Quota.NONE;
    private volatile double othersShare = Double.NaN;
    private volatile long ownNanos = TraceInfo.UNKNOWN_OWN;
    private volatile long sampledEveryNanos;
    private volatile long lostNotes;
    private volatile Optional<InterpreterInfo> interpreter = Optional.empty();

    void sharedTotal(long total) {
        sharedTotal = total;
    }

    void quota(Quota allowed) {
        quota = allowed;
    }

    void around(double others, long own) {
        othersShare = others;
        ownNanos = own;
    }

    void sampledEvery(long nanos) {
        sampledEveryNanos = nanos;
    }

    void lostNotes(long notes) {
        lostNotes = notes;
    }

    void interpreter(InterpreterInfo info) {
        interpreter = Optional.of(info);
    }

    Optional<InterpreterInfo> interpreter() {
        return interpreter;
    }

    /**
     * All that is known.
     *
     * @param originNanos the clock at the run's start
     * @param startedAtEpochMillis and the time of day then
     * @param waits where ready time was read from
     * @param niceness how far the workers stood back
     */
    TraceInfo info(long originNanos, long startedAtEpochMillis, WaitSource waits, int niceness, String programVersion) {
        return new TraceInfo(
                originNanos,
                startedAtEpochMillis,
                waits,
                niceness,
                true,
                programVersion,
                sharedTotal,
                Optional.of(id()),
                quota,
                othersShare,
                ownNanos,
                interpreter,
                sampledEveryNanos,
                lostNotes,
                printed.printed());
    }

    /** Made when it is asked for: it takes a process's first random numbers 20 ms, and worker processes never ask. */
    private synchronized RunId id() {
        if (id == null) {
            id = RunId.random();
        }
        return id;
    }
}
