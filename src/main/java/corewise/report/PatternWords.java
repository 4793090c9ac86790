package corewise.report;

import corewise.metrics.FoundPattern;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;

/** A pattern with its evidence as the end of a sentence. Stateless. */
final class PatternWords {
    private PatternWords() {}

    static String of(FoundPattern found, Trace run) {
        String share = Say.percent(found.evidence());
        String time = Say.time(found.evidenceNanos());
        String cores = Say.count(run.machine().availableProcessors(), "core");
        return switch (found.pattern()) {
            case ONE_AFTER_ANOTHER ->
                "one after another (for " + share + " of the time, " + time + ", exactly one task was under way)"
                        + restOfCores(run);
            case UNBALANCED_TAIL ->
                "an unbalanced tail (in the last " + time + " there was not work for every core; that left " + share
                        + " of the core time unused)";
            case MORE_THREADS_THAN_CORES ->
                "more " + workers(run.spec().way()) + " than cores ("
                        + run.spec().effectiveWorkers() + " shared " + cores
                        + "; a task that had one was ready, without a"
                        + " core, for " + share + " of the time)";
            case MOSTLY_STARTING_COSTS ->
                "mostly starting costs (making " + workers(run.spec().way())
                        + " and handing over took up to " + time + " of core time, " + share
                        + " of what they and the work took together)";
            case BLOCKED_ON_IO ->
                "blocked on input and output (tasks with a worker were asleep for " + share
                        + " of the time, which needs no core)";
            case BLOCKED_ON_LOCK ->
                "blocked on a lock (for " + share + " of the time in which tasks had a worker, " + time + " in all)";
            case EVENLY_BUSY -> "evenly busy (" + share + " of the core time was our work)";
            case SAME_WORK_SLOWER_WHEN_SHARED ->
                "the same work ran slower when the cores shared it ("
                        + Say.decimal(found.evidence(), 2) + " times as long on cores as in the serial run, " + time
                        + " more; a shared physical core, a lower clock, memory or other machines on the same hardware do"
                        + " that, starting costs do not)";
        };
    }

    /** A task that is asleep needs no core, so nothing is said of cores where tasks slept. */
    private static String restOfCores(Trace run) {
        int cores = run.machine().availableProcessors();
        return cores == 1 || RunTimes.mostlyBlocked(run) ? "" : ", so at most one of " + cores + " cores had our work";
    }

    private static String workers(Way way) {
        return way.usesProcesses() ? "processes" : "threads";
    }
}
