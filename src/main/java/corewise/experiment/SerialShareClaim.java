package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.List;

/** "A serial for-loop uses 30 to 40 % of the CPU". Stateless and thread-safe. */
final class SerialShareClaim extends Claim {
    static final double LEAST = 0.30;
    static final double MOST = 0.40;

    SerialShareClaim(Language language) {
        super(new Check(ClaimId.SERIAL_SHARE, language), 0.05, Group.COMMON, Way.SERIAL);
    }

    @Override
    Fact experiment(MachineInfo machine) {
        return Fact.of("claim.experiment.serial.share").count("cores", machine.availableProcessors());
    }

    @Override
    Fact rule(MachineInfo machine) {
        return Fact.of("claim.rule.serial.share").share("least", LEAST).share("most", MOST);
    }

    @Override
    Finding check(ExperimentRunner runner) throws InterruptedException, ExperimentFailedException {
        Measurement common = runner.common();
        RunSpec serial = runner.common(Way.SERIAL);
        Interval share = common.of(serial, RunFigures::occupancy);
        return judge(share, runner.cores()).finding(check(), common.busyCores(serial), common, List.of(serial));
    }

    /**
     * The verdict.
     *
     * @param share of the time of all cores that the loop used
     */
    static Ruling judge(Interval share, int cores) {
        Fact figures = Fact.of("claim.figures.serial.share")
                .with("share", Intervals.share(share))
                .count("cores", cores)
                .share("ideal", 1.0 / cores)
                .share("ofOne", share.middle() * cores);
        Verdict verdict = Verdict.CANNOT_TELL_HERE;
        if (share.low() >= LEAST && share.high() <= MOST) {
            verdict = Verdict.HOLDS_HERE;
        } else if (share.high() < LEAST || share.low() > MOST) {
            verdict = Verdict.NOT_HERE;
        }
        Fact why = Fact.of("claim.why.serial.share." + verdict.id())
                .with("share", Intervals.share(share))
                .share("least", LEAST)
                .share("most", MOST)
                .count("cores", cores);
        return new Ruling(verdict, figures, why);
    }
}
