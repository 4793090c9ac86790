package corewise.ui.watch.timeline;

import corewise.metrics.RunTimes;
import corewise.model.TraceView;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.ReplaySpeed;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Chooses the moment that board and timeline show: live a little behind the run, afterwards wherever the learner wants.
 * Time passes only in {@link #advance}.
 */
@OnWindowThread
public final class Playback {
    /** How far the live picture is behind: a thread that lost its core reports that only when it runs again. */
    public static final long LIVE_DELAY_NANOS = 100_000_000;

    private static final double SECONDS_A_TURN = 1;

    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final ObjectProperty<ReplaySpeed> speed = new SimpleObjectProperty<>(ReplaySpeed.WHOLE);
    private TraceView trace;
    /** The moments of the ended run shown; made when they are first needed. */
    private EventTimes moments;

    /** The task whose moments are stepped through, {@link TraceView#NONE} for all of them. */
    private final IntegerProperty followed = new SimpleIntegerProperty(TraceView.NONE);

    /** Whether the picture of a run under way stands still, while the run goes on. */
    private final BooleanProperty held = new SimpleBooleanProperty();

    private final BooleanProperty looping = new SimpleBooleanProperty();
    private long loopFrom;
    private long loopTo;
    private boolean live;
    private ToldMoment told = ToldMoment.NONE;
    private long endNanos;
    private double nanos;

    public Playback() {
        followed.subscribe((before, after) -> moments = null);
    }

    /** Follows a run under way. */
    public void live(TraceView run) {
        endLoop();
        follow(TraceView.NONE);
        held.set(false);
        trace = run;
        live = true;
        nanos = 0;
        endNanos = 0;
        playing.set(false);
    }

    /** Shows an ended run, at its end; where the picture of the run was held, at that moment. */
    public void open(TraceView ended) {
        boolean wasHeld = live && held.get();
        endLoop();
        trace = ended;
        live = false;
        endNanos = RunTimes.lastNanos(ended);
        follow(TraceView.NONE);
        moments = null;
        told = ToldMoment.NONE;
        nanos = wasHeld ? Math.min(nanos, (double) endNanos) : endNanos;
        held.set(false);
        playing.set(false);
    }

    /** Shows no run. */
    public void close() {
        endLoop();
        held.set(false);
        trace = null;
        live = false;
        follow(TraceView.NONE);
        told = ToldMoment.NONE;
        nanos = 0;
        endNanos = 0;
        playing.set(false);
    }

    /**
     * The moment of a live run for this time since its start.
     *
     * @param overNanos when its last result was taken, beyond which its clock does not go; {@link TraceView#UNKNOWN_NANOS}
     *     before that
     */
    public void runAt(long nowNanos, long overNanos) {
        long seen = nowNanos - LIVE_DELAY_NANOS;
        endNanos = Math.max(0, overNanos == TraceView.UNKNOWN_NANOS ? seen : Math.min(seen, overNanos));
        if (!held.get()) {
            nanos = endNanos;
        }
    }

    /** Lets this much of the viewer's time pass; nothing happens while the replay is paused. */
    public void advance(long viewerNanos) {
        if (trace == null || live || !playing.get()) {
            return;
        }
        nanos = speed.get() == ReplaySpeed.TURN_A_SECOND
                ? moments().at(moments().place((long) nanos) + viewerNanos / 1e9 / SECONDS_A_TURN)
                : nanos + viewerNanos * rate();
        if (looping.get() && nanos >= loopTo) {
            nanos = loopFrom;
        } else if (nanos >= endNanos) {
            nanos = endNanos;
            playing.set(false);
        }
    }

    private EventTimes moments() {
        if (moments == null) {
            long end = Math.max(1, endNanos);
            moments = followed.get() == TraceView.NONE
                    ? EventTimes.of(trace, end)
                    : EventTimes.of(trace, followed.get(), end);
        }
        return moments;
    }

    /**
     * Steps go through the moments of this task of an ended run from now on; of all for {@link TraceView#NONE}, and
     * while there is no such run.
     */
    public void follow(int task) {
        followed.set(canReplay() ? task : TraceView.NONE);
    }

    /** The task that is followed, {@link TraceView#NONE} for none. */
    public IntegerProperty followedProperty() {
        return followed;
    }

    /** Whether the picture of a run under way stands still; false for any other run. */
    public ReadOnlyBooleanProperty heldProperty() {
        return held;
    }

    /** Trace time that passes in a second of the viewer's time: 1 live, less in slow motion. */
    public double rate() {
        if (trace == null || live) {
            return 1;
        }
        return switch (speed.get()) {
            case WHOLE -> Math.max(1e-9, speed.get().rate(looping.get() ? loopTo - loopFrom : endNanos));
            case TURN_A_SECOND -> {
                int event = Math.min((int) moments().place(nanos()), moments().count() - 2);
                yield Math.max(1e-9, (moments().nanos(event + 1) - moments().nanos(event)) / 1e9 / SECONDS_A_TURN);
            }
            case THOUSANDTH, HUNDREDTH, TENTH, REAL, TENFOLD -> speed.get().rate(endNanos);
        };
    }

    /**
     * Plays from here, from the start when the end is shown; pauses when it plays. The picture of a run under way stands
     * still, or catches up with the run.
     */
    public void toggle() {
        if (trace == null) {
            return;
        }
        if (live) {
            held.set(!held.get());
            nanos = held.get() ? nanos : endNanos;
            return;
        }
        if (!playing.get() && looping.get() && (nanos < loopFrom || nanos >= loopTo)) {
            nanos = loopFrom;
        } else if (!playing.get() && nanos >= endNanos) {
            nanos = 0;
        }
        playing.set(!playing.get());
    }

    /** Pauses at the next moment at which something begins or ends. */
    public void stepForward() {
        if (trace != null && !live) {
            playing.set(false);
            nanos = Math.min(endNanos, moments().after(nanos()));
        }
    }

    /** Pauses at the last moment before at which something began or ended. */
    public void stepBack() {
        if (trace != null && !live) {
            playing.set(false);
            nanos = moments().before(nanos());
        }
    }

    /** From now on plays a part of an ended run again and again: nanoseconds since its start, kept inside the run. */
    public void loop(long fromNanos, long toNanos) {
        if (trace != null && !live && toNanos > fromNanos) {
            loopFrom = Math.clamp(fromNanos, 0, endNanos);
            loopTo = Math.clamp(toNanos, loopFrom, endNanos);
            looping.set(loopTo > loopFrom);
        }
    }

    /** Plays on to the run's end from now on. */
    public void endLoop() {
        looping.set(false);
    }

    /** Whether a part is played again and again. */
    public BooleanProperty loopingProperty() {
        return looping;
    }

    long loopFromNanos() {
        return loopFrom;
    }

    long loopToNanos() {
        return loopTo;
    }

    /** Goes to a moment, kept inside the run. */
    public void seek(long toNanos) {
        if (trace != null && !live) {
            nanos = Math.clamp(toNanos, 0, endNanos);
        }
    }

    /** Goes to a moment of an ended run and stays there. */
    void goTo(long toNanos) {
        if (canReplay()) {
            playing.set(false);
            seek(toNanos);
        }
    }

    /** Goes to a moment that is told, and stays there. */
    void goTo(ToldMoment moment) {
        goTo(moment.nanos());
        told = moment;
    }

    /** Goes to a moment of an ended run, and tells tasks apart there: one by itself from then on, several while it is shown. */
    public void light(List<Integer> tasks, long toNanos, String sentence) {
        if (canReplay()) {
            follow(tasks.size() == 1 ? tasks.getFirst() : TraceView.NONE);
            goTo(new ToldMoment(Math.clamp(toNanos, 0, endNanos), sentence, tasks));
        }
    }

    /** What is told of the shown moment; {@link ToldMoment#NONE} where time has moved on. */
    public ToldMoment told() {
        return canReplay() && told.nanos() == nanos() ? told : ToldMoment.NONE;
    }

    /** The shown moment, nanoseconds since the run's start. */
    public long nanos() {
        return (long) nanos;
    }

    /** The end of what can be shown. */
    public long endNanos() {
        return endNanos;
    }

    /** Whether there is an ended run to move in. */
    public boolean canReplay() {
        return trace != null && !live;
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    public ObjectProperty<ReplaySpeed> speedProperty() {
        return speed;
    }
}
