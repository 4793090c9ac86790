package corewise.ui.watch;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.recording.LiveTrace;
import corewise.session.CompletedRun;
import corewise.session.RunHandle;
import corewise.session.UtilisationFeed;
import corewise.ui.board.BoardPane;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.WindowCost;
import corewise.ui.watch.timeline.Playback;
import corewise.ui.watch.timeline.TimelinePane;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;

/**
 * Shows the run under way, or the one looked at again, on board and timeline, and passes the shown moment on to the
 * panels. One frame pulls one view of the run; nothing is pushed by workers. Belongs to the window's thread.
 */
public final class WatchDriver implements AutoCloseable {
    /** The words and figures beside the board change less often than the board: nobody reads faster. */
    private static final long WORDS_NANOS = 250_000_000;
    /** Nor in more than every third frame, more seldom under strain: laying texts out costs more than drawing the board. */
    private static final double FRAMES_A_WORD = 2.5;

    /** Where frames are dear the timeline grows with every second one, under strain with every third. */
    private static final double FRAMES_A_BAR = 1.5;

    /** The time between two frames below which everything is drawn in each. */
    private static final long FAST_NANOS = 100_000_000;

    /** Longer than anything is on its way on the board. */
    private static final long SETTLED_NANOS = 20_000_000_000L;

    private static final long WARM_UP_NANOS = 4_000_000_000L;

    private final WatchViewModel watch;
    private final BoardPane board;
    private final TimelinePane timeline;
    private final Playback playback;
    private final MachineInfo machine;
    private final FrameLoop loop;
    private final Function<RunHandle, LongSupplier> ownCost;
    private RunHandle handle;
    private LiveTrace live;
    private CompletedRun shown;
    private boolean onBoard;
    private boolean drawsRuns = true;
    private boolean inSight = true;
    private long lastFrame;
    private long lastWords;
    private long lastTimeline;
    private WindowCost lastCost;
    private long warmUntil;
    private boolean warmedUp;
    private boolean wantsWarmUp;
    private IdleLoad idleLoad = new IdleLoad(UtilisationFeed.NONE, () -> {});
    private Runnable whenWarm = () -> {};
    private CostListener costListener = (share, framesPerSecond) -> {};

    /**
     * @param watch the view's state
     * @param views what shows the moment
     * @param machine what runs are made on
     * @param clock a monotonic clock, nanoseconds
     * @param ownCost gives for a run what tells the processor time of all threads but its workers
     */
    public WatchDriver(
            WatchViewModel watch,
            Views views,
            MachineInfo machine,
            LongSupplier clock,
            Function<RunHandle, LongSupplier> ownCost) {
        this.watch = watch;
        board = views.board();
        timeline = views.timeline();
        playback = views.playback();
        this.machine = machine;
        this.ownCost = ownCost;
        loop = new FrameLoop(clock, this::frame);
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

    /** Draws no more. */
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

    /** Draws only while the view is in sight: what is hidden costs nothing. */
    public void setInSight(boolean visible) {
        inSight = visible;
        followIdleLoad();
        if (!visible) {
            endWarming();
        }
        if (handle == null) {
            playingChanged(playback.playingProperty().get());
        } else {
            followOrRest();
        }
        loop.request();
    }

    private void followOrRest() {
        if (drawsRuns && inSight) {
            loop.govern(ownCost.apply(handle), machine.availableProcessors());
        } else {
            loop.setDrive(FrameLoop.Drive.IDLE);
        }
    }

    /** Draws at once, outside the loop: for pictures. */
    public void drawNow() {
        frame(lastFrame);
    }

    /** Asks for a frame: size, paints or the moment have changed. */
    public void invalidate() {
        loop.request();
    }

    /** Whether runs under way are drawn; not drawing them shows what drawing costs. */
    public void setDrawsRuns(boolean draws) {
        drawsRuns = draws;
    }

    /**
     * Draws the idle board again and again for a moment once a list is known: drawing that was never done is many times
     * dearer, and the first run should not pay for it.
     */
    public void warmUp() {
        if (!warmedUp && watch.specProperty().get() != null && handle == null) {
            warmedUp = true;
            warmUntil = lastFrame + WARM_UP_NANOS;
            loop.setDrive(FrameLoop.Drive.FULL);
        } else if (!warmedUp) {
            wantsWarmUp = true;
        }
    }

    /** Adds something to be done once, when warming up has ended, be it because a run begins. */
    public void onWarm(Runnable action) {
        Runnable before = whenWarm;
        whenWarm = () -> {
            before.run();
            action.run();
        };
    }

    private void specChanged() {
        if (wantsWarmUp) {
            warmUp();
        }
        if (handle == null && shown == null) {
            preview(watch.specProperty().get(), false);
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
        endWarming();
        if (run == null) {
            loop.setDrive(FrameLoop.Drive.IDLE);
            return;
        }
        live = run.follow();
        preview(run.spec(), true);
        followOrRest();
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
            loop.setDrive(playing && inSight ? FrameLoop.Drive.FULL : FrameLoop.Drive.IDLE);
        }
    }

    private void frame(long now) {
        if (!inSight) {
            return;
        }
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
        boolean warming = warmUntil != 0;
        if (warming) {
            warmUntil = lastFrame == 0 || warmUntil < WARM_UP_NANOS ? now + WARM_UP_NANOS : warmUntil;
            board.forget();
        }
        idleLoad.latest().ifPresent(board::idleUtilisation);
        board.draw();
        timeline.draw(0);
        if (warming && now >= warmUntil) {
            loop.setDrive(FrameLoop.Drive.IDLE);
            endWarming();
        }
    }

    private void endWarming() {
        if (warmUntil != 0) {
            warmUntil = 0;
            whenWarm.run();
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
        if (!isLive
                || now - lastTimeline >= FRAMES_A_BAR * Math.sqrt(loop.strain()) * loop.intervalNanos()
                || FAST_NANOS > loop.intervalNanos()) {
            lastTimeline = now;
            timeline.draw(playback.nanos());
        }
        long pause = isLive
                ? Math.max(WORDS_NANOS, (long) (FRAMES_A_WORD * loop.strain() * loop.intervalNanos()))
                : WORDS_NANOS;
        if (now - lastWords >= pause || (!playback.playingProperty().get() && !isLive)) {
            lastWords = now;
            if (isLive) {
                watch.show(live, playback.nanos(), true);
            } else {
                watch.show(shown.trace(), playback.nanos(), false);
            }
        }
    }

    /**
     * What shows the moment. Immutable.
     *
     * @param board shows cores and tasks
     * @param timeline shows the run over time
     * @param playback chooses the moment
     */
    public record Views(BoardPane board, TimelinePane timeline, Playback playback) {}

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
