package corewise.ui.board;

import corewise.model.TaskState;

/** What is said of the tasks that are ready. Stateless. */
final class ReadyWords {
    private ReadyWords() {}

    /** How many stand ready, or take turns; empty where no task stands ready, or did when it was stopped. */
    static String sentence(BoardFrame frame) {
        int unknown = frame.state().count(TaskState.UNKNOWN);
        int stopped = frame.state().stoppedAt(Place.READY);
        if (stopped > 0) {
            return frame.text("ready.stopped", stopped);
        }
        if (unknown > 0) {
            int known = frame.state().count(Place.READY) - unknown;
            return known == 0 ? frame.text("ready.unknown", unknown) : frame.text("ready.someUnknown", known, unknown);
        }
        if (takeTurns(frame)) {
            String key = frame.trace().spec().usesProcesses() ? "ready.turnsProcesses" : "ready.turns";
            TurnShares turns = frame.state().turns();
            return frame.text(key, takingTurns(frame), turns.coresWithTurns(), twoDigits(turns.meanTurnsPerSecond()));
        }
        int ready = frame.state().count(Place.READY);
        return ready == 0 ? "" : frame.text("ready.some", ready);
    }

    /** Less of what is said of the tasks that stand ready, where less can be said. */
    static String shortened(BoardFrame frame, String sentence) {
        if (takeTurns(frame)) {
            // on all cores: of how many it is not said
            long turns = twoDigits(frame.state().turns().allTurnsPerSecond());
            return frame.text("ready.turnsShort", takingTurns(frame), turns);
        }
        int unknown = frame.state().count(TaskState.UNKNOWN);
        int known = frame.state().count(Place.READY) - unknown;
        if (known == 0 || frame.state().stoppedAt(Place.READY) > 0) {
            return sentence;
        }
        return unknown > 0
                ? frame.text("ready.someUnknownShort", known, unknown)
                : frame.text("ready.someShort", known);
    }

    /** No task stands here; those that only give way for a moment need a core all the same. */
    static String none(BoardFrame frame) {
        int giveWay = frame.state().givingWay();
        if (giveWay == 0) {
            return frame.text("ready.none");
        }
        return frame.text(frame.trace().machine().underQuota() ? "ready.giveWayQuota" : "ready.giveWay", giveWay);
    }

    private static boolean takeTurns(BoardFrame frame) {
        return frame.state().turns().tooShortToFollow()
                && frame.trace().spec().way().startsWorkerPerTask()
                && frame.state().count(TaskState.UNKNOWN) == 0
                && takingTurns(frame) > 0;
    }

    private static int takingTurns(BoardFrame frame) {
        return frame.state().count(Place.READY) + frame.state().count(Place.CORE);
    }

    /** Two digits of a rate: more would change with every frame and say nothing. */
    static long twoDigits(double rate) {
        long step = 1;
        while (rate / step >= 100) {
            step *= 10;
        }
        return Math.round(rate / step) * step;
    }
}
