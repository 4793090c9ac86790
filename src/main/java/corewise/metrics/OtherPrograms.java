package corewise.metrics;

import corewise.model.Trace;

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

    /**
     * Notes with a run what the processor time of other programs told around it, which counts where it is more than the
     * run's own samples tell, or these tell nothing: what a run's start costs or a child does cannot be told from other
     * programs by samples. To be called before anybody asks; without effect later.
     *
     * @param around the share of the core time, NaN where not known
     */
    public static void note(Trace trace, double around) {
        trace.derived(Kept.class, run -> new Kept(greater(worked(run), around)));
    }

    private static double greater(double one, double other) {
        return Double.isNaN(one) || other > one ? other : one;
    }

    /**
     * The share of the sampled core time that other programs took, 0 to about 1; kept with the trace. NaN where too little
     * of it was sampled, and for processes: what a child does beside its items cannot be told from other programs.
     */
    public static double share(Trace trace) {
        return trace.derived(Kept.class, run -> new Kept(worked(run))).share;
    }

    private static double worked(Trace trace) {
        if (trace.spec().way().usesProcesses()) {
            return Double.NaN;
        }
        CoreLedger ledger = CoreLedger.of(trace);
        boolean enough =
                ledger.sampledNanos() >= LEAST_SAMPLED_NANOS * trace.machine().atOnce();
        return enough ? (double) ledger.otherProgramsNanos() / ledger.sampledNanos() : Double.NaN;
    }

    private record Kept(double share) {}
}
