package corewise.experiment;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.RunSpec;
import corewise.session.CompletedRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule came to. Immutable.
 *
 * @param verdict the verdict
 * @param figures the figures in a line
 * @param why how the rule came to it
 */
record Ruling(Verdict verdict, Fact figures, Fact why) {
    /** From here on other programs have most of the cores. */
    private static final double SWAMPED = 0.5;

    /** Claims about order hold or not however busy the machine is. */
    private static final Set<ClaimId> OF_ORDER =
            Set.of(ClaimId.ORDER_DIFFERS, ClaimId.FIRST_CREATED, ClaimId.MAP_ORDER);

    /** With a sentence more on how the rule came to it. */
    Ruling and(Fact sentence) {
        List<Value> sentences = List.of(new Value.Within(why), new Value.Within(sentence));
        return new Ruling(
                verdict, figures, Fact.of("finding.sentences").series("sentences", Value.Joint.SENTENCES, sentences));
    }

    /**
     * Takes the verdict back where other programs had most of the cores: then times and shares tell of them.
     *
     * @param others the median share of the cores that other programs took; NaN where not known
     */
    Ruling unlessSwamped(double others) {
        return others > SWAMPED
                ? new Ruling(
                        Verdict.CANNOT_TELL_HERE,
                        figures,
                        Fact.of("finding.swamped").share("others", others))
                : this;
    }

    /** The finding whose runs are those of one measurement. */
    Finding finding(Check check, Evidence evidence, Measurement from, List<RunSpec> specs) {
        Ruling judged = OF_ORDER.contains(check.claim()) ? this : unlessSwamped(from.others());
        if (from.keptDisturbed() > 0) {
            judged = judged.and(Fact.of("finding.keptDisturbed").count("repeats", from.keptDisturbed()));
        }
        return judged.finding(check, evidence, from.runs(specs), from.repeats().size(), from.disturbed());
    }

    /** The finding with these runs behind it. */
    Finding finding(Check check, Evidence evidence, List<CompletedRun> runs, int repeats, int disturbed) {
        return new Finding(
                check.claim(),
                check.language(),
                Optional.empty(),
                verdict,
                figures,
                why,
                evidence,
                runs,
                repeats,
                disturbed);
    }
}
