package corewise.experiment;

import corewise.model.RunSpec;
import corewise.report.Say;
import java.util.List;

/** Figures with their intervals as people read them, and findings from them. Stateless. */
final class Words {
    private static final int HUNDREDTHS = 2;

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
    static Finding finding(ClaimId claim, Judged judged, Evidence evidence, Measurement from, List<RunSpec> specs) {
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
     * What a rule came to. Immutable.
     *
     * @param verdict the verdict
     * @param figures the figures in a line
     * @param why how it came to it
     */
    record Judged(Verdict verdict, String figures, String why) {}
}
