package corewise.metrics;

import corewise.fact.Fact;
import corewise.model.TraceView;

/**
 * How many cores our tasks kept busy, of those that they could use. Immutable. More than there are cannot be: where more
 * were seen, what stopped a task was noticed late, and both are told.
 *
 * @param seen as drawn: 0 or more, at a moment or on average; NaN where nothing has ended
 * @param cores on which the workers could run, more than 0; a fraction where a quota allows one, or on average where they
 *     changed
 */
public record BusyCores(double seen, double cores) {
    /** From so many on a tenth tells nothing, and the figure would reach the one beside it. */
    private static final int WHOLE = 100;

    /** The mean over a run. Of a run that a quota did not hold back it is of all that could run at once. */
    public static BusyCores of(TraceView run) {
        long makespan = RunTimes.makespanNanos(run);
        double seen = makespan == 0 ? Double.NaN : (double) RunTimes.runningNanos(run) / makespan;
        int chosen = run.spec().options().cores();
        double most = chosen == 0 ? Double.POSITIVE_INFINITY : chosen;
        BusyCores lasting = new BusyCores(seen, Math.min(most, UsableTime.lasting(run)));
        return lasting.beyond() ? new BusyCores(seen, Math.min(most, UsableTime.mean(run))) : lasting;
    }

    /** How many were busy: never more than there are; NaN where nothing has ended. */
    public double busy() {
        return Math.min(seen, cores);
    }

    /** Whether more were seen than there are, as exactly as both are told: to a tenth, of {@value #WHOLE} and more to one. */
    public boolean beyond() {
        return cores < WHOLE ? tenths(seen) > tenths(cores) : Math.round(seen) > Math.round(cores);
    }

    /** In a few words, as {@code 1.9 of 2}. */
    public Fact fact() {
        return fact(beyond() ? "busyCores.beyond" : Double.isNaN(seen) ? "busyCores.unknown" : "busyCores.of");
    }

    /** The same as the begin of a sentence. */
    public Fact kept() {
        return fact("busyCores.kept");
    }

    /** Why more were seen than there are, as a sentence; where there were. */
    public Fact why() {
        return fact("busyCores.why");
    }

    private Fact fact(String key) {
        return Fact.of(key)
                .decimal("busy", busy(), decimals(busy()))
                .decimal("seen", seen, decimals(seen))
                .decimal("cores", cores, decimals(cores));
    }

    private static int decimals(double value) {
        boolean hardly = value > 0 && tenths(value) == 0;
        // a little is not none
        return hardly ? 2 : value >= WHOLE || tenths(value) % 10 == 0 ? 0 : 1;
    }

    private static long tenths(double value) {
        return Math.round(10 * value);
    }
}
