package corewise.strategy;

import corewise.model.TaskOutcome;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import corewise.workload.ListWork;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * The threads of one run that makes a thread for each item. Belongs to the thread that starts and joins them.
 *
 * @param <R> the result of an item
 */
final class TaskThreads<R> {
    private final TraceRecorder recorder;
    private final WorkerKind kind;
    private final ItemBody<R> body;
    private final Thread[] threads;
    private final AtomicReferenceArray<R> results;
    private int started;

    TaskThreads(ListWork<R> work, TraceRecorder recorder, WorkerKind kind) {
        this.recorder = recorder;
        this.kind = kind;
        this.body = new ItemBody<>(work, recorder);
        this.threads = new Thread[work.spec().items()];
        this.results = new AtomicReferenceArray<>(threads.length);
    }

    int size() {
        return threads.length;
    }

    int started() {
        return started;
    }

    /** How many of the started threads have not ended. */
    long alive() {
        return Arrays.stream(threads, 0, started).filter(Thread::isAlive).count();
    }

    /**
     * Makes and starts the thread of the next item.
     *
     * @throws OutOfMemoryError when the system refuses it; the item has not started then
     */
    void startNext(NamedThreadFactory threadFactory) {
        int item = started;
        recorder.submitted(item);
        Thread thread = threadFactory.newThread("thread " + item, () -> work(item));
        thread.start();
        recorder.launched(item);
        threads[item] = thread;
        started++;
    }

    private void work(int item) {
        if (body.cancelled()) {
            recorder.notRun(item);
            return;
        }
        try (WorkerRecorder worker = recorder.openWorker(kind, item)) {
            results.set(item, body.run(item, worker));
        } catch (Throwable problem) {
            // the work's own problems do not come here: this thread could not be recorded
            recorder.lost(item, problem);
        }
    }

    /** Joins the started threads in list order; the items after them will not run. */
    void joinAll() {
        for (int item = started; item < threads.length; item++) {
            recorder.notRun(item);
        }
        if (body.cancelled()) {
            interruptAll();
        }
        for (int item = 0; item < started; item++) {
            Waiting.forEnd(threads[item], this::cancel);
            if (recorder.outcome(item) != TaskOutcome.NOT_RUN) {
                recorder.joined(item);
            }
        }
        // that of a cancel, which has been passed on
        Thread.interrupted();
    }

    private void cancel() {
        recorder.cancelToken().cancel();
        interruptAll();
    }

    private void interruptAll() {
        for (int item = 0; item < started; item++) {
            threads[item].interrupt();
        }
    }

    /** The results in list order, null where an item has none; unmodifiable. */
    List<R> results() {
        return IntStream.range(0, threads.length).mapToObj(results::get).toList();
    }
}
