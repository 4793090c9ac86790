package corewise.strategy;

import corewise.model.TaskOutcome;
import corewise.recording.Progress;
import corewise.recording.RunCancelledException;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import corewise.workload.ListWork;
import java.util.Objects;

/**
 * What a worker does with one item, the same in every way: begin, compute, end with an outcome. Whatever the work
 * throws stays with its item. Immutable; used by all workers of a run at once.
 *
 * @param <R> the result of an item
 */
final class ItemBody<R> {
    private final Computation<R> work;
    private final TraceRecorder recorder;

    ItemBody(ListWork<R> work, TraceRecorder recorder) {
        this(work::compute, recorder);
    }

    ItemBody(Computation<R> work, TraceRecorder recorder) {
        this.work = work;
        this.recorder = recorder;
    }

    /** What is done with an item. */
    @FunctionalInterface
    interface Computation<R> {
        R compute(int item, Progress progress) throws InterruptedException;
    }

    /** Works on an item in the worker's thread; null when it has no result. */
    R run(int item, WorkerRecorder worker) {
        if (cancelled()) {
            recorder.notRun(item);
            return null;
        }
        worker.begin(item);
        R result;
        try {
            result = Objects.requireNonNull(work.compute(item, worker), "the work gave no result");
        } catch (RunCancelledException | InterruptedException stopped) {
            endWithout(stopped, worker);
            return null;
        } catch (Throwable problem) {
            // errors too: an item that fills the heap or the stack fails alone
            worker.fail(problem);
            forgetInterrupt();
            return null;
        }
        worker.end(TaskOutcome.DONE);
        forgetInterrupt();
        return result;
    }

    private void endWithout(Exception stopped, WorkerRecorder worker) {
        if (cancelled()) {
            worker.end(TaskOutcome.CANCELLED);
        } else {
            worker.fail(stopped);
            forgetInterrupt();
        }
    }

    /** An item that interrupts its own thread must not disturb the next one; a cancelled run keeps its interrupt. */
    private void forgetInterrupt() {
        if (!cancelled() && Thread.interrupted() && cancelled()) {
            Thread.currentThread().interrupt();
        }
    }

    boolean cancelled() {
        return recorder.cancelToken().isCancelled();
    }
}
