package corewise.ui.watch;

import corewise.model.MachineInfo;
import corewise.recording.LiveTrace;
import corewise.session.RunHandle;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.WindowCost;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Draws the run under way as far as it has come, holds what that costs down, and tells it. */
@OnWindowThread
final class RunFollower {
    private final ShownMoment moment;
    private final FrameLoop loop;
    private final MachineInfo machine;
    /** The run under way, null while there is none. */
    private RunHandle handle;

    private LiveTrace live;
    private boolean onBoard;
    private boolean draws = true;
    private WindowCost lastCost;
    private CostListener costListener = (share, framesPerSecond) -> {};

    RunFollower(ShownMoment moment, FrameLoop loop, MachineInfo machine) {
        this.moment = moment;
        this.loop = loop;
        this.machine = machine;
    }

    /** Tells what the window costs, about once a second. */
    void onCost(CostListener listener) {
        costListener = costListener.and(listener);
    }

    /** Whether runs are drawn; not drawing them shows what drawing costs. */
    void setDraws(boolean drawn) {
        draws = drawn;
    }

    /** Follows a run from before its clock starts, or none any more. */
    void follow(RunHandle run) {
        handle = run;
        onBoard = false;
        live = run == null ? null : run.follow();
        if (run == null) {
            loop.setDrive(FrameLoop.Drive.IDLE);
        } else if (draws) {
            loop.govern(new WindowTime(run), machine.availableProcessors());
        }
    }

    /** Whether a run is under way. */
    boolean on() {
        return handle != null;
    }

    /** Draws it as far as it has come; false before its clock has started, when there is nothing of it to be drawn. */
    boolean draw(long now) {
        live.refresh();
        if (!onBoard && !live.started()) {
            return false;
        }
        goLive(now);
        moment.runAt(live.now(), live.overNanos());
        moment.draw(live, now, true);
        WindowCost cost = loop.cost();
        if (cost != null && !cost.equals(lastCost)) {
            lastCost = cost;
            costListener.costs(cost.share(), 1e9 / loop.intervalNanos());
        }
        return true;
    }

    /** Shows the beginning of the run and has it drawn before its clock starts, for that is dearer than any later frame. */
    CompletionStage<?> getReady(long now) {
        if (handle == null || !draws) {
            return CompletableFuture.completedStage(null);
        }
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        goLive(now);
        loop.whenDrawn(() -> {
            loop.countAnew();
            drawn.complete(null);
        });
        return drawn;
    }

    private void goLive(long now) {
        if (!onBoard) {
            onBoard = true;
            moment.of(live, true, MandelbrotPicture.of(handle.spec().list(), handle::resultSoFar));
            moment.draw(live, now, true);
            moment.tell(true);
        }
    }
}
