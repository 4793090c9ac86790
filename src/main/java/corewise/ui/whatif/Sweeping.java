package corewise.ui.whatif;

import corewise.model.Way;
import corewise.session.MachineUse;
import corewise.simulation.SimulationStoppedException;
import corewise.simulation.Simulator;
import corewise.ui.fx.OnWindowThread;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Has wishes explored in the background, a short while at a time, so that other work of the window comes in between. What
 * is found out soon is found out on the window's thread, when the pulse begins that shows what is wished for: however busy
 * the machine is, that is shown with it. While a run or a check of claims has the machine, it waits; the next wish ends
 * the one before.
 */
@OnWindowThread
final class Sweeping {
    private static final System.Logger LOG = System.getLogger(Sweeping.class.getName());

    /** How long it works before it tells what it has: with the way to the window about two frames. */
    private static final long WHILE_NANOS = 25_000_000;

    /** How long the window's thread simulates in a pulse, of which there are sixty a second, and which draws too. */
    private static final long IN_PULSE_NANOS = 4_000_000;
    /** And for the run at most, where it takes longer than the one before let expect. */
    private static final long LONGEST_IN_PULSE_NANOS = 2 * IN_PULSE_NANOS;

    private final WhatIfServices services;
    private final Executor nextPulse;
    private final Consumer<Findings> told;
    private final Runnable onHeld;
    private final Simulator simulator = new Simulator(this::isToStop);
    private final Simulator inPulse = new Simulator(this::isPulseOver);
    private long pulseNanos;
    private boolean pulseAwaited;
    /**
     * What an item or turn of what is asked first took when that was last known: far more while code is not compiled.
     * Endless before, so that nobody waits for the first answer of all.
     */
    private volatile double nanosEach = Double.POSITIVE_INFINITY;

    /** Counts the wishes: a step of an older one is the last. Read in the background. */
    private final AtomicInteger wanted = new AtomicInteger();
    /** Whose steps are being done; of the background. */
    private int doing;

    private Exploration exploration;
    /** Makespans of runs of the list; of the background. */
    private Map<Exploration.Asked, Long> known = new HashMap<>();

    private Wish knownOf;
    private boolean inSight;
    private boolean under;

    /**
     * Explores nothing yet, and is out of sight.
     *
     * @param nextPulse does something when the next pulse begins, and draws with it what has changed
     * @param told is given what was found, again and again
     * @param onHeld is told that the machine is needed for something else
     */
    Sweeping(WhatIfServices services, Executor nextPulse, Consumer<Findings> told, Runnable onHeld) {
        this.services = services;
        this.nextPulse = nextPulse;
        this.told = told;
        this.onHeld = onHeld;
    }

    /** Explores a wish, and no other any more. */
    void explore(Wish wish, SortedSet<Way> ways, int mostCores) {
        wanted.incrementAndGet();
        if (!wish.forCurves().equals(knownOf)) {
            knownOf = wish.forCurves();
            known = new HashMap<>();
        }
        exploration =
                new Exploration(wish, ways, mostCores, known, services.maps().of(wish, ways));
        // asked for at once: what is being done for the wish before ends, and this is not to wait until the window
        // knows
        under = false;
        if (!inSight || exploration.length() * nanosEach > IN_PULSE_NANOS) {
            go();
        } else {
            awaitPulse();
        }
    }

    private void awaitPulse() {
        // a dial that is dragged may change the wish several times a pulse
        if (!pulseAwaited) {
            pulseAwaited = true;
            nextPulse.execute(this::answer);
        }
    }

    /**
     * Finds out about the run, or about the curves with the pulse after, as far as there is time and where the machine is to
     * be had at once; the rest comes in the background.
     */
    private void answer() {
        pulseAwaited = false;
        if (!inSight || under || exploration == null) {
            return;
        }
        pulseNanos = services.page().clock().getAsLong();
        Exploration asked = exploration;
        int stage = asked.stage();
        services.lease()
                .attempt(MachineUse.SIMULATION, () -> inPulse(asked))
                .filter(found -> asked.stage() > 0)
                .ifPresent(found -> tell(found, wanted.get()));
        if (stage == 0 && asked.stage() == 1) {
            awaitPulse();
        } else {
            go();
        }
    }

