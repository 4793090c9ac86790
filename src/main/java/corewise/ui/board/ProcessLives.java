package corewise.ui.board;

import corewise.model.TraceView;
import corewise.model.WorkerLife;

/**
 * The lives of the processes of a run at one moment, counted. Immutable; a pure function of trace and time, but for the
 * bytes, which the trace knows only as of now.
 *
 * @param starting launched, their Java not up yet
 * @param up could be sent an item, or have one
 * @param ended no longer there
 * @param failed of those, the ones that did not end with exit code 0
 * @param exitCode of the failed one that ended last, {@link WorkerLife#UNKNOWN} when none failed
 * @param bytesSent bytes sent to all of them so far
 * @param bytesReceived bytes that came back from all of them so far
 */
public record ProcessLives(
        int starting, int up, int ended, int failed, int exitCode, long bytesSent, long bytesReceived) {
    /** Of ways that have no processes. */
    public static final ProcessLives NONE = new ProcessLives(0, 0, 0, 0, WorkerLife.UNKNOWN, 0, 0);

    /** Counts the processes of a run at a moment; takes time in their number. */
    public static ProcessLives at(TraceView trace, long nanos) {
        if (!trace.spec().usesProcesses()) {
            return NONE;
        }
        int starting = 0;
        int up = 0;
        int ended = 0;
        int failed = 0;
        int exitCode = WorkerLife.UNKNOWN;
        long lastFailed = TraceView.UNKNOWN_NANOS;
        long sent = 0;
        long received = 0;
        for (int worker = 0; worker < trace.workerCount(); worker++) {
            WorkerLife life = trace.workerLife(worker);
            sent += life.bytesSent();
            received += life.bytesReceived();
            if (TraceView.reached(life.endedNanos(), nanos)) {
                ended++;
                failed += life.exitCode() == 0 ? 0 : 1;
                if (life.exitCode() != 0 && life.endedNanos() >= lastFailed) {
                    lastFailed = life.endedNanos();
                    exitCode = life.exitCode();
                }
            } else if (TraceView.reached(life.readyNanos(), nanos)) {
                up++;
            } else if (TraceView.reached(life.launchedNanos(), nanos)) {
                starting++;
            }
        }
        return new ProcessLives(starting, up, ended, failed, exitCode, sent, received);
    }
}
