package corewise.ui.watch;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.session.UtilisationFeed;
import corewise.ui.board.BoardPane;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.timeline.TimelinePane;

/**
 * Board and timeline while there is no run to be shown: what would be run, and how busy the processors are. Draws again and
 * again for a moment at first, so that no run pays for what was never drawn.
 */
@OnWindowThread
final class IdleBoard implements AutoCloseable {
    private final BoardPane board;
    private final TimelinePane timeline;
    private final FrameLoop loop;
    private final MachineInfo machine;
    private final WarmUp warmUp = new WarmUp();
    private IdleLoad load = new IdleLoad(UtilisationFeed.NONE, () -> {});

    IdleBoard(BoardPane board, TimelinePane timeline, FrameLoop loop, MachineInfo machine) {
        this.board = board;
        this.timeline = timeline;
        this.loop = loop;
        this.machine = machine;
    }

    /** What warms up. */
    WarmUp warmUp() {
        return warmUp;
    }

    /** Where load is told from; {@link #follow} follows it. */
    void showLoad(UtilisationFeed feed) {
        load = new IdleLoad(feed, () -> loop.later(loop::request));
    }

    /** Follows the load, or no more. */
    void follow(boolean idle) {
        load.follow(idle);
    }

    /** Shows what would be run, or is about to be; null where that is not known. */
    void preview(RunSpec spec, boolean warmingUp) {
        if (spec != null) {
            board.preview(spec, machine, warmingUp);
        }
        timeline.showNothing();
        loop.request();
    }

    /** Shows what would be run, and begins to warm up where that is wanted and was not done yet. */
    void show(RunSpec spec) {
        preview(spec, false);
        if (warmUp.begin(spec != null)) {
            loop.setDrive(FrameLoop.Drive.FULL);
        }
    }

    /** Draws it. */
    void draw(long now) {
        boolean warming = warmUp.on();
        if (warming) {
            board.forget();
        }
        load.latest().ifPresent(board::idleUtilisation);
        board.draw();
        timeline.draw(0);
        warmUp.drawn(now);
        if (warming && !warmUp.on() && loop.drive() == FrameLoop.Drive.FULL) {
            loop.setDrive(FrameLoop.Drive.IDLE);
        }
    }

    @Override
    public void close() {
        load.close();
    }
}
