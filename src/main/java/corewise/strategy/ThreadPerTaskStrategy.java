package corewise.strategy;

import corewise.fact.Fact;
import corewise.model.LifeEvent;
import corewise.model.Way;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;
import java.util.Optional;

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
        Optional<Fact> refusal = startAll(threads, recorder);
        threads.joinAll();
        return new Joined<>(threads.results(), refusal);
    }

    private Optional<Fact> startAll(TaskThreads<?> threads, TraceRecorder recorder) {
        while (threads.started() < threads.size()) {
            if (recorder.cancelToken().isCancelled()) {
                return Optional.empty();
            }
            try {
                threads.startNext(threadFactory);
            } catch (OutOfMemoryError refused) {
                recorder.event(LifeEvent.Kind.THREAD_REFUSED);
                return Optional.of(refusal(threads, refused));
            }
        }
        recorder.event(LifeEvent.Kind.ALL_SUBMITTED);
        return Optional.empty();
    }

    private static Fact refusal(TaskThreads<?> threads, OutOfMemoryError refused) {
        return Fact.of("process.threadRefused")
                .count("number", threads.started() + 1)
                .count("wanted", threads.size())
                .count("alive", threads.alive())
                .verbatim("problem", refused.getMessage());
    }
}
