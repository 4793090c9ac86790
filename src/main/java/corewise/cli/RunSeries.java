package corewise.cli;

import corewise.model.RunSpec;
import corewise.platform.OwnCost;
import corewise.session.CompletedRun;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.session.OthersLoad;
import corewise.session.RunHandle;
import corewise.session.RunPlan;
import corewise.session.RunService;
import corewise.session.UtilisationFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes the runs of a plan, one after another, until all are made or the user interrupts. Run it on one thread, once;
 * {@link #interrupt} may come from another.
 */
final class RunSeries implements AutoCloseable {
    private static final long REPORTING_SECONDS = 10;

    private final RunService service;
    private final InterruptSignal.Registration registration;
    private final UtilisationFeed.Subscription others;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch reported = new CountDownLatch(1);
    private final List<CompletedRun> runs = new ArrayList<>();
    private volatile boolean interrupted;
    private volatile RunHandle current;

    RunSeries(RunService service, InterruptSignal interrupts) {
        this.service = service;
        registration = interrupts.onInterrupt(this::interrupt);
        others = new OthersLoad(service.utilisation(), service.machine(), OwnCost::withChildrenNanos)
                .into(service.others()::reading);
    }

    /** The runs made, oldest first; a run that was interrupted is the last and has what was done. */
    List<CompletedRun> make(RunPlan plan) {
        try (MachineLease.Job series = service.lease().job(MachineUse.RUNS)) {
            return series.call(() -> makeAll(plan));
        }
    }

    private List<CompletedRun> makeAll(RunPlan plan) {
        for (int repeat = 0; repeat < plan.repeat(); repeat++) {
            for (RunSpec spec : plan.turn(repeat)) {
                pause(runs.isEmpty() ? 0 : plan.pauseMillis());
                if (interrupted) {
                    return List.copyOf(runs);
                }
                runs.add(run(spec));
                if (runs.getLast().refusal().isPresent()) {
                    // it would be refused in every way
                    return List.copyOf(runs);
                }
            }
        }
        return List.copyOf(runs);
    }

    /** An interrupt ends the pause. */
    private void pause(long millis) {
        try {
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
                interrupted = true;
            }
        } catch (InterruptedException e) {
            interrupted = true;
            Thread.currentThread().interrupt();
        }
    }

    private CompletedRun run(RunSpec spec) {
        RunHandle handle = service.start(spec);
        current = handle;
        if (interrupted) {
            handle.cancel();
        }
        return handle.completion().join();
    }

    boolean interrupted() {
        return interrupted;
    }

    /** Cancels, and holds the end of the program up until what was done is reported. */
    private void interrupt() {
        interrupted = true;
        stopped.countDown();
        RunHandle handle = current;
        if (handle != null) {
            handle.cancel();
        }
        try {
            if (!reported.await(REPORTING_SECONDS, TimeUnit.SECONDS)) {
                service.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is reported. */
    @Override
    public void close() {
        others.close();
        reported.countDown();
        registration.close();
    }
}