    private Findings inPulse(Exploration asked) {
        boolean whole = asked.isNew();
        int wished = asked.stage() == 0 ? 1 : Exploration.COARSE;
        try {
            while (asked.stage() < wished && !isPulseOver()) {
                asked.step(inPulse);
                if (whole && asked.stage() > 0) {
                    whole = false;
                    took(asked, pulseNanos);
                }
            }
        } catch (SimulationStoppedException late) {
            LOG.log(Level.DEBUG, "a step is left for the background: {0}", late.getMessage());
        }
        if (whole) {
            nanosEach = nanosEach(asked, pulseNanos);
        }
        return asked.findings();
    }

    /** What was asked first is known: what it took tells how long the next will take. */
    private void took(Exploration asked, long began) {
        // twice as long may be other programs'; again and again it is not
        nanosEach = Math.min(nanosEach(asked, began), 2 * nanosEach);
    }

    private double nanosEach(Exploration asked, long began) {
        return (services.page().clock().getAsLong() - began) / (double) asked.length();
    }

    private boolean isPulseOver() {
        long longest = exploration.stage() == 0 ? LONGEST_IN_PULSE_NANOS : IN_PULSE_NANOS;
        return services.page().clock().getAsLong() - pulseNanos >= longest;
    }

    /** Works only while in sight. */
    void setInSight(boolean seen) {
        inSight = seen;
        go();
    }

    private void go() {
        if (!inSight || under || exploration == null || exploration.done()) {
            return;
        }
        under = true;
        // asked for here, for what can be put off may be under way on the very thread that is to simulate
        services.lease().ask(MachineUse.SIMULATION);
        if (services.lease().use().filter(use -> use != MachineUse.SIMULATION).isPresent()) {
            onHeld.run();
        }
        Exploration asked = exploration;
        int number = wanted.get();
        services.page().background().run(() -> work(asked, number), found -> came(found, number), problem -> {
            throw new IllegalStateException("a simulation failed", problem);
        });
    }

    /** In the background: nothing where the machine is not to be had, or something else is wished for by now. */
    private Optional<Findings> work(Exploration asked, int number) {
        if (wanted.get() != number) {
            return Optional.empty();
        }
        return services.lease().attempt(MachineUse.SIMULATION, () -> {
            long began = services.page().clock().getAsLong();
            boolean whole = asked.isNew();
            int stage = asked.stage();
            doing = number;
            try {
                do {
                    asked.step(simulator);
                    if (whole && asked.stage() > 0) {
                        whole = false;
                        took(asked, began);
                    }
                    if (stage == 0 && asked.stage() == 1) {
                        // the run that is looked at is told at once, and curves are worked out while it is drawn
                        stage = 1;
                        Findings run = asked.findings();
                        services.windowThread().execute(() -> tell(run, number));
                    }
                } while (!asked.done()
                        // what is coarse is told at once
                        && asked.stage() == stage
                        && !isToStop()
                        && services.page().clock().getAsLong() - began < WHILE_NANOS);
            } catch (SimulationStoppedException stopped) {
                LOG.log(Level.DEBUG, "a step is left for later: {0}", stopped.getMessage());
            }
            return asked.findings();
        });
    }

    /** Whether something else is wished for, or the machine is needed: asked in the background, in the midst of a run too. */
    private boolean isToStop() {
        return wanted.get() != doing || services.lease().wanted();
    }

    private void came(Optional<Findings> found, int number) {
        if (wanted.get() != number) {
            // what is wished for now was asked for when it was wished for
            return;
        }
        under = false;
        if (found.isEmpty()) {
            onHeld.run();
            services.lease().whenFree(() -> services.windowThread().execute(this::go));
            return;
        }
        tell(found.get(), number);
        go();
    }

    private void tell(Findings found, int number) {
        if (wanted.get() == number && found.done() > 0) {
            told.accept(found);
        }
    }

    /** Ends for good. */
    void close() {
        wanted.incrementAndGet();
        exploration = null;
        inSight = false;
    }
}
