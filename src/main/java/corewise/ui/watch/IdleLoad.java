package corewise.ui.watch;

import corewise.model.UtilisationSample;
import corewise.session.UtilisationFeed;
import java.util.Optional;

/**
 * How busy the processors are while nothing runs, so that the board's bars live before the first run. Belongs to the
 * window's thread, but for the samples, which come from another.
 */
public final class IdleLoad implements AutoCloseable {
    private final UtilisationFeed feed;
    private final Runnable onSample;
    private volatile UtilisationSample latest;
    private UtilisationFeed.Subscription subscription;

    /**
     * Follows nothing yet.
     *
     * @param feed gives the samples
     * @param onSample is told of each, on the feed's thread
     */
    public IdleLoad(UtilisationFeed feed, Runnable onSample) {
        this.feed = feed;
        this.onSample = onSample;
    }

    /** Follows from now on, or no more: a run samples by itself. */
    void follow(boolean idle) {
        if (idle && subscription == null) {
            subscription = feed.into(this::sampled);
        } else if (!idle) {
            close();
        }
    }

    private void sampled(UtilisationSample sample) {
        latest = sample;
        onSample.run();
    }

    /** The last sample; empty before the first. */
    Optional<UtilisationSample> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
            latest = null;
        }
    }
}
