package corewise.ui.watch;

import corewise.model.TraceView;
import corewise.ui.board.BoardPane;
import corewise.ui.board.PictureSource;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.timeline.Playback;
import corewise.ui.watch.timeline.TimelinePane;

/** Draws a run at the moment that the replay has come to, and passes that on to the panels, each as often as it can be read. */
@OnWindowThread
final class ShownMoment {
    private final WatchViewModel watch;
    private final BoardPane board;
    private final TimelinePane timeline;
    private final Playback playback;
    private final RedrawRates rates;

    ShownMoment(WatchViewModel watch, BoardPane board, TimelinePane timeline, Playback playback, FrameLoop loop) {
        this.watch = watch;
        this.board = board;
        this.timeline = timeline;
        this.playback = playback;
        rates = new RedrawRates(loop);
    }

    /** From now on this run is drawn. */
    void of(TraceView trace, boolean live, PictureSource picture) {
        if (live) {
            playback.live(trace);
        } else {
            playback.open(trace);
        }
        board.trace(trace, live, picture);
        timeline.show(trace, live);
    }

    /** The run under way has come to this moment. */
    void runAt(long nanos) {
        playback.runAt(nanos);
    }

    /** Draws it. */
    void draw(TraceView trace, long now, boolean live) {
        boolean moving = live
                ? !playback.heldProperty().get()
                : playback.playingProperty().get();
        board.show(playback.nanos(), playback.rate(), moving);
        board.draw();
        if (rates.timeline(now, live)) {
            timeline.draw(playback.nanos());
        }
        if (rates.words(now, live, playback.playingProperty().get())) {
            tell(live);
        }
    }

    /** Passes it on to the panels at once. */
    void tell(boolean live) {
        watch.show(board.reader(), live);
    }
}
