package corewise.metrics;

import corewise.fact.Fact;
import corewise.model.TraceView;

/**
 * A pattern that was seen in a run, with what it rests on. Immutable.
 *
 * @param pattern which
 * @param evidence a share, 0 to 1, or a ratio; {@link RunPattern} says of what
 * @param evidenceNanos nanoseconds, 0 or more; {@link RunPattern} says of what
 */
public record FoundPattern(RunPattern pattern, double evidence, long evidenceNanos) {

    /** The pattern with its evidence, as the end of a sentence on the run that it was found in. */
    public Fact fact(TraceView run) {
        return Fact.of(key(run))
                .share("share", evidence)
                .factor("factor", evidence)
                .nanos("time", evidenceNanos)
                .count("workers", run.spec().effectiveWorkers())
                .count("cores", run.machine().atOnce());
    }

    private String key(TraceView run) {
        boolean processes = run.spec().usesProcesses();
        return switch (pattern) {
            // a task that is asleep needs no core, so nothing is said of cores where tasks slept
            case ONE_AFTER_ANOTHER ->
                run.machine().atOnce() == 1 || RunTimes.mostlyBlocked(run)
                        ? "pattern.oneAfterAnother"
                        : "pattern.oneAfterAnother.cores";
            case UNBALANCED_TAIL -> "pattern.unbalancedTail";
            case MORE_THREADS_THAN_CORES -> processes ? "pattern.moreProcesses" : "pattern.moreThreads";
            case MOSTLY_STARTING_COSTS -> processes ? "pattern.startingProcesses" : "pattern.startingThreads";
            case BLOCKED_ON_IO -> "pattern.blockedOnIo";
            case BLOCKED_ON_LOCK -> "pattern.blockedOnLock";
            case EVENLY_BUSY -> "pattern.evenlyBusy";
            case SAME_WORK_SLOWER_WHEN_SHARED -> "pattern.slowerWhenShared";
        };
    }
}
