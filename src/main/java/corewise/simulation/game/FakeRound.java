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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

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

    /** A round that breaks a rule which the seed chooses: rounds from one that {@link #first} gives break each once. */
    public static FakeRound of(long seed) {
        List<TraceRule> rules = new ArrayList<>(List.of(TraceRule.values()));
        Collections.shuffle(rules, new Random(Math.floorDiv(seed, rules.size())));
        return of(rules.get(Math.floorMod(seed, rules.size())), seed);
    }

    /** A seed from which on as many rounds as there are rules break one each. */
    public static long first(long any) {
        return any - Math.floorMod(any, TraceRule.values().length);
    }

    /** A round that breaks this rule. */
    public static FakeRound of(TraceRule rule, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 31 + rule.ordinal());
        List<Kind> kinds = Kind.of(rule);
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        Simulator simulator = new Simulator();
        List<Trace> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(simulator.trace(question(kind, random.nextInt(1, 1 << 20)).scenario()));
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
                    simulator.trace(question(kind, random.nextInt(1, 1 << 20)).scenario()));
        }
        throw new IllegalStateException("no run could be made that breaks " + rule + " with the seed " + seed);
    }

    /** What a small run is. Immutable. */
    private record Kind(Way way, int cores, int workers, int items) {
        private static final Kind POOL = new Kind(Way.POOL, 6, 4, 14);
        private static final Kind FULL_POOL = new Kind(Way.POOL, 4, 4, 14);
        private static final Kind LOCK = new Kind(Way.GLOBAL_LOCK, 4, 4, 8);
        private static final Kind THREADS = new Kind(Way.THREAD_PER_TASK, 4, 4, 10);

        /** In which the rule can be broken: several wherever it can, for else what a run is would tell which rule it breaks. */
        static List<Kind> of(TraceRule rule) {
            return switch (rule) {
                case ONE_CORE_A_TASK, ONE_TASK_A_CORE -> List.of(POOL, FULL_POOL, THREADS);
                case NO_MORE_THAN_WORKERS -> List.of(POOL);
                case ONE_HOLDER -> List.of(LOCK);
                // with a lock twice, for its runs can break one other rule only
                case JOINED_AFTER_ENDED -> List.of(POOL, LOCK, LOCK, THREADS);
                case NO_IDLE_BESIDE_READY -> List.of(THREADS);
            };
        }
    }

    private static Question question(Kind kind, long seed) {
        SchedulerModel scheduler = SchedulerModel.linux(kind.cores()).withTurn(LENGTH / 3);
        ListSpec list = new ListSpec(Work.PRIMES, kind.items(), Lengths.MIXED, 1, seed);
        return new Question(
                        SimulatedMachine.cores(kind.cores(), scheduler),
                        new RunSpec(kind.way(), list, kind.workers()),
                        ItemTimes.logNormal(LENGTH, SPREAD, seed),
                        Costs.none())
                .withWorkers(kind.workers());
    }
}
