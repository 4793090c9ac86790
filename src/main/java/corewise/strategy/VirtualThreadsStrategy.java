package corewise.strategy;

import corewise.model.LifeEvent;
import corewise.model.Way;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;
import java.util.Optional;

/**
 * A virtual thread for each item, started one after another and joined in list order. They are carried by as many
 * platform threads as there are processors, which are shared by all runs of virtual threads and stand back as workers do. Stateless and thread-safe.
 */
public final class VirtualThreadsStrategy implements Strategy {

    @Override
    public Way way() {
        return Way.VIRTUAL_THREADS;
    }

    @Override
    public <R> Joined<R> run(ListWork<R> work, TraceRecorder recorder) {
        TaskThreads<R> threads = new TaskThreads<>(work, recorder, WorkerKind.VIRTUAL_THREAD);
        try {
            while (threads.started() < threads.size() && !recorder.cancelToken().isCancelled()) {
                threads.startNext(NamedThreadFactory.VIRTUAL);
            }
            if (threads.started() == threads.size()) {
                recorder.event(LifeEvent.Kind.ALL_SUBMITTED);
            }
            threads.joinAll();
        } finally {
            recorder.threads().releaseShared();
        }
        return new Joined<>(threads.results(), Optional.empty());
    }
}
