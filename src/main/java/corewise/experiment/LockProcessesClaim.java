package corewise.experiment;

import corewise.metrics.Interval;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Processes get around a global lock". Stateless and thread-safe. */
final class LockProcessesClaim implements Claim {
    /** From here on processes are faster than threads under the lock. */
    static final double FASTER = 1.25;

    @Override
    public ClaimId id() {
        return ClaimId.LOCK_PROCESSES;
    }

    @Override
    public double weight() {
        return 0.05;
    }

    @Override
    public Group group() {
        return Group.COMMON;
    }

    @Override
    public Set<Way> commonWays() {
        return Set.of(Way.SERIAL, Way.GLOBAL_LOCK, Way.PROCESS_POOL);
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of("faster", Words.times(FASTER));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        RunSpec serial = runner.common(Way.SERIAL);
        RunSpec locked = runner.common(Way.GLOBAL_LOCK);
        RunSpec processes = runner.common(Way.PROCESS_POOL);
        Evidence bars = new Evidence.Bars(
                "s",
                List.of(
                        common.bar("Serial", serial),
                        common.bar("Global lock", locked),
                        common.bar("Process pool", processes)));
        return Words.finding(
                id(),
                judge(common.ratio(locked, processes), processes.workers(), runner.cores()),
                bars,
                common,
                List.of(serial, locked, processes));
    }

    /**
     * The verdict.
     *
     * @param faster time of threads under the lock / time of as many processes
     */
    static Words.Judged judge(Interval faster, int processes, int cores) {
        String figures = "%d processes, their start included, %s as fast as %d threads under the lock"
                .formatted(processes, Words.times(faster), processes);
        if (cores < 2) {
            return new Words.Judged(
                    Verdict.CANNOT_TELL_HERE, figures, "On one core processes cannot compute at once either.");
        }
        Verdict verdict = Threshold.at(FASTER).atLeast(faster);
        String bound = Words.times(FASTER);
        return new Words.Judged(
                verdict,
                figures,
                switch (verdict) {
                    case HOLDS_HERE ->
                        "The whole interval is at or above " + bound
                                + ": each process has a lock of its own, so all compute.";
                    case NOT_HERE -> "The whole interval is below " + bound + ".";
                    case CANNOT_TELL_HERE -> Words.doubt("the gain", Words.times(faster), bound);
                });
    }
}
