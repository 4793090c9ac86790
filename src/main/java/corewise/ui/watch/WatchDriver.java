package corewise.ui.watch;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.recording.LiveTrace;
import corewise.session.CompletedRun;
import corewise.session.RunHandle;
import corewise.session.UtilisationFeed;
import corewise.ui.board.BoardPane;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.WindowCost;
import corewise.ui.watch.timeline.Playback;
import corewise.ui.watch.timeline.TimelinePane;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import javafx.scene.Node;

/**
 * Shows the run under way, or the one looked at again, on board and timeline, and passes the shown moment on to the
 * panels. One frame pulls one view of the run; nothing is pushed by workers.
 */
@OnWindowThread
public final class WatchDriver implements WatchDrawing {
    /** Longer than anything is on its way on the board. */
    private static final long SETTLED_NANOS = 20_000_000_000L;

    private final WatchViewModel watch;
    private final MachineInfo machine;
    private final FrameLoop loop;
    private final RedrawRates rates;
    private final Playback playback = new Playback();
    private final BoardPane board;
    private final TimelinePane timeline;
    private final WarmUp warmUp = new WarmUp();
    private RunHandle handle;
    private LiveTrace live;
    private CompletedRun shown;
    private boolean onBoard;
    private boolean drawsRuns = true;
    private boolean inSight;
    private long lastFrame;
    private WindowCost lastCost;
    private IdleLoad idleLoad = new IdleLoad(UtilisationFeed.NONE, () -> {});
    private CostListener costListener = (share, framesPerSecond) -> {};

    /**
     * A driver that draws nothing while it is not in sight.
     *
     * @param watch the page's state
     * @param services what the Watch page needs from outside
     * @param clock a monotonic clock, nanoseconds
     */
    public WatchDriver(WatchViewModel watch, WatchServices services, LongSupplier clock) {
        this.watch = watch;
        machine = services.runs().machine();
        loop = new FrameLoop(clock, this::frame);
        rates = new RedrawRates(loop);
        board = new BoardPane(services.texts(), loop::request);
        timeline = new TimelinePane(services.texts(), playback, services.background(), loop::request);
        watch.steppingProperty().set(new Steps());
        watch.observerProperty().set(this::getReady);
        watch.specProperty().subscribe((before, after) -> specChanged());
        watch.currentProperty().subscribe((before, after) -> runChanged(after));
        watch.shownRunProperty().subscribe((before, after) -> shownChanged(after));
        playback.playingProperty().subscribe((before, playing) -> playingChanged(playing));
        watch.table().followedProperty().bindBidirectional(playback.followedProperty());
        timeline.shownProperty().subscribe(bars -> watch.table().filter(bars.<IntPredicate>map(some -> some::shows)));
        specChanged();
    }

    /** Shows how busy the processors are while nothing runs, from now on. */
    public void showIdleLoad(UtilisationFeed feed) {
        idleLoad = new IdleLoad(feed, () -> later(loop::request));
        followIdleLoad();
    }

    @Override
    public Node board() {
        return board;
    }

    @Override
    public Node timeline() {
        return timeline;
    }

    @Override
    public long moment() {
        return playback.nanos();
    }

    @Override
    public void close() {
        idleLoad.close();
        loop.close();
    }

    private void followIdleLoad() {
        idleLoad.follow(handle == null && shown == null && inSight);
    }

    /** The loop that draws. */
    public FrameLoop loop() {
        return loop;
    }

