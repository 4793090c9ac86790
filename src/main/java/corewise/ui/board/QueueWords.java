package corewise.ui.board;

import corewise.model.RunSpec;
import corewise.model.TaskState;
import corewise.model.TraceView;
import corewise.model.Way;

/** What is said about tasks that have not begun. Stateless. */
final class QueueWords {
    private QueueWords() {}

    /** The title of their card. */
    static String title(BoardFrame frame) {
        Way way = frame.trace().spec().way();
        boolean queue = way.hasFixedWorkers() && way != Way.WORK_STEALING;
        return frame.text(queue && !frame.preview() ? "notStarted.titlePool" : "notStarted.title");
    }

    /** What stands below the title. */
    static String note(BoardFrame frame) {
        return frame.text(showsChunks(frame) ? "notStarted.noteChunks" : "notStarted.note");
    }

    /** What stands in the card when no task does. */
    static String none(BoardFrame frame) {
        Way way = frame.trace().spec().way();
        String key = !way.startsWorkerPerTask()
                ? "notStarted.none"
                : way.usesProcesses() ? "notStarted.noneProcesses" : "notStarted.noneThreads";
        return frame.text(key, frame.items());
    }

    /** Why tasks wait, empty when no limit holds them up. */
    static String whyWaiting(BoardFrame frame) {
        BoardState state = frame.state();
        int waiting = state.count(TaskState.NOT_STARTED);
        int begun = frame.items() - waiting - state.count(TaskState.FINISHED);
        if (frame.preview()) {
            return frame.text("notStarted.most", RunSpec.MAX_PROCESSES);
        }
        return waiting == 0 || begun < RunSpec.MAX_PROCESSES
                ? ""
                : frame.text("notStarted.mostWait", RunSpec.MAX_PROCESSES, waiting);
    }

    /** Whether tasks are drawn in chunks. */
    static boolean showsChunks(BoardFrame frame) {
        return frame.trace().spec().effectiveChunk() > 1;
    }

    /** Whether a task that has not begun lies with a worker already, because its chunk does. */
    static boolean chunkTaken(BoardFrame frame, int task) {
        TraceView trace = frame.trace();
        int chunk = trace.spec().effectiveChunk();
        long started = trace.startedNanos(task - task % chunk);
        return chunk > 1
                && started != TraceView.UNKNOWN_NANOS
                && started <= frame.state().nanos();
    }
}
