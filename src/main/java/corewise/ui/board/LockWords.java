package corewise.ui.board;

import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.WorkerInfo;

/** What is said about blocked tasks: asleep, sending back, or waiting for a lock and who holds it. Stateless. */
final class LockWords {
    private LockWords() {}

    /** Whether the lock changes hands too often to be followed: who is blocked and who holds it is then not told apart. */
    static boolean takeTurns(BoardFrame frame) {
        return frame.trace().spec().way() == Way.GLOBAL_LOCK
                && frame.state().turns().tooShortToFollow()
                && hands(frame) > 0;
    }

    /** Those whose hands the lock goes through. */
    private static int hands(BoardFrame frame) {
        BoardState board = frame.state();
        return board.count(Place.READY) + board.count(Place.CORE) + board.count(Place.BLOCKED);
    }

    /** The sentence below the blocked tasks; empty where none is, or was when it was stopped. */
    static String sentence(BoardFrame frame) {
        return sentence(frame, true);
    }

    /** The same without what the note beside the title says too. */
    static String shortened(BoardFrame frame) {
        return sentence(frame, false);
    }

    private static String sentence(BoardFrame frame, boolean needs) {
        int stopped = frame.state().stoppedAt(Place.BLOCKED);
        if (stopped > 0) {
            return frame.text("blocked.stopped", stopped);
        }
        if (takeTurns(frame)) {
            long rate = ReadyWords.twoDigits(frame.state().turns().allTurnsPerSecond());
            return frame.text("blocked.turns", hands(frame), rate);
        }
        int sending = frame.state().sendingBackCount();
        int waiting = frame.state().count(Place.BLOCKED) - sending;
        String sends = sending == 0 ? "" : frame.text("blocked.sendingBack", sending);
        String waits = waiting == 0 ? "" : waiting(frame, waiting, needs);
        return frame.texts().sentences(sends, waits);
    }

    private static String waiting(BoardFrame frame, int blocked, boolean needs) {
        int onLock = frame.state().onLockCount();
        String holder = onLock == 0 ? "" : holder(frame);
        if (!holder.isEmpty()) {
            return frame.texts().sentences(frame.text("blocked.held", onLock, holder), others(frame, blocked - onLock));
        }
        return frame.texts()
                .sentences(
                        onLock == 0 ? "" : frame.text("blocked.onLock", onLock),
                        others(frame, blocked - onLock),
                        needs ? frame.text("blocked.need", blocked) : "");
    }

    private static String others(BoardFrame frame, int others) {
        int heldUp = frame.state().heldUpCount();
        return frame.texts()
                .sentences(
                        heldUp == 0 ? "" : frame.text("blocked.heldUp", heldUp),
                        others == heldUp ? "" : frame.text("blocked.asleep", others - heldUp));
    }

    /** The worker that holds the one lock, empty where that is not known. */
    private static String holder(BoardFrame frame) {
        if (frame.trace().spec().way() != Way.GLOBAL_LOCK) {
            return "";
        }
        int task = frame.state().lockHolder();
        int worker = task == TraceView.NONE ? TraceView.NONE : frame.trace().worker(task);
        WorkerInfo info = worker == TraceView.NONE ? null : frame.trace().workerInfo(worker);
        return info == null ? "" : frame.texts().say(info.told());
    }
}
