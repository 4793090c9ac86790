package corewise.ui.watch;

import corewise.model.TraceView;
import corewise.ui.board.BoardPane;
import corewise.ui.board.PictureSource;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.timeline.Playback;
import corewise.ui.watch.timeline.TimelinePane;

/** Draws a run at the moment that the replay has come to, and passes that on to the panels: all of them show the same moment. */
@OnWindowThread
final class ShownMoment {
    /** Rows change less often than the board: nobody reads faster, and they are many. */
    private static final long TABLE_NANOS = 250_000_000;

    private final WatchViewModel watch;
    private final BoardPane board;
    private final TimelinePane timeline;
    private final Playback playback;
    private long lastTable;

    ShownMoment(WatchViewModel watch, BoardPane board, TimelinePane timeline, Playback playback) {
        this.watch = watch;
        this.board = board;
        this.timeline = timeline;
        this.playback = playback;
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

    /** The run under way has come to this moment; over is when its last result was taken, if it was. */
    void runAt(long nanos, long over) {
        playback.runAt(nanos, over);
    }

    /** Draws it. */
    void draw(TraceView trace, long now, boolean live) {
        boolean moving = live
                ? !playback.heldProperty().get()
                : playback.playingProperty().get();
        board.show(playback.nanos(), playback.rate(), moving);
        board.mark(playback.told().tasks());
        board.draw();
        timeline.draw(playback.nanos());
        tell(live);
        if (!moving || now - lastTable >= TABLE_NANOS) {
            lastTable = now;
            watch.showTable(board.reader(), live);
        }
    }

    /** Passes it on to the panels at once. */
    void tell(boolean live) {
        watch.show(board.reader(), live);
    }
}
