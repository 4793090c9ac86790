package corewise.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;

/** How much of the core time other programs took around a run: just before it, and while it is made. Thread-safe. */
public final class OthersAround {
    @GuardedBy("this")
    private double last = Double.NaN;

    @GuardedBy("this")
    private double sum;

    @GuardedBy("this")
    private int readings;

    /** What was measured now, a share of the core time; NaN where it is not known. */
    public synchronized void reading(double share) {
        last = share;
        add(share);
    }

    @GuardedBy("this")
    private void add(double share) {
        if (!Double.isNaN(share)) {
            sum += share;
            readings++;
        }
    }

    /** A run begins: what was measured last is from just before it. */
    synchronized void runBegins() {
        sum = 0;
        readings = 0;
        add(last);
    }

    /** The mean around the run that began last; NaN where it is not known. */
    synchronized double share() {
        return readings == 0 ? Double.NaN : sum / readings;
    }

    /** What was measured last; NaN where it is not known. */
    public synchronized double now() {
        return last;
    }
}
