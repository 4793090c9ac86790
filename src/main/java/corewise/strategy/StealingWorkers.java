package corewise.strategy;

import corewise.model.LifeEvent;
import corewise.model.TraceView;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The workers of one run that steals: a pool of its own, whose threads are recorded. Belongs to the thread that submits
 * and waits, but for what the workers run.
 */
final class StealingWorkers implements AutoCloseable {
    /** No worker: main handed it over. */
    static final int NOBODY = TraceView.NONE;

    private final TraceRecorder recorder;
    private final ForkJoinPool pool;
    private final List<Recorded> threads = new CopyOnWriteArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private volatile String refusal = "";
    private ForkJoinTask<?> root;

    StealingWorkers(TraceRecorder recorder) {
        this.recorder = recorder;
        pool = new ForkJoinPool(recorder.spec().workers(), this::make, null, false);
    }

    private Recorded make(ForkJoinPool of) {
        Recorded thread = new Recorded(of, recorder, made.incrementAndGet());
        threads.add(thread);
        return thread;
    }

    /** The recorder of the worker that calls this. */
    static WorkerRecorder current() {
        return ((Recorded) Thread.currentThread()).worker();
    }

    /** The number by which the trace knows the worker that calls this. */
    static int currentIndex() {
        return current().index();
    }

    /** Hands the list to the workers. */
    void begin(ForkedRange whole) {
        if (recorder.cancelToken().isCancelled()) {
            return;
        }
        try {
            root = pool.submit(whole);
        } catch (OutOfMemoryError refused) {
            recorder.event(LifeEvent.Kind.THREAD_REFUSED);
            refusal = refused.getMessage();
        }
    }

    /** Lets the workers end when nothing is left. */
    void shutdown() {
        pool.shutdown();
    }

    /** Waits until the list is done and the threads have ended; passes a cancel on. */
    void awaitAll() {
        if (recorder.cancelToken().isCancelled()) {
            interruptAll();
        }
        boolean done = root == null;
        while (!done) {
            try {
                root.get();
                done = true;
            } catch (InterruptedException cancelled) {
                interruptAll();
            } catch (ExecutionException | CancellationException lost) {
                // the items without an outcome will be told as never run
                refusal = String.valueOf(lost.getMessage());
                done = true;
            }
        }
        for (Recorded thread : threads) {
            awaitEnd(thread);
        }
        // that of a cancel, which has been passed on
        Thread.interrupted();
    }

    private void awaitEnd(Thread thread) {
        boolean ended = false;
        while (!ended) {
            try {
                thread.join();
                ended = true;
            } catch (InterruptedException cancelled) {
                interruptAll();
            }
        }
    }

    private void interruptAll() {
        recorder.cancelToken().cancel();
        threads.forEach(Thread::interrupt);
    }

    /** Empty, or what limit was met and what to do. */
    String message() {
        return refusal.isEmpty()
                ? ""
                : "The workers could not go on (" + refusal + "). Take fewer; on Linux, ulimit -u shows the limit.";
    }

    /** Stops the workers if something unforeseen has kept them from ending. */
    @Override
    public void close() {
        pool.shutdownNow();
    }

    /** A worker that steals, recorded from its start to its end. */
    private static final class Recorded extends ForkJoinWorkerThread {
        private final TraceRecorder recorder;
        private final int number;
        private WorkerRecorder worker;

        Recorded(ForkJoinPool pool, TraceRecorder recorder, int number) {
            super(pool);
            this.recorder = recorder;
            this.number = number;
            setName("worker " + number);
            setDaemon(true);
        }

        WorkerRecorder worker() {
            if (worker == null) {
                throw new IllegalStateException("this worker is not recorded");
            }
            return worker;
        }

        @Override
        protected void onStart() {
            super.onStart();
            worker = recorder.openWorker(WorkerKind.POOL_THREAD, number);
        }

        @Override
        protected void onTermination(Throwable exception) {
            if (worker != null) {
                worker.close();
            }
            super.onTermination(exception);
        }
    }
}
