package corewise.metrics;

import corewise.model.Quota;
import corewise.model.Trace;
import corewise.model.TraceInfo;
import corewise.model.TraceView;

/**
 * What became of the core time of a run: usable processors × makespan = our running + starting + handing over + other
 * programs + this program beside its tasks + kept back by a quota + idle + <em>unaccounted</em>. All in nanoseconds. Immutable.
 *
 * <p>Running, starting and handing over come from the trace. Other programs and idle come from the operating system's
 * utilisation samples (windows of about 250 ms, ticks of 10 ms) and are {@link #UNKNOWN} when no sample covers a part of
 * the run. A quota is told apart from the processors: while it is used up they are idle, or another program's. The
 * unaccounted part is what is left; it is never spread over the others and may be negative: samples are coarse, the
 * last part of a run is mostly not sampled (see {@code sampledNanos}), and running is drawn to the next checkpoint.
 *
 * @param totalNanos usable processors × makespan; 0 when nothing has ended
 * @param runningNanos our tasks on cores, in the whole run, as far as it is known
 * @param startingNanos making a thread or a process for each task, and the processes of a pool; an upper bound: it counts
 *     from submission to its being there, but at each moment no more of them than cores that our tasks left free. The
 *     making of a pool's threads is not told by the trace and is among other programs
 * @param handingOverNanos workers between the end of a task and the begin of their next that was there already: taking it
 *     from the queue, looking for one to steal; an upper bound in the same way
 * @param otherProgramsNanos busy by ticks in the sampled windows, and stolen, less our running and what is not known of our
 *     tasks in them, less starting and handing over and less this program beside its tasks, at least 0: other programs,
 *     the system itself, other machines on the same hardware
 * @param programNanos what this program and its worker processes took beside tasks, starting and handing over, in the
 *     sampled windows: main, the window, the virtual machine's threads, what processes do between items; {@link #UNKNOWN}
 *     where its own processor time is not known, and then among other programs
 * @param throttledNanos what was not busy in the sampled windows while our threads were kept from the processors because a
 *     quota was used up; 0 without a quota
 * @param idleNanos neither busy nor stolen nor kept from us in the sampled windows, summed over the usable processors
 * @param sampledNanos how much of the total the samples cover, 0 to the total
 * @param unaccountedNanos the total less everything that is known
 */
public record CoreLedger(
        long totalNanos,
        long runningNanos,
        long startingNanos,
        long handingOverNanos,
        long otherProgramsNanos,
        long programNanos,
        long throttledNanos,
        long idleNanos,
        long sampledNanos,
        long unaccountedNanos) {

    /** A part that the trace does not tell. */
    public static final long UNKNOWN = -1;

    /** The ledger of a trace so far; takes time in the number of slices. */
    public static CoreLedger of(TraceView trace) {
        UsableTime usable = UsableTime.of(trace);
        long total = usable.nanos(RunTimes.makespanNanos(trace));
        long running = total == 0 ? 0 : RunTimes.runningNanos(trace);
        CoreTimeSweep.Costs costs = CoreTimeSweep.of(trace);
        long ours = running + costs.startingNanos() + costs.handingOverNanos();
        SampledTime sampled = SampledTime.of(trace);
        if (sampled.sampledNanos() == 0 || trace.machine().usableProcessors().length < usable.at(0)) {
            return new CoreLedger(
                    total,
                    running,
                    costs.startingNanos(),
                    costs.handingOverNanos(),
                    UNKNOWN,
                    UNKNOWN,
                    UNKNOWN,
                    UNKNOWN,
                    0,
                    total - ours);
        }
        long used = sampled.busyNanos() + sampled.stolenNanos();
        long ownInWindows = sampled.runningNanos() + costs.startingNanos() + costs.handingOverNanos();
        // what may have been ours is not said to have been others'
        long besides = Math.max(0, used - ownInWindows - sampled.notKnownNanos());
        long beside = program(trace, ours + sampled.notKnownNanos(), (double) sampled.sampledNanos() / total);
        long program = Math.min(beside, Math.max(0, besides - sampled.stolenNanos()));
        long others = besides - Math.max(0, program);
        long notBusy = Math.max(0, sampled.sampledNanos() - used);
        long throttled = Math.min(notBusy, quota(trace).throttledNanos());
        long idle = notBusy - throttled;
        return new CoreLedger(
                total,
                running,
                costs.startingNanos(),
                costs.handingOverNanos(),
                others,
                program,
                throttled,
                idle,
                sampled.sampledNanos(),
                total - ours - besides - notBusy);
    }

    /** What the program took beside what is known to be its tasks', in a share of the run. */
    private static long program(TraceView trace, long tasksNanos, double share) {
        long own = trace instanceof Trace ended ? ended.info().ownNanos() : TraceInfo.UNKNOWN_OWN;
        return own == TraceInfo.UNKNOWN_OWN ? UNKNOWN : Math.round(Math.max(0, own - tasksNanos) * share);
    }

    private static Quota quota(TraceView trace) {
        return trace instanceof Trace ended ? ended.info().quota() : Quota.NONE;
    }

    /** Whether other programs and idle are known. */
    public boolean sampled() {
        return sampledNanos > 0;
    }

    /** A part of the ledger as a share of the total; NaN when the part is {@link #UNKNOWN} or the total is 0. */
    public double share(long partNanos) {
        return partNanos == UNKNOWN || totalNanos == 0 ? Double.NaN : (double) partNanos / totalNanos;
    }

    /** The unaccounted part as a share of the total, possibly negative; NaN when the total is 0. */
    public double unaccountedShare() {
        return totalNanos == 0 ? Double.NaN : (double) unaccountedNanos / totalNanos;
    }
}
