package corewise.session;

import corewise.model.UtilisationSample;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** How busy the machine is, sampled while somebody listens. Thread-safe. */
@FunctionalInterface
public interface UtilisationFeed {

    /** A feed of a system that does not tell. */
    UtilisationFeed NONE = samples -> () -> {};

    /**
     * Samples until the subscription is closed; may take a moment the first time.
     *
     * @param samples called from one thread, oldest first; the times of these samples are the program's monotonic
     *     clock, not yet a run's
     */
    Subscription into(Consumer<UtilisationSample> samples);

    /**
     * The same feed, whose subscriptions are closed elsewhere: who closes one does not wait for the last sample, of which
     * nothing is told.
     *
     * @param elsewhere closes them
     */
    default UtilisationFeed closedBy(Executor elsewhere) {
        return samples -> {
            AtomicBoolean open = new AtomicBoolean(true);
            Subscription here = into(sample -> {
                synchronized (open) {
                    if (open.get()) {
                        samples.accept(sample);
                    }
                }
            });
            return () -> {
                synchronized (open) {
                    open.set(false);
                }
                elsewhere.execute(here::close);
            };
        };
    }

    /** A running feed. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {

        /** Stops: on return no sample is delivered and none will be. */
        @Override
        void close();
    }
}
