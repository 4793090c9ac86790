package corewise.cli;

import corewise.fact.Fact;
import corewise.model.RunSpec;
import corewise.session.RunPlan;
import corewise.session.RunService;
import corewise.strategy.python.NoInterpreterException;

/** What is worth knowing before runs are made: that they take long, or make many threads or processes. Stateless. */
final class Announcement {
    private static final long LONG_RUN_NANOS = 10_000_000_000L;

    private Announcement() {}

    /** Says it where there is something to say. */
    static void say(RunService service, RunPlan plan, Reporter reporter) {
        long expected = expectedNanos(service, plan);
        if (expected * plan.repeat() > LONG_RUN_NANOS) {
            reporter.say(Fact.of("cli.announce.long")
                    .roughly("time", expected)
                    .count("runs", (long) plan.specs().size() * plan.repeat()));
        }
        if (plan.makesManyProcesses()) {
            reporter.say(Fact.of("cli.announce.processes").count("most", RunSpec.MAX_PROCESSES));
        }
        if (plan.makesManyThreads()) {
            reporter.say(threads(service, plan.list().items()));
        }
    }

    private static long expectedNanos(RunService service, RunPlan plan) {
        if (plan.list().function().isPresent()) {
            // how long it takes nobody knows
            return 0;
        }
        try {
            return service.lengths(plan.specs().getFirst().options()).expectedTotalNanos(plan.list());
        } catch (NoInterpreterException none) {
            // which the runs tell
            return 0;
        }
    }

    private static Fact threads(RunService service, int threads) {
        try {
            return Fact.of("cli.announce.threads")
                    .count("threads", threads)
                    .roughly("time", service.startingCosts().nanosFor(threads, Double.NaN));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Fact.of("cli.announce.threads.unknown").count("threads", threads);
        }
    }
}
