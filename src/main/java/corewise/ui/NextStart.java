package corewise.ui;

import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Makes what the next start is fast by, as far as nobody else wants the machine; who had to let go tries again later. */
@OnWindowThread
final class NextStart {
    /** A class that is shown one run after another is left alone in the end. */
    private static final int ATTEMPTS = 5;

    private static final Logger LOG = System.getLogger(NextStart.class.getName());

    private final MachineLease lease;
    private final BackgroundTasks background;
    private final Predicate<BooleanSupplier> made;
    private final Consumer<Runnable> later;
    private int left = ATTEMPTS;

    /**
     * Has made nothing yet.
     *
     * @param made makes it in the background, unless what it is given says meanwhile that the machine is wanted
     * @param later has something done on the window's thread after a while
     */
    NextStart(
            MachineLease lease, BackgroundTasks background, Predicate<BooleanSupplier> made, Consumer<Runnable> later) {
        this.lease = lease;
        this.background = background;
        this.made = made;
        this.later = later;
    }

    /** Begins as soon as the machine is free. */
    void prepare() {
        lease.whenFree(() -> background.run(
                this::gaveWay,
                this::perhapsLater,
                problem -> LOG.log(Level.WARNING, "the next start will be no faster", problem)));
    }

    /** In the background: whether somebody else wanted the machine, and it was not made for that reason. */
    private boolean gaveWay() {
        AtomicBoolean wanted = new AtomicBoolean();
        Optional<Boolean> outcome = lease.attempt(
                MachineUse.START_CACHE,
                () -> made.test(() -> {
                    wanted.set(lease.wanted());
                    return wanted.get();
                }));
        return !outcome.orElse(false) && (outcome.isEmpty() || wanted.get());
    }

    private void perhapsLater(boolean gaveWay) {
        left--;
        if (gaveWay && left > 0) {
            later.accept(this::prepare);
        }
    }
}
