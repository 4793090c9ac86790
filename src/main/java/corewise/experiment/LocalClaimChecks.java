package corewise.experiment;

import corewise.fact.Fact;
import corewise.model.Way;
import corewise.recording.NanoClock;
import corewise.recording.SystemClock;
import corewise.session.MachineUse;
import corewise.session.RunService;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
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
    private final List<Claim> all;
    private final AtomicBoolean checking = new AtomicBoolean();
    private final KeptRepeats kept = new KeptRepeats();

    /** @param service makes the runs */
    public LocalClaimChecks(RunService service) {
        this(service, SystemClock.INSTANCE, BackgroundLoadProbe.Pause.SLEEP, Claims.ALL);
    }

    LocalClaimChecks(RunService service, NanoClock clock, BackgroundLoadProbe.Pause pause, List<Claim> all) {
        this.service = service;
        this.clock = clock;
        this.pause = pause;
        this.all = List.copyOf(all);
    }

    @Override
    public Duration expected(Set<ClaimId> claims, Duration budgetOfAll) {
        return Schedule.expected(asked(claims), all, budgetOfAll);
    }

    private List<Claim> asked(Set<ClaimId> claims) {
        return all.stream().filter(claim -> claims.contains(claim.id())).toList();
    }

    @Override
    public void check(Set<ClaimId> claims, Duration budgetOfAll, CheckListener listener) throws InterruptedException {
        if (!checking.compareAndSet(false, true)) {
            throw new IllegalStateException("claims are being checked already");
        }
        try {
            service.lease().call(MachineUse.CLAIMS, () -> {
                checkAlone(asked(claims), budgetOfAll, listener);
                return null;
            });
            kept.clear();
        } finally {
            checking.set(false);
        }
    }

    private void checkAlone(List<Claim> asked, Duration budget, CheckListener listener) throws InterruptedException {
        Schedule schedule = new Schedule(clock, asked, all, budget);
        Set<Way> ways = EnumSet.noneOf(Way.class);
        asked.forEach(claim -> ways.addAll(claim.commonWays()));
        double scale = Math.clamp(Math.sqrt(budget.toNanos() / USUAL_BUDGET_NANOS), LEAST_SCALE, MOST_SCALE);
        ExperimentContext context = ExperimentContext.of(service, clock, pause, kept);
        ExperimentRunner runner = new ExperimentRunner(context, schedule, listener, new CommonRuns(ways, scale));
        for (Claim claim : asked) {
            schedule.begin(claim);
            listener.begun(claim.id());
            try {
                listener.found(claim.check(runner));
            } catch (ExperimentFailedException failed) {
                listener.failed(claim.id(), failed.fact());
            } catch (InterruptedException cancelled) {
                listener.failed(claim.id(), Fact.of("experiment.cancelled"));
                throw cancelled;
            }
            schedule.ended(claim);
        }
    }
}
