package corewise.experiment;

import corewise.session.CompletedRun;
import java.util.List;

/**
 * What the check of one claim came to. Immutable.
 *
 * @param claim the claim
 * @param verdict the verdict by the claim's rule
 * @param figures the measured figures in a short sentence, for the line beside the verdict
 * @param why in one or two sentences: how the rule came to this verdict, or what kept it from one
 * @param evidence what is drawn
 * @param runs the runs behind it, some or all, in the order in which they were made; their results may be let go
 * @param repeats how often each way was measured, from 1
 * @param disturbed how many further repeats were set aside because other programs were busy, and made again
 */
public record Finding(
        ClaimId claim,
        Verdict verdict,
        String figures,
        String why,
        Evidence evidence,
        List<CompletedRun> runs,
        int repeats,
        int disturbed) {
    public Finding {
        runs = List.copyOf(runs);
    }
}
