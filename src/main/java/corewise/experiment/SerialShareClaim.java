package corewise.experiment;

import corewise.metrics.Interval;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.report.Say;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "A serial for-loop uses 30 to 40 % of the CPU". Stateless and thread-safe. */
final class SerialShareClaim implements Claim {
    static final double LEAST = 0.30;
    static final double MOST = 0.40;

    @Override
    public ClaimId id() {
        return ClaimId.SERIAL_SHARE;
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
        return Set.of(Way.SERIAL);
    }

    @Override
    public Map<String, String> words(MachineInfo machine) {
        return Map.of(
                "least",
                Say.percent(LEAST),
                "most",
                Say.percent(MOST),
                "ideal",
                Say.percent(1.0 / machine.availableProcessors()));
    }

    @Override
    public Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        RunSpec serial = runner.common(Way.SERIAL);
        Interval share = common.of(serial, RunFigures::occupancy);
        List<Double> busy = BusyCores.median(common.of(serial));
        return Words.finding(id(), judge(share, runner.cores()), new Evidence.CoreBars(busy), common, List.of(serial));
    }

    /**
     * The verdict.
     *
     * @param share of the time of all cores that the loop used
     */
    static Words.Judged judge(Interval share, int cores) {
        String figures = "%s of %d cores' time; 1 of %d is %s; of one core it used %s"
                .formatted(
                        Words.percent(share),
                        cores,
                        cores,
                        Say.percent(1.0 / cores),
                        Say.percent(share.middle() * cores));
        String range = Say.percent(LEAST) + " to " + Say.percent(MOST);
        if (share.low() >= LEAST && share.high() <= MOST) {
            return new Words.Judged(
                    Verdict.HOLDS_HERE,
                    figures,
                    "The share lies within " + range + ", because this machine has " + cores
                            + " cores and the loop fills one.");
        }
        if (share.high() < LEAST || share.low() > MOST) {
            return new Words.Judged(
                    Verdict.NOT_HERE,
                    figures,
                    "The share lies outside " + range + ": a loop fills one core, and what share of all that is depends"
                            + " on how many there are.");
        }
        return new Words.Judged(
                Verdict.CANNOT_TELL_HERE,
                figures,
                Words.doubt("the share", Words.percent(share), "an end of " + range));
    }
}
