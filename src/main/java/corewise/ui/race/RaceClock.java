package corewise.ui.race;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.ReplaySpeed;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The one clock of a race, from 0 to the end of the run that lasts longest. Time passes
 * only in {@link #advance}.
 */
@OnWindowThread
final class RaceClock {
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final ObjectProperty<ReplaySpeed> speed = new SimpleObjectProperty<>(ReplaySpeed.WHOLE);
    private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(true);
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
        stand((double) lengthNanos);
        onMoved.run();
    }

    /** Lets this much of the viewer's time pass; nothing happens while the replay is paused. */
    void advance(long viewerNanos) {
        if (playing.get()) {
            stand(Math.min((double) endNanos, nanos + viewerNanos * speed.get().rate(endNanos)));
            playing.set(!atEnd.get());
        }
    }

    /** Plays from here, from the start when the end is shown; pauses when it plays. */
    void toggle() {
        if (endNanos == 0) {
            return;
        }
        if (!playing.get() && atEnd.get()) {
            stand(0);
        }
        playing.set(!playing.get());
        onMoved.run();
    }

    private void stand(double at) {
        nanos = at;
        atEnd.set(at >= endNanos);
    }

    /** Goes to a moment, kept inside the race; plays on from there if it plays. */
    void seek(long toNanos) {
        stand((double) Math.clamp(toNanos, 0, endNanos));
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

    /** Whether it stands at the end of the race: what the runs came to is told only there. */
    ReadOnlyBooleanProperty atEndProperty() {
        return atEnd.getReadOnlyProperty();
    }

    BooleanProperty playingProperty() {
        return playing;
    }

    ObjectProperty<ReplaySpeed> speedProperty() {
        return speed;
    }
}
