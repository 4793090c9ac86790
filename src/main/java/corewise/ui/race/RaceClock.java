package corewise.ui.race;

import corewise.ui.fx.OnWindowThread;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The one clock of a race, from 0 to the end of the run that lasts longest. Time passes
 * only in {@link #advance}.
 */
@OnWindowThread
final class RaceClock {
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final ObjectProperty<RaceSpeed> speed = new SimpleObjectProperty<>(RaceSpeed.WHOLE);
    private Runnable onMoved = () -> {};
    private long endNanos;
    private double nanos;

    /** Sets what is told that the clock stands elsewhere. */
    void setOnMoved(Runnable action) {
        onMoved = action;
    }

    /** A race of this length, at its end. */
    void open(long lengthNanos) {
        playing.set(false);
        endNanos = lengthNanos;
        nanos = lengthNanos;
        onMoved.run();
    }

    /** Lets this much of the viewer's time pass; nothing happens while the replay is paused. */
    void advance(long viewerNanos) {
        if (playing.get()) {
            nanos += viewerNanos * speed.get().rate(endNanos);
            if (nanos >= endNanos) {
                nanos = endNanos;
                playing.set(false);
            }
        }
    }

    /** Plays from here, from the start when the end is shown; pauses when it plays. */
    void toggle() {
        if (endNanos == 0) {
            return;
        }
        if (!playing.get() && nanos >= endNanos) {
            nanos = 0;
        }
        playing.set(!playing.get());
        onMoved.run();
    }

    /** Goes to a moment, kept inside the race; plays on from there if it plays. */
    void seek(long toNanos) {
        nanos = Math.clamp(toNanos, 0, endNanos);
        onMoved.run();
    }

    /** Pauses, a share of the whole away from here. */
    void step(double share) {
        playing.set(false);
        seek(Math.round(nanos + share * endNanos));
    }

    /** The shown moment, nanoseconds since the start of every run. */
    long nanos() {
        return (long) nanos;
    }

    /** The end of the race, 0 when there is none. */
    long endNanos() {
        return endNanos;
    }

    BooleanProperty playingProperty() {
        return playing;
    }

    ObjectProperty<RaceSpeed> speedProperty() {
        return speed;
    }
}
