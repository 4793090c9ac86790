package corewise.experiment;

import corewise.metrics.Interval;
import corewise.metrics.Sample;
import corewise.model.Lengths;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "... because a pool hands out work only when a worker is free": the remainder effect. Stateless and thread-safe. */
final class FreeWorkerClaim implements Claim {
    /** The effect is seen when one item more improves process-per-item / pool to below this part of what it was. */
    static final double EFFECT = 0.95;

    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final long ITEM_NANOS = 400_000_000;

    @Override
    public ClaimId id() {
        return ClaimId.FREE_WORKER;
    }

    @Override
    public double weight() {
        return 0.09;
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of("effect", Words.times(EFFECT));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        int cores = Math.min(runner.workers(), RunSpec.MAX_PROCESSES - 1);
        RunSpec even = each(runner, cores, cores);
        RunSpec odd = each(runner, cores + 1, cores);
        RunSpec evenPool = even.in(Way.PROCESS_POOL);
        RunSpec oddPool = odd.in(Way.PROCESS_POOL);
        List<RunSpec> specs = List.of(even, odd, evenPool, oddPool);
        Measurement measured = runner.measure(new Effort(FEWEST, MOST, runner.claimNanos()), specs);
        Interval effect = Sample.of(
                        measured.repeats(), repeat -> repeat.ratio(odd, oddPool) / repeat.ratio(even, evenPool))
                .interval();
        Evidence curves = new Evidence.Curves(
                "items",
                "time, s",
                false,
                List.of(
                        curve("Process per task", measured, even, odd),
                        curve("Process pool", measured, evenPool, oddPool)));
        return Words.finding(
                id(),
                judge(effect, measured.ratio(even, evenPool), measured.ratio(odd, oddPool), runner.cores()),
                curves,
                measured,
                specs);
    }

    private static RunSpec each(ExperimentRunner runner, int items, int workers) {
        return new RunSpec(Way.PROCESS_PER_TASK, runner.lists().computing(items, Lengths.EQUAL, ITEM_NANOS), workers);
    }

    private static Evidence.Curve curve(String label, Measurement measured, RunSpec even, RunSpec odd) {
        return new Evidence.Curve(
                label,
                Optional.of(even.way()),
                List.of(
                        new Evidence.Point(even.list().items(), measured.seconds(even)),
                        new Evidence.Point(odd.list().items(), measured.seconds(odd))));
    }

    /**
     * The verdict.
     *
     * @param effect what one item more makes of process-per-item time / pool time
     * @param even that ratio with as many items as cores
     * @param odd the same with one more
     */
    static Words.Judged judge(Interval effect, Interval even, Interval odd, int cores) {
        String figures = "process each / pool: %s with %d items, %s with %d: one item more makes it %s"
                .formatted(
                        Words.times(even.middle()), cores, Words.times(odd.middle()), cores + 1, Words.times(effect));
        if (cores < 2) {
            return new Words.Judged(Verdict.CANNOT_TELL_HERE, figures, "On one core every list comes out even.");
        }
        Verdict verdict = Threshold.at(EFFECT).below(effect);
        String bound = Words.times(EFFECT);
        return new Words.Judged(
                verdict,
                figures,
                switch (verdict) {
                    case HOLDS_HERE ->
                        "The whole interval is below " + bound
                                + ": where items do not come out even, the pool's last round leaves cores idle, while processes"
                                + " share them.";
                    case NOT_HERE -> "The whole interval is at or above " + bound + ": no such effect was seen.";
                    case CANNOT_TELL_HERE -> Words.doubt("the effect", Words.times(effect), bound);
                });
    }
}
