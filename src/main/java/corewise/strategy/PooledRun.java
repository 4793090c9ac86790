package corewise.strategy;

import corewise.model.TaskOutcome;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One list in one pool. Belongs to the thread that submits and joins.
 *
 * @param <R> the result of an item
 */
final class PooledRun<R> implements AutoCloseable {
    private final TraceRecorder recorder;
    private final ItemBody<R> body;
    private final PoolWorkers workers;
    private final ExecutorService pool;
    private final int chunk;
    /** One a chunk. */
    private final List<Future<List<R>>> futures = new ArrayList<>();

    PooledRun(ItemBody<R> body, TraceRecorder recorder, PoolWorkers workers) {
        this.recorder = recorder;
        this.body = body;
        this.workers = workers;
        chunk = recorder.spec().effectiveChunk();
        pool = Executors.newFixedThreadPool(recorder.spec().workers(), workers);
    }

    /** Submits the items in list order; false when the run was cancelled or no worker could be made meanwhile. */
    boolean submitAll(int items) {
        for (int first = 0; first < items; first += chunk) {
            if (body.cancelled() || !submit(first, Math.min(items, first + chunk))) {
                return false;
            }
        }
        return true;
    }

    private boolean submit(int first, int end) {
        for (int item = first; item < end; item++) {
            recorder.submitted(item);
        }
        try {
            futures.add(pool.submit(() -> run(first, end)));
        } catch (OutOfMemoryError refused) {
            workers.refused(refused);
            if (workers.count() == 0) {
                return false;
            }
            // no further worker is asked for now: this one goes into the queue
            futures.add(pool.submit(() -> run(first, end)));
        }
        return true;
    }

    private List<R> run(int first, int end) {
        WorkerRecorder worker = PoolWorkers.current();
        List<R> results = new ArrayList<>(end - first);
        for (int item = first; item < end; item++) {
            results.add(body.run(item, worker));
        }
        return results;
    }

    /** Lets the workers end when the queue is empty. */
    void shutdown() {
        pool.shutdown();
        if (body.cancelled()) {
            stop();
        }
    }

    /** Takes the results in list order, null where an item has none; unmodifiable. */
    List<R> joinAll(int items) {
        List<R> results = new ArrayList<>(items);
        for (int first = 0; first < items; first += chunk) {
            int end = Math.min(items, first + chunk);
            if (first / chunk < futures.size()) {
                join(futures.get(first / chunk), first, end, results);
            } else {
                neverTaken(first, end, results);
            }
        }
        return Collections.unmodifiableList(results);
    }

    private void join(Future<List<R>> future, int first, int end, List<R> results) {
        try {
            results.addAll(Waiting.passingOn(this::stop, future::get));
        } catch (CancellationException cancelled) {
            neverTaken(first, end, results);
        } catch (ExecutionException lost) {
            for (int item = first; item < end; item++) {
                recorder.lost(item, lost.getCause());
                results.add(null);
            }
        }
        for (int item = first; item < end; item++) {
            if (recorder.outcome(item) != TaskOutcome.NOT_RUN) {
                recorder.joined(item);
            }
        }
    }

    private void neverTaken(int first, int end, List<R> results) {
        for (int item = first; item < end; item++) {
            recorder.notRun(item);
            results.add(null);
        }
    }

    /** Cancels: running items are interrupted, queued ones never taken. */
    private void stop() {
        recorder.cancelToken().cancel();
        for (Runnable queued : pool.shutdownNow()) {
            // submit gives futures, and main would wait for those of them that no worker takes
            ((Future<?>) queued).cancel(false);
        }
    }

    /** Waits until the pool has terminated. */
    void awaitTermination() {
        boolean ended = false;
        while (!ended) {
            ended = Waiting.passingOn(this::stop, () -> pool.awaitTermination(1, TimeUnit.DAYS));
        }
    }

    /** Waits for the threads themselves, which end a moment after the pool has let them go. */
    void awaitThreads() {
        workers.threads().forEach(thread -> Waiting.forEnd(thread, this::stop));
        // that of a cancel, which has been passed on
        Thread.interrupted();
    }

    /** Stops the workers if something unforeseen has kept them from ending. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
