package corewise.experiment;

import corewise.metrics.Interval;
import corewise.metrics.PeakReady;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.report.Say;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Each task gets a processor of its own". Stateless and thread-safe. */
final class OwnProcessorClaim implements Claim {
    /** So many tasks ready at once, or more, refute it. */
    static final double READY = 1;

    @Override
    public ClaimId id() {
        return ClaimId.OWN_PROCESSOR;
    }

    @Override
    public double weight() {
        return 0.03;
    }

    @Override
    public Group group() {
        return Group.COMMON;
    }

    @Override
    public Set<Way> commonWays() {
        return Set.of(Way.THREAD_PER_TASK);
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of("lasting", Say.time(PeakReady.LEAST_NANOS));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        RunSpec threads = runner.common(Way.THREAD_PER_TASK);
        Interval ready = common.of(threads, run -> run.peak().ready().size());
        RunFigures middle = common.of(threads).stream()
                .sorted(Comparator.comparingInt(run -> run.peak().ready().size()))
                .toList()
                .get(common.repeats().size() / 2);
        int tasks = threads.list().items();
        boolean told = runner.machine().coreReported()
                && middle.run().stream().noneMatch(run -> run.trace().info().waitSource() == WaitSource.NONE);
        Evidence moment = new Evidence.TaskStates(
                tasks, middle.peak().running(), middle.peak().ready());
        return Words.finding(id(), judge(ready, tasks, runner.cores(), told), moment, common, List.of(threads));
    }

    /**
     * The verdict.
     *
     * @param ready the most tasks that were ready at one moment of a run
     * @param told whether the system tells cores, and time without one
     */
    static Words.Judged judge(Interval ready, int tasks, int cores, boolean told) {
        String figures = "%d tasks, %d cores: at one moment %s had a thread and no core"
                .formatted(tasks, cores, Math.round(ready.middle()));
        if (!told) {
            return new Words.Judged(
                    Verdict.CANNOT_TELL_HERE,
                    figures,
                    "This system does not tell a thread its core, or how long it was without one.");
        }
        Verdict verdict = Threshold.at(READY).below(ready);
        return new Words.Judged(
                verdict,
                figures,
                switch (verdict) {
                    case HOLDS_HERE -> "No task was seen ready without a core.";
                    case NOT_HERE ->
                        "The whole interval is at 1 task or more: there were tasks that had been started and had no"
                                + " core. " + tasks + " tasks took turns on " + cores + " cores.";
                    case CANNOT_TELL_HERE -> "Tasks were ready without a core in some of the runs only.";
                });
    }
}
