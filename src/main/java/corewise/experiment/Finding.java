package corewise.experiment;

import corewise.fact.Fact;
import corewise.session.CompletedRun;
import java.util.List;

/**
 * What the check of one claim came to. Immutable.
 *
 * @param claim the claim
 * @param verdict the verdict by the claim's rule
 * @param figures the measured figures in a line, for beside the verdict
 * @param why how the rule came to this verdict, or what kept it from one
 * @param evidence what is drawn
 * @param runs the runs behind it, some or all, in the order in which they were made; their results may be let go
 * @param repeats how often each way was measured, from 1
 * @param disturbed how many further repeats were set aside because other programs were busy, and made again
 */
public record Finding(
        ClaimId claim,
        Verdict verdict,
        Fact figures,
        Fact why,
        Evidence evidence,
        List<CompletedRun> runs,
        int repeats,
        int disturbed) {
    public Finding {
        runs = List.copyOf(runs);
    }

    /** How often was measured. */
    public Fact measured() {
        return Fact.of("finding.measured").count("repeats", repeats).count("disturbed", disturbed);
    }
}
