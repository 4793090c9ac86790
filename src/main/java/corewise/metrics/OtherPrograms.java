package corewise.metrics;

import corewise.model.Trace;
import corewise.model.TraceInfo;

/** How busy other programs were during a run, and from when on that disturbs: the one rule for all that compares. Stateless. */
public final class OtherPrograms {
    /**
     * The share of the core time from which other programs disturb: with a fifth of the cores gone, times differ by as much
     * as ways do.
     */
    public static final double DISTURBING = 0.2;

    /** Shares from less time than this, about two windows, say nothing. */
    private static final long LEAST_SAMPLED_NANOS = 400_000_000;

    private OtherPrograms() {}

    /** Whether a share disturbs; false where it is not known. */
    public static boolean disturb(double share) {
        return share > DISTURBING;
    }

    private static double greater(double one, double other) {
        return Double.isNaN(one) || other > one ? other : one;
    }

    /**
     * The share of the core time that other programs took, 0 to about 1; kept with the trace. Of what its samples tell
     * and of what was seen around it, the greater; NaN where neither is known.
     */
    public static double share(Trace trace) {
        return trace.derived(
                        Kept.class,
                        run -> new Kept(greater(sampled(run), run.info().othersShare())))
                .share;
    }

    /**
     * NaN where too little was sampled, and for processes where this program's own time is not known: what a child does
     * beside its items is then as that of others.
     */
    private static double sampled(Trace trace) {
        if (trace.spec().usesProcesses() && trace.info().ownNanos() == TraceInfo.UNKNOWN_OWN) {
            return Double.NaN;
        }
        CoreLedger ledger = CoreLedger.of(trace);
        boolean enough = ledger.sampledNanos() >= LEAST_SAMPLED_NANOS * UsableTime.mean(trace);
        return enough ? (double) ledger.otherProgramsNanos() / ledger.sampledNanos() : Double.NaN;
    }

    private record Kept(double share) {}
}
