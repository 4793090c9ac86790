package corewise.strategy;

import corewise.model.LifeEvent;
import corewise.model.Way;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;

/**
 * A platform thread for each item, started one after another and joined in list order. Stateless and thread-safe.
 */
public final class ThreadPerTaskStrategy implements Strategy {
    private final NamedThreadFactory threadFactory;

    public ThreadPerTaskStrategy() {
        this(NamedThreadFactory.PLATFORM);
    }

    ThreadPerTaskStrategy(NamedThreadFactory threadFactory) {
        this.threadFactory = threadFactory;
    }

    @Override
    public Way way() {
        return Way.THREAD_PER_TASK;
    }

    @Override
    public <R> Joined<R> run(ListWork<R> work, TraceRecorder recorder) {
        TaskThreads<R> threads = new TaskThreads<>(work, recorder, WorkerKind.TASK_THREAD);
        String message = startAll(threads, recorder);
        threads.joinAll();
        return new Joined<>(threads.results(), message);
    }

    private String startAll(TaskThreads<?> threads, TraceRecorder recorder) {
        while (threads.started() < threads.size()) {
            if (recorder.cancelToken().isCancelled()) {
                return "";
            }
            try {
                threads.startNext(threadFactory);
            } catch (OutOfMemoryError refused) {
                recorder.event(LifeEvent.Kind.THREAD_REFUSED);
                return message(threads, refused);
            }
        }
        recorder.event(LifeEvent.Kind.ALL_SUBMITTED);
        return "";
    }

    private static String message(TaskThreads<?> threads, OutOfMemoryError refused) {
        return """
                The system refused thread %d of %d while %d threads of this run were alive (%s). Take fewer items, or \
                a pool; on Linux, ulimit -u shows the limit.""".formatted(threads.started() + 1, threads.size(), threads.alive(), refused.getMessage());
    }
}
