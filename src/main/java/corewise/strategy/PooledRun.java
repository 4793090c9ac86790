package corewise.strategy;

import corewise.model.TaskOutcome;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;
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
    private final List<Future<R>> futures = new ArrayList<>();

    PooledRun(ListWork<R> work, TraceRecorder recorder, PoolWorkers workers) {
        this.recorder = recorder;
        this.body = new ItemBody<>(work, recorder);
        this.workers = workers;
        pool = Executors.newFixedThreadPool(recorder.spec().workers(), workers);
    }

    /** Submits the items in list order; false when the run was cancelled or no worker could be made meanwhile. */
    boolean submitAll(int items) {
        for (int item = 0; item < items; item++) {
            if (body.cancelled() || !submit(item)) {
                return false;
            }
        }
        return true;
    }

    private boolean submit(int item) {
        recorder.submitted(item);
        try {
            futures.add(pool.submit(() -> body.run(item, PoolWorkers.current())));
        } catch (OutOfMemoryError refused) {
            workers.refused(refused);
            if (workers.count() == 0) {
                return false;
            }
            // no further worker is asked for now: this one goes into the queue
            futures.add(pool.submit(() -> body.run(item, PoolWorkers.current())));
        }
        return true;
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
        for (int item = 0; item < items; item++) {
            if (item < futures.size()) {
                results.add(join(item));
            } else {
                recorder.notRun(item);
                results.add(null);
            }
        }
        return Collections.unmodifiableList(results);
    }

    private R join(int item) {
        R result = null;
        try {
            result = get(futures.get(item));
        } catch (CancellationException neverTaken) {
            recorder.notRun(item);
        } catch (ExecutionException lost) {
            recorder.lost(item, lost.getCause());
        }
        if (recorder.outcome(item) != TaskOutcome.NOT_RUN) {
            recorder.joined(item);
        }
        return result;
    }

    private R get(Future<R> future) throws ExecutionException {
        while (true) {
            try {
                return future.get();
            } catch (InterruptedException cancelled) {
                stop();
            }
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
            try {
                ended = pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException cancelled) {
                stop();
            }
        }
    }

    /** Waits for the threads themselves, which end a moment after the pool has let them go. */
    void awaitThreads() {
        for (Thread thread : workers.threads()) {
            boolean ended = false;
            while (!ended) {
                try {
                    thread.join();
                    ended = true;
                } catch (InterruptedException cancelled) {
                    stop();
                }
            }
        }
        // that of a cancel, which has been passed on
        Thread.interrupted();
    }

    /** Stops the workers if something unforeseen has kept them from ending. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
