package corewise.session;

import corewise.model.UtilisationSample;
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

    /** A running feed. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {

        /** Stops: on return no sample is delivered and none will be. */
        @Override
        void close();
    }
}
