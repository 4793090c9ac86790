package corewise.session;

import corewise.model.MachineInfo;
import corewise.model.UtilisationSample;
import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * How much of the usable processors' time other programs take: what the system says is busy, less the processor time of this
 * program and its children. Told about once a second. Immutable and thread-safe.
 *
 * @param feed how busy the processors are
 * @param machine whose usable processors are meant
 * @param ownNanos processor time of this program and its children since its start, nanoseconds; negative where not known
 */
public record OthersLoad(UtilisationFeed feed, MachineInfo machine, LongSupplier ownNanos) {
    /** Ticks of a shorter window say little, and asking for the children's time costs something. */
    private static final long WINDOW_NANOS = 900_000_000;

    /** Readings are hardly later than this; what is beyond it comes from clocks that differ. */
    private static final double LATE_NANOS = 250_000_000;

    /**
     * Tells until the subscription is closed.
     *
     * @param share is given shares, 0 to 1, on the feed's thread; NaN where not known
     */
    public UtilisationFeed.Subscription into(DoubleConsumer share) {
        return feed.into(new Window(share)::add);
    }

    /** Samples until they are enough. For the feed's thread. */
    private final class Window {
        private final DoubleConsumer share;
        private long ownBefore = ownNanos.getAsLong();
        private long nanos;
        private double busyNanos;
        /** What of ours is counted already and belongs to the next window, for our time is read after the processors'. */
        private double ahead;

        Window(DoubleConsumer share) {
            this.share = share;
        }

        void add(UtilisationSample sample) {
            int[] usable = machine.usableProcessors();
            double stolen = Float.isNaN(sample.steal()) ? 0 : (double) sample.steal() * usable.length;
            double busy = Arrays.stream(usable).mapToDouble(sample::busy).sum() + stolen;
            nanos += sample.windowNanos();
            busyNanos += busy * sample.windowNanos();
            if (nanos >= WINDOW_NANOS) {
                long own = ownNanos.getAsLong();
                boolean known = own >= 0 && ownBefore >= 0;
                // a child that has ended may have taken its time with it
                double ours = Math.max(0, own - ownBefore) + ahead;
                // read late beside a run that keeps all cores busy, it has time that the next reading lacks
                ahead = Math.clamp(ours - busyNanos, 0, LATE_NANOS * usable.length);
                double others = (busyNanos - ours) / ((double) nanos * usable.length);
                share.accept(known && !Double.isNaN(others) ? Math.clamp(others, 0, 1) : Double.NaN);
                ownBefore = own;
                nanos = 0;
                busyNanos = 0;
            }
        }
    }
}
