package corewise.ui.board;

import corewise.metrics.Steals;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.model.WorkerInfo;
import corewise.model.WorkerLife;

/** What is said beside a running task: who runs it, and for how long. Stateless. */
final class WorkerStory {
    private WorkerStory() {}

    /** The story of a task that is on a core, empty while its worker is not known. */
    static String of(BoardFrame frame, int task) {
        long nanos = frame.state().nanos();
        if (frame.state().stopped(task)) {
            return frame.text("cores.stopped");
        }
        if (frame.state().givesWay(task)) {
            return frame.text(frame.trace().machine().underQuota() ? "cores.givesWayQuota" : "cores.givesWay");
        }
        TraceView trace = frame.trace();
        int worker = trace.worker(task);
        WorkerInfo info = worker == TraceView.NONE ? null : trace.workerInfo(worker);
        if (info == null) {
            return "";
        }
        String ran = frame.texts().quantities().duration(frame.reader().ranNanos(task, nanos));
        return switch (info.kind()) {
            case MAIN -> frame.text("cores.main", info.told(), ran);
            case TASK_THREAD, VIRTUAL_THREAD ->
                frame.text(
                        "cores.thread",
                        info.told(),
                        ran,
                        frame.texts().quantities().duration(Math.max(0, nanos - trace.startedNanos(task))));
            case TASK_PROCESS, POOL_PROCESS -> process(frame, info, trace.workerLife(worker), ran);
            case POOL_THREAD, POOL_INTERPRETER -> pool(frame, task, frame.text("cores.worker", info.told(), ran));
        };
    }

    private static String process(BoardFrame frame, WorkerInfo info, WorkerLife life, String ran) {
        String process = frame.text("cores.process", info.told(), Long.toString(info.processId()));
        String memory = life.residentBytes() < 0 || !frame.showsNewest()
                ? ""
                : Brush.PARTED + frame.texts().quantities().bytes(life.residentBytes());
        return process + memory + Brush.PARTED + frame.text("cores.ran", ran);
    }

    private static String pool(BoardFrame frame, int task, String story) {
        Way way = frame.trace().spec().way();
        if (way == Way.GLOBAL_LOCK) {
            return story + Brush.PARTED + frame.text("cores.holds");
        }
        if (Steals.stolen(frame.trace(), task)) {
            WorkerInfo victim = frame.trace().workerInfo(frame.trace().forkedBy(task));
            return victim == null ? story : story + Brush.PARTED + frame.text("cores.stolen", victim.told());
        }
        int chunk = frame.trace().spec().effectiveChunk();
        if (chunk == 1) {
            return story;
        }
        int first = task - task % chunk;
        int last = Math.min(first + chunk, frame.items());
        return story + Brush.PARTED + frame.text("cores.chunk", task - first + 1, last - first);
    }
}