    /** Tells what the window costs, about once a second during a run. */
    public void onCost(CostListener listener) {
        costListener = costListener.and(listener);
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
            warmUp.end();
        }
        if (!warmUp.on()) {
            // a replay goes on where it was
            playingChanged(playback.playingProperty().get());
        }
        loop.setInSight(visible);
    }

    /** Draws at once, outside the loop: for pictures. */
    public void drawNow() {
        frame(lastFrame);
    }

    /** Whether runs under way are drawn; not drawing them shows what drawing costs. */
    public void setDrawsRuns(boolean draws) {
        drawsRuns = draws;
    }

    /** Draws the idle board again and again for a moment once a list is known, unless there is something to show. */
    public void warmUp() {
        warmUp.want();
        specChanged();
    }

    /** Adds something to be done once, when warming up has ended, be it because a run begins. */
    public void onWarm(Runnable action) {
        warmUp.onOver(action);
    }

    private void specChanged() {
        if (handle != null || shown != null) {
            return;
        }
        preview(watch.specProperty().get(), false);
        if (warmUp.begin(watch.specProperty().get() != null)) {
            loop.setDrive(FrameLoop.Drive.FULL);
        }
    }

    private void preview(RunSpec spec, boolean warmingUp) {
        if (spec != null) {
            board.preview(spec, machine, warmingUp);
        }
        timeline.showNothing();
        loop.request();
    }

    private void runChanged(RunHandle run) {
        handle = run;
        followIdleLoad();
        onBoard = false;
        live = null;
        warmUp.end();
        if (run == null) {
            loop.setDrive(FrameLoop.Drive.IDLE);
            return;
        }
        live = run.follow();
        preview(run.spec(), true);
        if (drawsRuns) {
            loop.govern(new OwnTime(run), machine.availableProcessors());
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
        playback.open(run.trace());
        board.trace(run.trace(), false, MandelbrotPicture.of(run));
        timeline.show(run.trace(), false);
        loop.request();
    }

    private void playingChanged(boolean playing) {
        if (handle == null) {
            lastFrame = 0;
            loop.setDrive(playing ? FrameLoop.Drive.FULL : FrameLoop.Drive.IDLE);
        }
    }

    private void frame(long now) {
        if (handle != null) {
            followRun(now);
        } else if (shown != null) {
            replay(now);
        } else {
            idle(now);
        }
        lastFrame = now;
    }

    private void idle(long now) {
        if (warmUp.on()) {
            board.forget();
        }
        idleLoad.latest().ifPresent(board::idleUtilisation);
        board.draw();
        timeline.draw(0);
        if (warmUp.on()) {
            warmUp.drawn(now);
            if (!warmUp.on()) {
                loop.setDrive(FrameLoop.Drive.IDLE);
            }
        }
    }

    private void followRun(long now) {
        live.refresh();
        if (!onBoard && !live.started()) {
            board.draw();
            return;
        }
        goLive();
        playback.runAt(live.now());
        draw(now, true);
        WindowCost cost = loop.cost();
        if (cost != null && !cost.equals(lastCost)) {
            lastCost = cost;
            costListener.costs(cost.share(), 1e9 / loop.intervalNanos());
        }
    }

    /** Shows the beginning of the run and has it drawn before its clock starts, for that is dearer than any later frame. */
    private CompletionStage<?> getReady() {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        later(() -> {
            if (handle != null && drawsRuns && inSight) {
                goLive();
                loop.whenDrawn(() -> {
                    loop.countAnew();
                    drawn.complete(null);
                });
            } else {
                drawn.complete(null);
            }
        });
        return drawn;
    }

    private void goLive() {
        if (!onBoard) {
            onBoard = true;
            playback.live(live);
            RunHandle run = handle;
            board.trace(live, true, MandelbrotPicture.of(run.spec().list(), run::resultSoFar));
            timeline.show(live, true);
            draw(lastFrame, true);
            watch.show(live, playback.nanos(), true);
        }
    }

    private void replay(long now) {
        if (lastFrame > 0) {
            playback.advance(now - lastFrame);
        }
        draw(now, false);
    }

    private void draw(long now, boolean isLive) {
        // at the end everything has arrived where it belongs
        board.show(playback.nanos() + (playback.atEnd() ? SETTLED_NANOS : 0), playback.rate());
        board.draw();
        if (rates.timeline(now, isLive)) {
            timeline.draw(playback.nanos());
        }
        if (rates.words(now, isLive, playback.playingProperty().get())) {
            watch.show(isLive ? live : shown.trace(), playback.nanos(), isLive);
        }
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
