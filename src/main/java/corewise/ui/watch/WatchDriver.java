package corewise.ui.watch;

import corewise.model.MachineInfo;
import corewise.session.CompletedRun;
import corewise.session.RunHandle;
import corewise.session.UtilisationFeed;
import corewise.ui.board.BoardPane;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.StillMotion;
import corewise.ui.watch.timeline.Playback;
import corewise.ui.watch.timeline.TimelinePane;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Shows the run under way, or the one looked at again, or that there is none, on board and timeline. One frame pulls
 * one view of the run; nothing is pushed by workers.
 */
@OnWindowThread
public final class WatchDriver implements WatchDrawing {
    private final WatchViewModel watch;
    private final FrameLoop loop;
    private final Playback playback = new Playback();
    private final BoardPane board;
    private final TimelinePane timeline;
    private final ShownMoment moment;
    private final IdleBoard idle;
    private final RunFollower follower;
    private CompletedRun shown;
    private boolean inSight;
    private long lastFrame;

    /**
     * A driver that draws nothing while it is not in sight.
     *
     * @param watch the page's state
     * @param services what the Watch page needs from outside
     * @param clock a monotonic clock, nanoseconds
     */
    public WatchDriver(WatchViewModel watch, WatchServices services, LongSupplier clock) {
        this.watch = watch;
        MachineInfo machine = services.runs().machine();
        loop = new FrameLoop(clock, this::frame);
        board = new BoardPane(services.texts(), loop::request);
        // who does not see it is told what happens on it
        board.accessibleTextProperty().bind(watch.code().sentenceProperty());
        timeline = new TimelinePane(services.texts(), playback, services.background(), loop::request);
        moment = new ShownMoment(watch, board, timeline, playback);
        idle = new IdleBoard(board, timeline, loop, machine);
        loop.stepWhile(() -> !idle.warmUp().on() && StillMotion.in(board));
        follower = new RunFollower(moment, loop, machine);
        watch.steppingProperty().set(new Steps());
        watch.observerProperty().set(this::getReady);
        watch.settings().specProperty().subscribe((before, after) -> specChanged());
        watch.currentProperty().subscribe((before, after) -> runChanged(after));
        watch.shownRunProperty().subscribe((before, after) -> shownChanged(after));
        watch.valuesProperty().subscribe(shown -> {
            board.showValues(shown);
            loop.request();
        });
        playback.playingProperty().subscribe((before, playing) -> playingChanged(playing));
        watch.table().followedProperty().bindBidirectional(playback.followedProperty());
        timeline.shownProperty().subscribe(bars -> watch.table().filter(bars.<IntPredicate>map(some -> some::shows)));
        specChanged();
    }

    /** Shows how busy the processors are while nothing runs, from now on. */
    public void showIdleLoad(UtilisationFeed feed) {
        idle.showLoad(feed);
        followIdleLoad();
    }

    @Override
    public Region board() {
        return board;
    }

    @Override
    public double leastBoardHeight(double scale) {
        return board.leastHeight(scale);
    }

    @Override
    public Node timeline() {
        return timeline;
    }

    @Override
    public ObservableValue<Boolean> filtering() {
        return timeline.filtering();
    }

    @Override
    public long moment() {
        return playback.nanos();
    }

    @Override
    public void light(Lit lit) {
        timeline.rowsBy(lit.rows());
        playback.light(lit.tasks(), lit.nanos(), lit.sentence());
        loop.request();
    }

    @Override
    public void marking(boolean on) {
        timeline.marking(on);
    }

    @Override
    public void mark(int by) {
        timeline.mark(by);
        loop.request();
    }

    @Override
    public void close() {
        idle.close();
        loop.close();
    }

    private boolean isIdle() {
        return !follower.on() && shown == null;
    }

    private void followIdleLoad() {
        idle.follow(isIdle() && inSight);
    }

    /** The loop that draws. */
    public FrameLoop loop() {
        return loop;
    }

    /** Tells what the window costs, about once a second during a run. */
    public void onCost(CostListener listener) {
        follower.onCost(listener);
    }

    /** Does something on the window's thread once what is there now is on the screen. */
    public void whenDrawn(Runnable action) {
        loop.whenDrawn(action);
    }

    /** Does something on the window's thread once what is under way there is done. */
    public void later(Runnable action) {
        loop.later(action);
    }

    @Override
    public void setInSight(boolean visible) {
        inSight = visible;
        followIdleLoad();
        if (!visible) {
            idle.warmUp().end();
        }
        if (!idle.warmUp().on()) {
            // a replay goes on where it was
            playingChanged(playback.playingProperty().get());
        }
        loop.setInSight(visible);
    }

    @Override
    public void drawNow() {
        frame(lastFrame);
    }

    /** Whether runs under way are drawn; not drawing them shows what drawing costs. */
    public void setDrawsRuns(boolean draws) {
        follower.setDraws(draws);
    }

    /** Draws the idle board again and again for a moment once a list is known, unless there is something to show. */
    public void warmUp() {
        idle.warmUp().want();
        specChanged();
    }

    /** Adds something to be done once, when warming up has ended, be it because a run begins. */
    public void onWarm(Runnable action) {
        idle.warmUp().onOver(action);
    }

    private void specChanged() {
        if (isIdle()) {
            idle.show(watch.settings().specProperty().get());
        }
    }

    private void runChanged(RunHandle run) {
        follower.follow(run);
        followIdleLoad();
        idle.warmUp().end();
        if (run != null) {
            idle.preview(run.spec(), true);
        }
    }

    private void shownChanged(CompletedRun run) {
        shown = run;
        followIdleLoad();
        if (run == null) {
            playback.close();
            specChanged();
            return;
        }
        moment.of(run.trace(), false, MandelbrotPicture.of(run));
        loop.request();
    }

    private void playingChanged(boolean playing) {
        if (!follower.on()) {
            lastFrame = 0;
            loop.setDrive(playing ? FrameLoop.Drive.FULL : FrameLoop.Drive.IDLE);
        }
    }

    private void frame(long now) {
        if (follower.on()) {
            if (!follower.draw(now)) {
                board.draw();
            }
        } else if (shown != null) {
            if (lastFrame > 0) {
                playback.advance(now - lastFrame);
            }
            moment.draw(shown.trace(), now, false);
        } else {
            idle.draw(now);
        }
        lastFrame = now;
    }

    /** Has the beginning of the run drawn before its clock starts, where it is in sight. */
    private CompletionStage<?> getReady() {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        later(() -> {
            if (inSight) {
                follower.getReady(lastFrame).thenRun(() -> ready.complete(null));
            } else {
                ready.complete(null);
            }
        });
        return ready;
    }

    /** Steps of the replay, by keys. */
    private final class Steps implements Stepping {
        @Override
        public void back() {
            playback.stepBack();
            loop.request();
        }

        @Override
        public void forward() {
            playback.stepForward();
            loop.request();
        }

        @Override
        public void restart() {
            playback.seek(0);
            playback.playingProperty().set(true);
            loop.request();
        }

        @Override
        public void pause() {
            playback.toggle();
            loop.request();
        }

        @Override
        public void filter() {
            timeline.toggleFilter();
        }
    }
}
