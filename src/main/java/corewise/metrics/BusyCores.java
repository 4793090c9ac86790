package corewise.metrics;

import corewise.fact.Fact;
import corewise.model.TraceView;

/**
 * How many cores our tasks kept busy, of those that they could use. Immutable. More than there are cannot be: where more
 * were seen, what stopped a task was noticed late, and both are told.
 *
 * @param seen as drawn: 0 or more, at a moment or on average; NaN where nothing has ended
 * @param cores on which the workers could run at once, 1 or more
 */
public record BusyCores(double seen, int cores) {

    /** The mean over a run. */
    public static BusyCores of(TraceView run) {
        long makespan = RunTimes.makespanNanos(run);
        double seen = makespan == 0 ? Double.NaN : (double) RunTimes.runningNanos(run) / makespan;
        int atOnce = run.machine().atOnce();
        int chosen = run.spec().options().cores();
        return new BusyCores(seen, chosen == 0 ? atOnce : Math.min(chosen, atOnce));
    }

    /** How many were busy: never more than there are; NaN where nothing has ended. */
    public double busy() {
        return Math.min(seen, cores);
    }

    /** Whether more were seen than there are, to a tenth. */
    public boolean beyond() {
        return tenths(seen) > 10L * cores;
    }

    /** In a few words, as {@code 1.9 of 2}. */
    public Fact fact() {
        return fact(beyond() ? "busyCores.beyond" : Double.isNaN(seen) ? "busyCores.unknown" : "busyCores.of");
    }

    /** Why more were seen than there are, as a sentence; where there were. */
    public Fact why() {
        return fact("busyCores.why");
    }

    private Fact fact(String key) {
        return Fact.of(key)
                .decimal("busy", busy(), decimals(busy()))
                .decimal("seen", seen, decimals(seen))
                .count("cores", cores);
    }

    private static int decimals(double value) {
        return tenths(value) % 10 == 0 ? 0 : 1;
    }

    private static long tenths(double value) {
        return Math.round(10 * value);
    }
}
