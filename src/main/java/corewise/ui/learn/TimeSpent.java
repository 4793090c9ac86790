package corewise.ui.learn;

import java.time.InstantSource;

/** How long the learner had a lesson before them. For one thread. */
final class TimeSpent {
    private final InstantSource clock;
    private final Kept kept;
    private long sinceMillis;

    TimeSpent(InstantSource clock, Kept kept) {
        this.clock = clock;
        this.kept = kept;
    }

    /** A step comes in sight. */
    void begin() {
        sinceMillis = clock.millis();
    }

    /**
     * Adds the time since then, or since this was asked last, to the lesson of a walk that is not at its end.
     *
     * @param inSight whether the learner saw it
     */
    void spend(Walk walk, boolean inSight) {
        long now = clock.millis();
        if (inSight && !walk.atEnd()) {
            long spent = now - sinceMillis;
            kept.change(progress -> progress.spent(walk.lesson().id(), spent));
        }
        sinceMillis = now;
    }
}
