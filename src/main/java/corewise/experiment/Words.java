package corewise.experiment;

import corewise.metrics.Interval;
import corewise.model.RunSpec;
import corewise.report.Say;
import java.util.List;
import java.util.Set;

/** Figures with their intervals as people read them, and findings from them. Stateless. */
final class Words {
    private static final int HUNDREDTHS = 2;

    /** From here on other programs have most of the cores. */
    private static final double SWAMPED = 0.5;

    /** Claims about order hold or not however busy the machine is. */
    private static final Set<ClaimId> OF_ORDER = Set.of(ClaimId.ORDER_DIFFERS, ClaimId.FIRST_CREATED);

    private Words() {}

    /** A factor, as {@code 1.92x (1.88 to 1.95)}. */
    static String times(Interval factor) {
        return times(factor.middle()) + " (" + Say.decimal(factor.low(), HUNDREDTHS) + " to "
                + Say.decimal(factor.high(), HUNDREDTHS) + ")";
    }

    /** A factor, as {@code 1.92x}. */
    static String times(double factor) {
        return Say.decimal(factor, HUNDREDTHS) + "x";
    }

    /** A share, as {@code 49 % (48 % to 50 %)}. */
    static String percent(Interval share) {
        return Say.percent(share.middle()) + " (" + Say.percent(share.low()) + " to " + Say.percent(share.high()) + ")";
    }

    /** A time, as {@code 20.1 ms (19.0 ms to 22.3 ms)}. */
    static String time(Interval nanos) {
        return time(nanos.middle()) + " (" + time(nanos.low()) + " to " + time(nanos.high()) + ")";
    }

    static String time(double nanos) {
        return Say.time(Math.round(nanos));
    }

    /** Why a rule could not decide: where the interval lies. */
    static String doubt(String figure, String interval, String bound) {
        return "The interval of " + figure + ", " + interval + ", lies across " + bound
                + ": from these repeats it cannot be told.";
    }

    /** The sentence about repeats that had to be kept although they were disturbed; empty when there are none. */
    static String kept(int keptDisturbed) {
        return keptDisturbed == 0
                ? ""
                : " Other programs were busy: " + Say.count(keptDisturbed, "disturbed repeat") + " had to be kept.";
    }

    /** A finding whose runs are those of one measurement. */
    static Finding finding(ClaimId claim, Judged told, Evidence evidence, Measurement from, List<RunSpec> specs) {
        Judged judged = OF_ORDER.contains(claim) ? told : unlessSwamped(told, from.others());
        return new Finding(
                claim,
                judged.verdict(),
                judged.figures(),
                judged.why() + kept(from.keptDisturbed()),
                evidence,
                from.runs(specs),
                from.repeats().size(),
                from.disturbed());
    }

    /**
     * Takes a verdict back where other programs had most of the cores: then times and shares tell of them.
     *
     * @param others the median share of the cores that other programs took; NaN where not known
     */
    static Judged unlessSwamped(Judged told, double others) {
        return others > SWAMPED
                ? new Judged(
                        Verdict.CANNOT_TELL_HERE,
                        told.figures(),
                        "Other programs took " + Say.percent(others)
                                + " of the cores: the figures tell of them too. Try again when they have ended.")
                : told;
    }

    /**
     * What a rule came to. Immutable.
     *
     * @param verdict the verdict
     * @param figures the figures in a line
     * @param why how it came to it
     */
    record Judged(Verdict verdict, String figures, String why) {}
}
