package corewise.ui.board;

import corewise.model.TaskState;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.WorkerInfo;
import java.util.stream.IntStream;

/** What is said about blocked tasks: asleep, sending back, or waiting for a lock and who holds it. Stateless. */
final class LockWords {
    private LockWords() {}

    /** Whether the lock changes hands too often to be followed: who is blocked and who holds it is then not told apart. */
    static boolean takeTurns(BoardFrame frame) {
        return frame.trace().spec().way() == Way.GLOBAL_LOCK
                && frame.state().turns().tooShortToFollow();
    }

    /** Whether a task stands among the blocked ones. */
    static boolean stands(BoardFrame frame, int task) {
        TaskState state = frame.state().state(task);
        return state == TaskState.BLOCKED
                || (takeTurns(frame)
                        && (state == TaskState.READY || state == TaskState.RUNNING || state == TaskState.UNKNOWN));
    }

    private static IntStream goingOn(BoardFrame frame) {
        return IntStream.range(frame.state().from(), frame.state().to());
    }

    /** Mark of what the card of blocked tasks shows. */
    static long content(BoardFrame frame) {
        boolean any = goingOn(frame).anyMatch(task -> stands(frame, task));
        return ContentFingerprint.tray(frame, task -> stands(frame, task), any ? sentence(frame) : "");
    }

    /** The sentence below the blocked tasks, of which there is at least one. */
    static String sentence(BoardFrame frame) {
        if (takeTurns(frame)) {
            int hands = (int) goingOn(frame).filter(task -> stands(frame, task)).count();
            long rate = TrayPainter.twoDigits(frame.state().turns().allTurnsPerSecond());
            return frame.text("blocked.turns", hands, rate);
        }
        int sending = frame.state().sendingBackCount();
        int waiting = frame.state().count(TaskState.BLOCKED) - sending;
        String sends = sending == 0 ? "" : frame.text("blocked.sendingBack", sending);
        String waits = waiting == 0 ? "" : waiting(frame, waiting);
        return (sends + " " + waits).strip();
    }

    private static String waiting(BoardFrame frame, int blocked) {
        int onLock = frame.state().onLockCount();
        if (onLock == 0) {
            return frame.text("blocked.asleep", blocked);
        }
        String holder = holder(frame);
        String sentence =
                holder.isEmpty() ? frame.text("blocked.onLock", onLock) : frame.text("blocked.held", onLock, holder);
        return onLock == blocked ? sentence : sentence + " " + frame.text("blocked.alsoAsleep", blocked - onLock);
    }

    /** The worker that holds the one lock, empty where that is not known. */
    private static String holder(BoardFrame frame) {
        if (frame.trace().spec().way() != Way.GLOBAL_LOCK) {
            return "";
        }
        int task = frame.state().lockHolder();
        int worker = task == TraceView.NONE ? TraceView.NONE : frame.trace().worker(task);
        WorkerInfo info = worker == TraceView.NONE ? null : frame.trace().workerInfo(worker);
        return info == null ? "" : info.name();
    }
}
