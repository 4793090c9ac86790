package corewise.strategy;

import corewise.model.LifeEvent;
import corewise.model.TaskOutcome;
import corewise.model.Way;
import corewise.recording.TraceRecorder;
import corewise.workload.ListWork;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The list is halved until single items are left; a worker puts the second half aside and works on the first, and a
 * worker that has nothing to do steals what another put aside. Stateless and thread-safe.
 */
public final class WorkStealingStrategy implements Strategy {
    private final IntConsumer admission;

    public WorkStealingStrategy() {
        this(number -> {});
    }

    /** @param admission is asked with its number before a worker is made, and may refuse it with the system's error */
    WorkStealingStrategy(IntConsumer admission) {
        this.admission = admission;
    }

    @Override
    public Way way() {
        return Way.WORK_STEALING;
    }

    @Override
    public <R> Joined<R> run(ListWork<R> work, TraceRecorder recorder) {
        int items = work.spec().items();
        ItemBody<R> body = new ItemBody<>(work, recorder);
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items);
        try (StealingWorkers workers = new StealingWorkers(recorder, admission)) {
            recorder.event(LifeEvent.Kind.POOL_RUNNING);
            IntStream.range(0, items).forEach(recorder::submitted);
            workers.begin(new ForkedRange(0, items, StealingWorkers.NOBODY, (item, forkedBy) -> {
                recorder.forkedBy(item, forkedBy);
                try {
                    results.set(item, body.run(item, StealingWorkers.current()));
                } catch (RuntimeException | Error problem) {
                    // the work's own problems do not come here: this worker could not be recorded
                    recorder.lost(item, problem);
                }
            }));
            recorder.event(LifeEvent.Kind.ALL_SUBMITTED);
            workers.shutdown();
            recorder.event(LifeEvent.Kind.POOL_SHUTDOWN);
            workers.awaitAll();
            boolean whole = join(items, recorder);
            recorder.event(LifeEvent.Kind.POOL_TERMINATED);
            List<R> joined = IntStream.range(0, items).mapToObj(results::get).toList();
            return new Joined<>(joined, workers.notice(whole));
        }
    }

    /** Main gets the whole list at once, put together from its halves; false when something of it has not been run. */
    private static boolean join(int items, TraceRecorder recorder) {
        boolean whole = true;
        for (int item = 0; item < items; item++) {
            if (recorder.outcome(item) == TaskOutcome.PENDING) {
                recorder.notRun(item);
            }
            if (recorder.outcome(item) == TaskOutcome.NOT_RUN) {
                whole = false;
            } else {
                recorder.joined(item);
            }
        }
        return whole;
    }
}
