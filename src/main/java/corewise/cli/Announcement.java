package corewise.cli;

import corewise.model.RunSpec;
import corewise.session.RunPlan;
import corewise.session.RunService;

/** What is worth knowing before runs are made: that they take long, or make many threads or processes. Stateless. */
final class Announcement {
    private static final long LONG_RUN_NANOS = 10_000_000_000L;

    private Announcement() {}

    /** Says it where there is something to say. */
    static void say(RunService service, RunPlan plan, Reporter reporter) {
        long expected = service.lengths().expectedTotalNanos(plan.list());
        if (expected * plan.repeat() > LONG_RUN_NANOS) {
            reporter.say("One serial run of this list takes about " + Durations.format(expected) + " here; "
                    + plan.specs().size() * plan.repeat() + " runs are to be made.");
        }
        if (plan.makesManyProcesses()) {
            reporter.say(
                    "At most " + RunSpec.MAX_PROCESSES + " processes run at once; more items wait for their turn.");
        }
        if (plan.makesManyThreads()) {
            reporter.say("A thread per task makes " + plan.list().items() + " threads one after another: "
                    + leastCost(service, plan.list().items())
                    + "longer while others compute, and the system may refuse some.");
        }
    }

    private static String leastCost(RunService service, int threads) {
        try {
            return "at least " + Durations.format(service.startingCosts().nanosFor(threads)) + " here, much ";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "that takes ";
        }
    }
}
