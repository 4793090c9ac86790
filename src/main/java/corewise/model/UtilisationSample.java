package corewise.model;

import java.util.Arrays;
import java.util.Objects;

/**
 * How busy each logical processor was over one window, all programs included. Immutable: the array is copied in and is
 * only readable by index.
 */
public final class UtilisationSample {

    /** The share of a processor that is not known. */
    public static final float UNKNOWN = Float.NaN;

    private final long endNanos;
    private final long windowNanos;
    private final float[] busy;
    private final float steal;

    /**
     * @param endNanos end of the window, nanoseconds since the run's start (may be negative before the run)
     * @param windowNanos length of the window, positive
     * @param busy busy share per logical processor, 0 to 1, or {@link #UNKNOWN}
     * @param steal share of all processors taken by the hypervisor in the window, 0 to 1, or {@link #UNKNOWN}
     */
    public UtilisationSample(long endNanos, long windowNanos, float[] busy, float steal) {
        this.endNanos = endNanos;
        this.windowNanos = windowNanos;
        this.busy = Objects.requireNonNull(busy).clone();
        this.steal = steal;
    }

    /** End of the window in nanoseconds since the run's start. */
    public long endNanos() {
        return endNanos;
    }

    /** Length of the window in nanoseconds. */
    public long windowNanos() {
        return windowNanos;
    }

    /** Number of logical processors sampled. */
    public int processors() {
        return busy.length;
    }

    /** Busy share, 0 to 1, of this logical processor; {@link #UNKNOWN} (NaN) where it is not known. */
    public float busy(int processor) {
        return processor >= 0 && processor < busy.length ? busy[processor] : UNKNOWN;
    }

    /** Share of all processor time that the hypervisor gave to others, 0 to 1; NaN where it is not known. */
    public float steal() {
        return steal;
    }

    /** The same sample with its time moved by this many nanoseconds. */
    public UtilisationSample shifted(long nanos) {
        return new UtilisationSample(endNanos + nanos, windowNanos, busy, steal);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UtilisationSample that
                && endNanos == that.endNanos
                && windowNanos == that.windowNanos
                && Float.compare(steal, that.steal) == 0
                && Arrays.equals(busy, that.busy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(endNanos, windowNanos, steal, Arrays.hashCode(busy));
    }
}
