package corewise.ui.watch.timeline;

import corewise.picture.lanes.TimeWindow;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;

/** Chooses the part of an ended run that plays again and again, and shows just that part. */
@OnWindowThread
final class LoopedPart implements ShownTime {
    private static final long NONE = -1;

    private final TimelineView view;
    private final Playback playback;
    private final Texts texts;
    private long draggedFrom = NONE;
    private long draggedTo = NONE;

    LoopedPart(TimelineView view, Playback playback, Texts texts) {
        this.view = view;
        this.playback = playback;
        this.texts = texts;
    }

    /** Begins to choose at a place; says whether there is anything to choose from. */
    boolean begin(double x) {
        draggedFrom = playback.canReplay() ? view.nanosAt(x) : NONE;
        draggedTo = draggedFrom;
        return draggedFrom != NONE;
    }

    boolean choosing() {
        return draggedFrom != NONE;
    }

    /** Chooses as far as a place. */
    void dragTo(double x) {
        draggedTo = view.nanosAt(x);
        view.select(Math.min(draggedFrom, draggedTo), Math.max(draggedFrom, draggedTo));
    }

    /** Loops what was chosen, if it is long enough to be one. */
    void finish() {
        long from = Math.min(draggedFrom, draggedTo);
        long to = Math.min(Math.max(draggedFrom, draggedTo), playback.endNanos());
        draggedFrom = NONE;
        view.select(0, 0);
        if (to - from >= TimeWindow.SHORTEST_NANOS) {
            loop(from, to);
        }
    }

    /** Shows a part and plays it again and again from now on, from its start. */
    void loop(long fromNanos, long toNanos) {
        view.showPart(fromNanos, toNanos);
        playback.loop(fromNanos, toNanos);
        playback.seek(fromNanos);
    }

    /** Shows a part from its start, and loops it where a part is looped; says whether it is a part of the run. */
    @Override
    public boolean show(TypedInterval part) {
        if (!playback.canReplay() || part.fromNanos() >= playback.endNanos()) {
            return false;
        }
        view.showPart(part.fromNanos(), part.toNanos());
        playback.goTo(part.fromNanos());
        if (playback.loopingProperty().get()) {
            playback.loop(part.fromNanos(), part.toNanos());
        }
        return true;
    }

    @Override
    public TimeWindow shown() {
        return view.shown();
    }

    @Override
    public void showAll() {
        view.showAll();
    }

    /** Loops what is shown, or ends the loop. */
    void toggle() {
        if (playback.loopingProperty().get()) {
            playback.endLoop();
        } else if (playback.canReplay()) {
            TimeWindow shown = view.shown();
            playback.loop(shown.startNanos(), Math.min(shown.endNanos(), playback.endNanos()));
        }
    }

    /** Ends the loop and shows the whole run. */
    void end() {
        playback.endLoop();
        view.showAll();
    }

    /** The loop in words, or what is being chosen; empty where there is neither. */
    String words() {
        if (choosing()) {
            return texts.get(
                    "timeline.choosing",
                    texts.quantities().moment(Math.min(draggedFrom, draggedTo)),
                    texts.quantities().moment(Math.max(draggedFrom, draggedTo)));
        }
        return playback.loopingProperty().get()
                ? texts.get(
                        "timeline.looping",
                        texts.quantities().moment(playback.loopFromNanos()),
                        texts.quantities().moment(playback.loopToNanos()))
                : "";
    }
}
