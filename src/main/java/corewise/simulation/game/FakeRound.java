package corewise.simulation.game;

import corewise.metrics.TraceRule;
import corewise.metrics.TraceRules;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.Question;
import corewise.simulation.SchedulerModel;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Three simulated runs of which one breaks a rule. Immutable; equal seeds give equal rounds.
 *
 * @param runs the three, of the same kind
 * @param fake which of them breaks a rule, from 0
 * @param broken the rule, and where
 */
public record FakeRound(List<Trace> runs, int fake, TraceRules.Broken broken) {
    /** How many runs are shown. */
    public static final int RUNS = 3;

    private static final long LENGTH = 10_000_000;
    private static final int SPREAD = 350;
    private static final int ATTEMPTS = 64;

    public FakeRound {
        runs = List.copyOf(runs);
    }

    /** A round that breaks a rule which the seed chooses. */
    public static FakeRound of(long seed) {
        TraceRule[] rules = TraceRule.values();
        RandomGenerator random = new SplittableRandom(seed);
        return of(rules[random.nextInt(rules.length)], seed);
    }

    /** A round that breaks this rule. */
    public static FakeRound of(TraceRule rule, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 31 + rule.ordinal());
        Simulator simulator = new Simulator();
        List<Trace> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(simulator.trace(question(rule, random.nextInt(1, 1 << 20)).scenario()));
        }
        int fake = random.nextInt(RUNS);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Trace> broken = Fakes.broken(runs.get(fake), rule, random);
            if (broken.isPresent()) {
                runs.set(fake, broken.get());
                return new FakeRound(runs, fake, TraceRules.broken(broken.get()).getFirst());
            }
            runs.set(
                    fake,
                    simulator.trace(question(rule, random.nextInt(1, 1 << 20)).scenario()));
        }
        throw new IllegalStateException("no run could be made that breaks " + rule + " with the seed " + seed);
    }

    /** A small run in which the rule matters. */
    static Question question(TraceRule rule, long seed) {
        return switch (rule) {
            case ONE_CORE_A_TASK, NO_MORE_THAN_WORKERS, JOINED_AFTER_ENDED -> question(Way.POOL, 6, 4, 14, seed);
            case ONE_TASK_A_CORE -> question(Way.POOL, 4, 4, 14, seed);
            case ONE_HOLDER -> question(Way.GLOBAL_LOCK, 4, 4, 8, seed);
            case NO_IDLE_BESIDE_READY -> question(Way.THREAD_PER_TASK, 4, 4, 10, seed);
        };
    }

    private static Question question(Way way, int cores, int workers, int items, long seed) {
        SchedulerModel scheduler = SchedulerModel.linux(cores).withTurn(LENGTH / 3);
        ListSpec list = new ListSpec(Work.PRIMES, items, Lengths.MIXED, 1, seed);
        return new Question(
                        SimulatedMachine.cores(cores, scheduler),
                        new RunSpec(way, list, workers),
                        ItemTimes.logNormal(LENGTH, SPREAD, seed),
                        Costs.none())
                .withWorkers(workers);
    }
}
