package corewise.ui.learn;

import java.time.InstantSource;

/** How long the learner had a lesson before them. For one thread. */
final class TimeSpent {
    private final InstantSource clock;
    private final Kept kept;
    private boolean inSight;
    private long sinceMillis;

    TimeSpent(InstantSource clock, Kept kept) {
        this.clock = clock;
        this.kept = kept;
    }

    /** The page comes in sight, or leaves it. */
    void setInSight(boolean shown, Walk walk) {
        spend(walk);
        inSight = shown;
    }

    /** Adds the time in sight since then, or since this was asked last, to the lesson of a walk that is not at its end. */
    void spend(Walk walk) {
        long now = clock.millis();
        if (inSight && !walk.atEnd()) {
            long spent = now - sinceMillis;
            kept.change(progress -> progress.spent(walk.lesson().id(), spent));
        }
        sinceMillis = now;
    }
}
