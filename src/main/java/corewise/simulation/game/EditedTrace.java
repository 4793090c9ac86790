package corewise.simulation.game;

import corewise.model.CoreSlice;
import corewise.model.LifeEvent;
import corewise.model.SliceState;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.WorkerInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts of a trace, to be changed and put together again. Belongs to one thread. */
final class EditedTrace {
    private final Trace was;
    private final List<TaskSpan> spans = new ArrayList<>();
    private final List<CoreSlice> slices = new ArrayList<>();
    private final List<WorkerInfo> workers = new ArrayList<>();

    EditedTrace(Trace was) {
        this.was = was;
        for (int task = 0; task < was.taskCount(); task++) {
            spans.add(was.span(task));
        }
        for (int slice = 0; slice < was.sliceCount(); slice++) {
            slices.add(was.slice(slice));
        }
        for (int worker = 0; worker < was.workerCount(); worker++) {
            workers.add(was.workerInfo(worker));
        }
    }

    Trace was() {
        return was;
    }

    /** The slices in which tasks run; a copy. */
    List<CoreSlice> running() {
        return slices.stream()
                .filter(slice -> slice.state() == SliceState.RUNNING)
                .toList();
    }

    TaskSpan span(int task) {
        return spans.get(task);
    }

    /** Whether a core runs nothing from one time to another. */
    boolean free(int core, long from, long to) {
        return running().stream()
                .noneMatch(slice -> slice.processor() == core && slice.startNanos() < to && slice.endNanos() > from);
    }

    void replace(CoreSlice slice, CoreSlice other) {
        slices.set(slices.indexOf(slice), other);
    }

    void add(CoreSlice slice) {
        slices.add(slice);
    }

    void remove(CoreSlice slice) {
        slices.remove(slice);
    }

    void replace(TaskSpan span) {
        spans.set(span.submissionIndex(), span);
    }

    /** A further worker like the last; its index. */
    int addWorker() {
        WorkerInfo last = workers.getLast();
        workers.add(new WorkerInfo(last.kind(), last.number() + 1, 1, WorkerInfo.UNKNOWN_THREAD));
        return workers.size() - 1;
    }

    /** The changed trace. */
    Trace build() {
        TraceBuilder builder = new TraceBuilder(was.spec(), was.machine(), was.info());
        spans.forEach(builder::span);
        slices.stream()
                .sorted(Comparator.comparingLong(CoreSlice::startNanos).thenComparingInt(CoreSlice::task))
                .forEach(slice -> builder.slice(
                        slice.task(), slice.startNanos(), slice.endNanos(), slice.processor(), slice.state()));
        workers.forEach(builder::worker);
        for (LifeEvent event : was.events()) {
            builder.event(event.nanos(), event.kind());
        }
        return builder.build();
    }
}
