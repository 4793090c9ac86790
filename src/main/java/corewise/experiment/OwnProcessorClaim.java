package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.metrics.PeakReady;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.WaitSource;
import corewise.model.Way;
import java.util.Comparator;
import java.util.List;

/** "Each task gets a processor of its own". Stateless and thread-safe. */
final class OwnProcessorClaim extends Claim {
    /** So many tasks ready at once, or more, refute it. */
    static final double READY = 1;

    OwnProcessorClaim() {
        super(new Check(ClaimId.OWN_PROCESSOR, Language.JAVA), 0.03, Group.COMMON, Way.THREAD_PER_TASK);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.own.processor")
                .count("cores", machine.availableProcessors())
                .count("items", CommonRuns.items(machine.availableProcessors()))
                .roughly("lasting", PeakReady.LEAST_NANOS);
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.own.processor");
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
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
        Evidence states = new Evidence.TaskStates(
                tasks, middle.peak().running(), middle.peak().ready());
        return judge(ready, tasks, runner.cores(), told).finding(check(), states, common, List.of(threads));
    }

    /**
     * The verdict.
     *
     * @param ready the most tasks that were ready at one moment of a run
     * @param told whether the system tells cores, and time without one
     */
    static Ruling judge(Interval ready, int tasks, int cores, boolean told) {
        Fact figures = Fact.of("claim.figures.own.processor")
                .count("tasks", tasks)
                .count("cores", cores)
                .count("ready", Math.round(ready.middle()));
        if (!told) {
            return new Ruling(Verdict.CANNOT_TELL_HERE, figures, Fact.of("claim.why.own.processor.unknown"));
        }
        Verdict verdict = Threshold.at(READY).below(ready);
        Fact why = Fact.of("claim.why.own.processor." + verdict.id())
                .count("tasks", tasks)
                .count("cores", cores);
        return new Ruling(verdict, figures, why);
    }
}
