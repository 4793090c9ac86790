package corewise.strategy;

import corewise.fact.Fact;
import corewise.model.LifeEvent;
import corewise.model.TraceView;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The workers of one run that steals: a pool of its own, whose threads are recorded. Belongs to the thread that submits
 * and waits, but for what the workers run.
 *
 * <p>The pool makes a thread whenever it has work for one, also in place of one that could not be started or has failed.
 * Once the system has refused one it is given no further ones: the list is run by those that there are.
 */
final class StealingWorkers implements AutoCloseable {
    /** No worker: main handed it over. */
    static final int NOBODY = TraceView.NONE;

    private final TraceRecorder recorder;
    private final IntConsumer admission;
    private final ForkJoinPool pool;
    private final List<Recorded> threads = new CopyOnWriteArrayList<>();
    private final AtomicInteger made = new AtomicInteger();

    /** Added to one after another, so that the last one knows that it is. */
    private final Set<Recorded> ended = ConcurrentHashMap.newKeySet();

    /** Empty until the system refuses a thread. */
    private volatile String refusal = "";

    /**
     * @param recorder of the run
     * @param admission is asked with its number before a worker is made, and may refuse it with the system's error
     */
    StealingWorkers(TraceRecorder recorder, IntConsumer admission) {
        this.recorder = recorder;
        this.admission = admission;
        pool = new ForkJoinPool(recorder.spec().workers(), this::make, null, false);
    }

    /** Null once the system has refused a thread: the pool then goes on with those it has. */
    private Recorded make(ForkJoinPool of) {
        if (!refusal.isEmpty()) {
            return null;
        }
        int number = made.incrementAndGet();
        admission.accept(number);
        Recorded thread = new Recorded(of, number);
        threads.add(thread);
        return thread;
    }

    /** The recorder of the worker that calls this. */
    static WorkerRecorder current() {
        WorkerRecorder worker = ((Recorded) Thread.currentThread()).worker;
        if (worker == null) {
            throw new IllegalStateException("this worker is not recorded");
        }
        return worker;
    }

    /** The number by which the trace knows the worker that calls this, {@link #NOBODY} where it could not be recorded. */
    static int currentIndex() {
        WorkerRecorder worker = ((Recorded) Thread.currentThread()).worker;
        return worker == null ? NOBODY : worker.index();
    }

    /** The worker that calls this puts a part of the list aside, for itself or for one that steals it. */
    static void putAside(ForkedRange range) {
        try {
            range.fork();
        } catch (OutOfMemoryError refused) {
            // that was the thread wanted for it: the range itself has been put aside
            ((Recorded) Thread.currentThread()).refused(refused);
        }
    }

    /** Hands the list to the workers. */
    void begin(ForkedRange whole) {
        if (recorder.cancelToken().isCancelled()) {
            return;
        }
        try {
            pool.execute(whole);
        } catch (OutOfMemoryError refused) {
            refused(refused);
            // there is no other that could take it
            pool.shutdownNow();
        }
    }

    private synchronized void refused(OutOfMemoryError problem) {
        if (refusal.isEmpty()) {
            refusal = String.valueOf(problem.getMessage());
            recorder.event(LifeEvent.Kind.THREAD_REFUSED);
        }
    }

    /** When the last one has ended nobody will take what has been put aside. */
    private synchronized void ended(Recorded thread) {
        ended.add(thread);
        if (ended.containsAll(threads.stream().filter(Thread::isAlive).toList())) {
            pool.shutdownNow();
        }
    }

    /** Lets the workers end when nothing is left. */
    void shutdown() {
        pool.shutdown();
    }

    /** Waits until the list is done, or nobody is left to do it, and the threads have ended; passes a cancel on. */
    void awaitAll() {
        if (recorder.cancelToken().isCancelled()) {
            interruptAll();
        }
        boolean terminated = false;
        while (!terminated) {
            terminated = Waiting.passingOn(this::interruptAll, () -> pool.awaitTermination(1, TimeUnit.DAYS));
        }
        threads.forEach(thread -> Waiting.forEnd(thread, this::interruptAll));
        // that of a cancel, which has been passed on
        Thread.interrupted();
    }

    private void interruptAll() {
        recorder.cancelToken().cancel();
        threads.forEach(Thread::interrupt);
    }

    /**
     * What limit was met and what to do, if one was.
     *
     * @param whole whether everything was run
     */
    Optional<Fact> notice(boolean whole) {
        if (refusal.isEmpty()) {
            return Optional.empty();
        }
        int there = ended.size();
        Fact told = PoolWorkers.refusal(there, recorder.spec().workers(), refusal);
        boolean lost = !whole && there > 0 && !recorder.cancelToken().isCancelled();
        return Optional.of(lost ? Fact.of("process.stolenNotRun").fact("refusal", told) : told);
    }

    /** Stops the workers if something unforeseen has kept them from ending. */
    @Override
    public void close() {
        pool.shutdownNow();
    }

    /** A worker that steals, recorded from its start to its end. */
    private final class Recorded extends ForkJoinWorkerThread {
        private final int number;
        /** Null when it could not be recorded. */
        private WorkerRecorder worker;

        Recorded(ForkJoinPool pool, int number) {
            super(pool);
            this.number = number;
            setName("worker " + number);
            setDaemon(true);
        }

        private void refused(OutOfMemoryError problem) {
            StealingWorkers.this.refused(problem);
        }

        @Override
        public void run() {
            try {
                super.run();
            } catch (OutOfMemoryError refused) {
                // met while it wanted a thread for what it saw waiting; it has told of it at its end
                assert !refusal.isEmpty();
            } finally {
                ended(this);
            }
        }

        @Override
        protected void onStart() {
            super.onStart();
            try {
                worker = recorder.openWorker(WorkerKind.POOL_THREAD, number);
            } catch (RuntimeException | Error problem) {
                // it must work, or the pool would put another in its place; each item it takes then fails and says so
                worker = null;
            }
        }

        @Override
        protected void onTermination(Throwable exception) {
            if (exception instanceof OutOfMemoryError refused) {
                // before the pool asks for another in its place
                refused(refused);
            }
            if (worker != null) {
                worker.close();
            }
            super.onTermination(exception);
        }
    }
}
