package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.LostNotes;
import corewise.metrics.StoodStill;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.RunHandle;
import corewise.session.RunService;
import corewise.strategy.python.PythonStrategy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes single runs on the session's threads and waits for them; an interrupt cancels. For one thread. */
final class RunExecutor {
    private static final long CANCEL_SECONDS = 10;
    private static final int MOST_AGAIN = 3;
    private static final int WARM_UP_ITEMS = 4;
    private static final long WARM_UP_NANOS = 2_000_000;

    private final RunService service;
    private final ListFactory lists;
    private final Set<Warm> warm = new HashSet<>();

    /** A way as it was warmed up. */
    private record Warm(Way way, RunOptions options) {}

    RunExecutor(RunService service, ListFactory lists) {
        this.service = service;
        this.lists = lists;
    }

    /** One short run of a way, once, that does not count: its code is loaded and its first processes are made. */
    void warmUp(RunSpec spec) throws InterruptedException, ExperimentFailedException {
        RunOptions plain = spec.options().withCores(0).withPayload(0);
        if (warm.add(new Warm(spec.way(), plain))) {
            Work work = spec.list().work() == Work.WAIT ? Work.WAIT : Work.PRIMES;
            ListSpec few = lists.of(work, WARM_UP_ITEMS, Lengths.EQUAL, WARM_UP_NANOS);
            make(new RunSpec(spec.way(), few, Math.min(2, spec.workers()), plain));
        }
    }

    /**
     * Makes a run, and again where everything stood still meanwhile: its time says nothing then.
     *
     * @throws ExperimentFailedException when a task has no result, or everything stood still each time
     */
    RunFigures make(RunSpec spec) throws InterruptedException, ExperimentFailedException {
        CompletedRun run = once(spec);
        for (int again = 0; StoodStill.told(run.trace()).isPresent(); again++) {
            if (again == MOST_AGAIN) {
                throw new ExperimentFailedException(why(run));
            }
            run = once(spec);
        }
        return RunFigures.of(run);
    }

    private CompletedRun once(RunSpec spec) throws InterruptedException, ExperimentFailedException {
        RunHandle handle = service.start(spec);
        try {
            CompletedRun run = handle.completion().get();
            if (!run.whole() || unproven(run)) {
                throw new ExperimentFailedException(why(run));
            }
            return run;
        } catch (InterruptedException cancelled) {
            cancel(handle);
            throw cancelled;
        } catch (ExecutionException defect) {
            throw new ExperimentFailedException(Fact.of("experiment.defect"), defect.getCause());
        }
    }

    /** Whether Python told of an error although every result came: what it would have told of its list is not known then. */
    private static boolean unproven(CompletedRun run) {
        return run.trace().spec().language() == Language.PYTHON
                && limit(run)
                        .filter(notice -> !notice.key().equals(PythonStrategy.MISPLACED))
                        .isPresent();
    }

    private static Optional<Fact> limit(CompletedRun run) {
        return run.notice().or(() -> LostNotes.told(run.trace()));
    }

    /** Cancels and waits for the end, so that the next run can be made. */
    private static void cancel(RunHandle handle) throws InterruptedException {
        handle.cancel();
        try {
            handle.completion().get(CANCEL_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unended) {
            InterruptedException cancelled = new InterruptedException();
            cancelled.initCause(unended);
            throw cancelled;
        }
    }

    private static Fact why(CompletedRun run) {
        Optional<Fact> limit = limit(run).or(() -> StoodStill.told(run.trace()));
        if (limit.isPresent()) {
            return Fact.of("experiment.limit").fact("reason", limit.get());
        }
        Trace trace = run.trace();
        for (int task = 0; task < trace.taskCount(); task++) {
            if (trace.outcome(task) != TaskOutcome.DONE) {
                Fact why = Fact.of("experiment.noResult").number("item", task);
                return trace.failure(task)
                        .map(reason -> why.verbatim("reason", reason))
                        .orElse(Fact.of("experiment.noResults"));
            }
        }
        return Fact.of("experiment.noResults");
    }
}
