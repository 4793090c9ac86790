package corewise.ui.board;

import corewise.model.SliceState;
import corewise.model.TaskState;
import corewise.model.TraceView;
import corewise.ui.fx.OnWindowThread;

/**
 * Tasks on their way from one place on the board to another: for a moment after a change of state, and only where
 * changes are slow enough to be followed. A pure function of the frame.
 */
@OnWindowThread
final class Flights {
    /** How long a task is on its way, in the viewer's time. */
    private static final double SECONDS = 0.25;
    /** And at most this share of a turn, so that more stands than flies. */
    private static final double SHARE_OF_TURN = 0.25;

    private Flights() {}

    /** Whether a task is still on its way to the place it belongs to at the shown moment. */
    static boolean flying(BoardFrame frame, int task) {
        if (!frame.moving()
                || frame.preview()
                || frame.state().stopped(task)
                || frame.state().turns().tooShortToFollow()
                || frame.layout().lanes().grid()) {
            return false;
        }
        TaskState state = frame.state().state(task);
        if (state == TaskState.NOT_STARTED || state == TaskState.STARTING || state == TaskState.UNKNOWN) {
            return false;
        }
        if (frame.state().givesWay(task) || frame.state().sinceNanos(task) <= 0 || share(frame, task) >= 1) {
            return false;
        }
        return origin(frame, task) != null && target(frame, task) != null;
    }

    private static double share(BoardFrame frame, int task) {
        double passed = frame.state().nanos() - frame.state().sinceNanos(task);
        double turn = frame.state().turns().meanTurnNanos() * SHARE_OF_TURN;
        return passed / Math.max(1, Math.min(SECONDS * 1e9 * frame.state().rate(), turn));
    }

    /** Where a task that is on its way is. */
    static Box place(BoardFrame frame, int task) {
        double share = share(frame, task);
        double eased = share * share * (3 - 2 * share);
        return origin(frame, task).towards(target(frame, task), eased);
    }

    /** Null where there is no chip at the end of the way. */
    private static Box target(BoardFrame frame, int task) {
        boolean chips = switch (frame.state().place(task)) {
            case NOT_STARTED -> false;
            case CORE -> true;
            case READY, BLOCKED ->
                !StandingPlaces.tray(frame, frame.state().place(task)).condensed();
            case FINISHED -> !frame.layout().finishedRow(frame.items()).condensed();
        };
        return chips ? StandingPlaces.of(frame, task) : null;
    }

    private static Box tray(BoardFrame frame, int task, Place tray) {
        return StandingPlaces.tray(frame, tray).condensed() ? null : StandingPlaces.inTray(frame, task, tray);
    }

    private static Box origin(BoardFrame frame, int task) {
        TraceView trace = frame.trace();
        long since = frame.state().sinceNanos(task);
        if (frame.state().state(task) == TaskState.RUNNING) {
            if (since > trace.startedNanos(task)) {
                int before = frame.state().cameFrom(task);
                if (before < 0 && !comesFromAfar(frame, task, since)) {
                    return null;
                }
                return before >= 0
                        ? StandingPlaces.core(frame, before)
                        : tray(frame, task, stateBefore(trace, task, since));
            }
            return trace.spec().way().startsWorkerPerTask() ? tray(frame, task, Place.READY) : queueHead(frame);
        }
        if (frame.state().state(task) == TaskState.READY && since <= launched(trace, task)) {
            return queueHead(frame);
        }
        return StandingPlaces.core(frame, processorBefore(trace, task, since));
    }

    /** Whether a task that runs again was away from its core for long enough to be seen leaving and coming. */
    private static boolean comesFromAfar(BoardFrame frame, int task, long since) {
        int slice = frame.trace().lastSlice(task);
        while (slice != TraceView.NONE && frame.trace().sliceStartNanos(slice) >= since) {
            slice = frame.trace().previousSlice(slice);
        }
        return slice == TraceView.NONE
                || since - frame.trace().sliceEndNanos(slice)
                        >= TurnShares.SHORTEST_VISIBLE_SECONDS
                                * 1e9
                                * frame.state().rate();
    }

    /** Ready, or blocked: where a task was before it ran again. */
    private static Place stateBefore(TraceView trace, int task, long since) {
        int slice = trace.lastSlice(task);
        while (slice != TraceView.NONE && trace.sliceStartNanos(slice) >= since) {
            slice = trace.previousSlice(slice);
        }
        boolean blocked = slice != TraceView.NONE && trace.sliceState(slice).blocked();
        return blocked && trace.sliceEndNanos(slice) == since ? Place.BLOCKED : Place.READY;
    }

    private static long launched(TraceView trace, int task) {
        return Math.max(trace.launchedNanos(task), 0);
    }

    private static int processorBefore(TraceView trace, int task, long since) {
        int slice = trace.lastSlice(task);
        while (slice != TraceView.NONE
                && (trace.sliceStartNanos(slice) >= since || trace.sliceState(slice) != SliceState.RUNNING)) {
            slice = trace.previousSlice(slice);
        }
        return slice == TraceView.NONE ? 0 : trace.sliceProcessor(slice);
    }

    private static Box queueHead(BoardFrame frame) {
        return frame.layout().notStartedRow(frame.items()).chip(0);
    }
}
