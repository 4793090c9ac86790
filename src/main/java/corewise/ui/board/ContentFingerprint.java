package corewise.ui.board;

import corewise.model.TaskState;

/** Marks that tell whether a card of the board shows the same as before. Stateless. */
final class ContentFingerprint {
    private static final long PRIME = 1_000_003;
    private static final int PROGRESS_STEPS = 24;

    private ContentFingerprint() {}

    /** Mark of the card of tasks not started. */
    static long notStarted(BoardFrame frame) {
        long mark = frame.phase().ordinal();
        BoardState board = frame.state();
        mark = mark * PRIME + board.from();
        mark = mark * PRIME + board.to();
        for (int task = board.from(); task < board.to(); task++) {
            TaskState state = board.state(task);
            int kind = state == TaskState.NOT_STARTED ? 1 : state == TaskState.STARTING ? 2 : 0;
            mark = mark * PRIME + kind + (board.stopped(task) ? 3 : 0);
        }
        if (QueueWords.showsChunks(frame)) {
            for (int task = 0;
                    task < frame.items();
                    task += frame.trace().spec().effectiveChunk()) {
                mark = mark * PRIME + (QueueWords.chunkTaken(frame, task) ? 1 : 0);
            }
        }
        return mark & Long.MAX_VALUE;
    }

    /** Mark of a tray: the tasks in it and their places, what stands below them, and how far each has come. */
    static long tray(BoardFrame frame, Place at, String sentence) {
        BoardState board = frame.state();
        long mark = frame.phase().ordinal() * PRIME + sentence.hashCode();
        if (board.noneAt(at)) {
            return mark & Long.MAX_VALUE;
        }
        boolean progress = frame.items() <= 128;
        int place = 0;
        for (int task = board.from(); task < board.to(); task++) {
            place += board.inHands(task) ? 1 : 0;
            if (board.place(task) == at && !Flights.flying(frame, task)) {
                long done = progress
                        ? Math.round(frame.reader().progress(task, frame.state().nanos()) * PROGRESS_STEPS)
                        : 0;
                mark = mark * PRIME + place * 128L + (board.stopped(task) ? 64 : 0) + done + 1;
                mark = mark * PRIME + task;
            }
        }
        return mark & Long.MAX_VALUE;
    }

    /** Mark of the finished row and the joined list. */
    static long rows(BoardFrame frame) {
        long flying = 0;
        int finished = frame.state().finishedCount();
        for (int rank = Math.max(0, finished - 64); rank < finished; rank++) {
            int task = frame.state().finishedAt(rank);
            flying = flying * PRIME + (Flights.flying(frame, task) ? task + 1 : 0);
        }
        long mark = frame.phase().ordinal();
        mark = mark * PRIME + (frame.values() ? 1 : 0);
        mark = mark * PRIME + finished;
        mark = mark * PRIME + frame.state().joinedCount();
        mark = mark * PRIME + frame.state().mainWaitsFor();
        mark = mark * PRIME + ProcessWords.bytes(frame).hashCode();
        return (mark * PRIME + flying) & Long.MAX_VALUE;
    }
}
