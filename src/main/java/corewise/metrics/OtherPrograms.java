package corewise.metrics;

import corewise.model.Trace;

/** How busy other programs were during a run. Stateless. */
public final class OtherPrograms {
    /** Shares from less time than this, about two windows, say nothing. */
    private static final long LEAST_SAMPLED_NANOS = 400_000_000;

    private OtherPrograms() {}

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
