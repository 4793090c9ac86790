package corewise.strategy.python;

import corewise.model.Language;
import corewise.model.Way;
import corewise.recording.TraceRecorder;
import corewise.strategy.Strategy;
import corewise.workload.ListWork;
import java.util.Objects;

/** A way of running a list in Python: an interpreter is started before the clock, and runs the list. Thread-safe. */
public final class PythonStrategy implements Strategy {
    /** What is told of a run of whose list, as Python itself made it, so many {@code results} stand at other places. */
    public static final String MISPLACED = "python.misplaced";

    private final Way way;
    private final PythonRuns runs;

    /**
     * @param way one that Python has
     * @param runs how runs are made
     */
    public PythonStrategy(Way way, PythonRuns runs) {
        if (way.lacking(Language.PYTHON).isPresent()) {
            throw new IllegalArgumentException("Python has no " + way.id());
        }
        this.way = way;
        this.runs = Objects.requireNonNull(runs);
    }

    @Override
    public Way way() {
        return way;
    }

    @Override
    public Language language() {
        return Language.PYTHON;
    }

    @Override
    public <R> Prepared<R> prepare(ListWork<R> work, TraceRecorder recorder) {
        // Python's processes inherit that from their first instruction on
        recorder.threads().standBack();
        return PythonStart.of(runs, work, recorder);
    }

    @Override
    public <R> Joined<R> run(ListWork<R> work, TraceRecorder recorder) {
        try (Prepared<R> prepared = prepare(work, recorder)) {
            return prepared.run();
        }
    }
}
