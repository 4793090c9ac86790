package corewise.experiment;

import corewise.model.MachineInfo;
import corewise.model.UtilisationSample;
import corewise.session.UtilisationFeed;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** How busy other programs are while no run of ours is under way. For one thread. */
final class BackgroundLoadProbe {
    /** Long enough for one window of the system's own count. */
    static final long WINDOW_MILLIS = 330;

    private final UtilisationFeed feed;
    private final int[] usable;
    private final Pause pause;

    /** Lets some time pass. */
    @FunctionalInterface
    interface Pause {
        Pause SLEEP = TimeUnit.MILLISECONDS::sleep;

        void millis(long millis) throws InterruptedException;
    }

    BackgroundLoadProbe(UtilisationFeed feed, MachineInfo machine, Pause pause) {
        this.feed = feed;
        usable = machine.usableProcessors();
        this.pause = pause;
    }

    /** Lets the machine come to rest between two runs. */
    void rest(long millis) throws InterruptedException {
        pause.millis(millis);
    }

    /** Watches for {@value #WINDOW_MILLIS} ms: the busy and stolen share of the usable processors, NaN where not told. */
    double share() throws InterruptedException {
        Queue<UtilisationSample> samples = new ConcurrentLinkedQueue<>();
        UtilisationFeed.Subscription watching = feed.into(samples::add);
        try {
            pause.millis(WINDOW_MILLIS);
        } finally {
            watching.close();
        }
        return samples.stream().mapToDouble(this::busy).average().orElse(Double.NaN);
    }

    private double busy(UtilisationSample sample) {
        double stolen = Float.isNaN(sample.steal()) ? 0 : sample.steal();
        return Arrays.stream(usable).mapToDouble(sample::busy).average().orElse(Double.NaN) + stolen;
    }
}
