package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Way;
import corewise.recording.NanoClock;
import corewise.recording.SystemClock;
import corewise.session.MachineUse;
import corewise.session.RunService;
import corewise.strategy.python.NoInterpreterException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Checks claims by runs of this program, and has the machine from the first to the last, also between them. A check that was cancelled goes on where it stopped when it is asked for again;
 * one that came to its end is made anew. Thread-safe.
 */
public final class LocalClaimChecks implements ClaimChecks {
    private static final double USUAL_BUDGET_NANOS = 300e9;
    private static final double LEAST_SCALE = 0.6;
    private static final double MOST_SCALE = 1.6;

    private final RunService service;
    private final NanoClock clock;
    private final BackgroundLoadProbe.Pause pause;
    private final InterpreterChoice python;
    private final AtomicBoolean checking = new AtomicBoolean();
    private final KeptRepeats kept = new KeptRepeats();

    /**
     * @param service makes the runs
     * @param python the interpreter for checks in Python
     */
    public LocalClaimChecks(RunService service, InterpreterChoice python) {
        this(service, python, SystemClock.INSTANCE, BackgroundLoadProbe.Pause.SLEEP);
    }

    LocalClaimChecks(RunService service, InterpreterChoice python, NanoClock clock, BackgroundLoadProbe.Pause pause) {
        this.python = python;
        this.service = service;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Duration expected(Set<Check> checks, Duration budgetOfAll) {
        return Schedule.expected(asked(checks), Claims.ALL, budgetOfAll);
    }

    private static List<Claim> asked(Set<Check> checks) {
        return checks.stream().sorted().map(Claims::of).toList();
    }

    @Override
    public List<Interpreter> interpreters() {
        return service.interpreters();
    }

    @Override
    public void check(Set<Check> checks, Duration budgetOfAll, CheckListener listener) throws InterruptedException {
        if (!checking.compareAndSet(false, true)) {
            throw new IllegalStateException("claims are being checked already");
        }
        try {
            service.lease().call(MachineUse.CLAIMS, () -> {
                checkAlone(asked(checks), budgetOfAll, listener);
                return null;
            });
        } finally {
            checking.set(false);
        }
    }

    private void checkAlone(List<Claim> asked, Duration budget, CheckListener listener) throws InterruptedException {
        Runners runners = new Runners(asked, budget, listener);
        List<Claim> inDoubt = new ArrayList<>();
        for (Claim claim : asked) {
            runners.schedule.begin(claim);
            listener.begun(claim.check());
            try {
                ExperimentRunner runner = runners.of(claim.language());
                Finding finding = runner.named(claim.check(runner));
                listener.found(finding);
                if (finding.verdict() == Verdict.CANNOT_TELL_HERE) {
                    inDoubt.add(claim);
                }
            } catch (ExperimentFailedException failed) {
                listener.failed(claim.check(), failed.fact());
            } catch (NoInterpreterException none) {
                listener.failed(claim.check(), none.fact());
            } catch (InterruptedException cancelled) {
                listener.failed(claim.check(), Fact.of("experiment.cancelled"));
                throw cancelled;
            }
            runners.schedule.ended(claim);
        }
        try {
            lookAgain(inDoubt, runners, listener);
        } finally {
            // all was told: the next check makes runs of its own
            kept.clear();
        }
    }

    /**
     * What is left of the time goes to the claims in doubt, once: their repeats are added to. Where that is cancelled,
     * what was found at first stands.
     */
    private static void lookAgain(List<Claim> inDoubt, Runners runners, CheckListener listener)
            throws InterruptedException {
        runners.schedule.again(inDoubt);
        for (Claim claim : inDoubt) {
            runners.schedule.begin(claim);
            try {
                ExperimentRunner runner = runners.of(claim.language());
                if (runner.lookAgain()) {
                    listener.begun(claim.check());
                    listener.found(runner.named(claim.check(runner)));
                }
            } catch (ExperimentFailedException failed) {
                listener.failed(claim.check(), failed.fact());
            } catch (NoInterpreterException none) {
                listener.failed(claim.check(), none.fact());
            }
            runners.schedule.ended(claim);
        }
    }

    /** Where the experiments of one check are made, each language's when it is first needed. For one thread. */
    private final class Runners {
        private final List<Claim> asked;
        private final CheckListener listener;
        private final Schedule schedule;
        private final double scale;
        private final ExperimentContext java;
        private final Map<Language, ExperimentRunner> made = new EnumMap<>(Language.class);

        Runners(List<Claim> asked, Duration budget, CheckListener listener) {
            this.asked = asked;
            this.listener = listener;
            schedule = new Schedule(clock, asked, Claims.ALL, budget);
            scale = Math.clamp(Math.sqrt(budget.toNanos() / USUAL_BUDGET_NANOS), LEAST_SCALE, MOST_SCALE);
            java = ExperimentContext.inJava(service, clock, pause, kept);
        }

        ExperimentRunner of(Language language) throws NoInterpreterException {
            ExperimentRunner known = made.get(language);
            if (known != null) {
                return known;
            }
            Set<Way> ways = EnumSet.noneOf(Way.class);
            asked.stream()
                    .filter(claim -> claim.language() == language)
                    .forEach(claim -> ways.addAll(claim.commonWays()));
            ExperimentContext context = language == Language.JAVA ? java : java.inPython(python);
            ExperimentRunner runner = new ExperimentRunner(context, schedule, listener, new CommonRuns(ways, scale));
            made.put(language, runner);
            return runner;
        }
    }
}
