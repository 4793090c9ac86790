package corewise.ui.board;

import corewise.metrics.RunTimes;
import corewise.model.LifeEvent;
import corewise.model.TaskOutcome;
import corewise.model.TraceView;
import corewise.model.WorkerLife;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The lives of the processes of a run at one moment, counted. Immutable; a pure function of trace and time, but for the
 * bytes, which the trace knows only as of now.
 *
 * @param starting launched, their Java not up yet
 * @param up could be sent an item, or have one
 * @param stopped of those, the ones that are stopped from outside now
 * @param ended no longer there
 * @param failed of those, the ones that ended with another exit code than 0, or were ended and a task lost with them
 * @param byMain of those, the ones that this program ended, with no task lost by it
 * @param exitCode of the failed one that ended last, {@link WorkerLife#UNKNOWN} when none failed or it is not known
 * @param bytesSent bytes sent to all of them so far
 * @param bytesReceived bytes that came back from all of them so far
 */
public record ProcessLives(
        int starting,
        int up,
        int stopped,
        int ended,
        int failed,
        int byMain,
        int exitCode,
        long bytesSent,
        long bytesReceived) {
    /** Of ways that have no processes. */
    public static final ProcessLives NONE = new ProcessLives(0, 0, 0, 0, 0, 0, WorkerLife.UNKNOWN, 0, 0);

    /**
     * Counts the processes of a run at a moment; takes time in their number. Of a run that has ended nothing is shown after
     * its last result: what became of its processes then belongs to that moment.
     */
    public static ProcessLives at(TraceView trace, long moment) {
        if (!trace.spec().usesProcesses()) {
            return NONE;
        }
        boolean over = trace.eventNanos(LifeEvent.Kind.RUN_ENDED) != TraceView.UNKNOWN_NANOS
                && moment >= RunTimes.makespanNanos(trace);
        long nanos = over ? Long.MAX_VALUE : moment;
        int starting = 0;
        int up = 0;
        int stopped = 0;
        int ended = 0;
        int failed = 0;
        int byMain = 0;
        int exitCode = WorkerLife.UNKNOWN;
        long lastFailed = TraceView.UNKNOWN_NANOS;
        BitSet losers = null;
        long sent = 0;
        long received = 0;
        for (int worker = 0; worker < trace.workerCount(); worker++) {
            WorkerLife life = trace.workerLife(worker);
            sent += life.bytesSent();
            received += life.bytesReceived();
            if (TraceView.reached(life.endedNanos(), nanos)) {
                ended++;
                boolean known = life.exitCode() != WorkerLife.UNKNOWN;
                losers = known || losers != null ? losers : losers(trace);
                if (!known && !losers.get(worker)) {
                    byMain++;
                } else if (life.exitCode() != 0) {
                    failed++;
                }
                if (known && life.exitCode() != 0 && life.endedNanos() >= lastFailed) {
                    lastFailed = life.endedNanos();
                    exitCode = life.exitCode();
                }
            } else if (TraceView.reached(life.readyNanos(), nanos)) {
                up++;
                stopped += trace.stopped(worker) ? 1 : 0;
            } else if (TraceView.reached(life.launchedNanos(), nanos)) {
                starting++;
            }
        }
        return new ProcessLives(starting, up, stopped, ended, failed, byMain, exitCode, sent, received);
    }

    /** The workers with which a task was lost. */
    private static BitSet losers(TraceView trace) {
        return IntStream.range(0, trace.taskCount())
                .filter(task -> trace.outcome(task) == TaskOutcome.LOST && trace.worker(task) != TraceView.NONE)
                .map(trace::worker)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
