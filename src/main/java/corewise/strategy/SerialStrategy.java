package corewise.strategy;

import corewise.model.TaskOutcome;
import corewise.model.Way;
import corewise.model.WorkerKind;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import corewise.workload.ListWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One item after another in a plain loop on the calling thread. Stateless and thread-safe. */
public final class SerialStrategy implements Strategy {

    @Override
    public Way way() {
        return Way.SERIAL;
    }

    @Override
    public <R> Joined<R> run(ListWork<R> work, TraceRecorder recorder) {
        int items = work.spec().items();
        List<R> results = new ArrayList<>(items);
        ItemBody<R> body = new ItemBody<>(work, recorder);
        try (WorkerRecorder main = recorder.openWorker(WorkerKind.MAIN, 0)) {
            for (int item = 0; item < items; item++) {
                if (!body.cancelled()) {
                    recorder.submitted(item);
                }
                results.add(body.run(item, main));
                if (recorder.outcome(item) != TaskOutcome.NOT_RUN) {
                    recorder.joined(item);
                }
            }
        }
        // that of a cancel, which has been obeyed
        Thread.interrupted();
        return new Joined<>(Collections.unmodifiableList(results), Optional.empty());
    }
}
