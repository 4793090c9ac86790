package corewise.session;

import corewise.model.Way;
import corewise.platform.ResidentMemory;
import corewise.platform.UserFolders;
import corewise.strategy.GlobalLockStrategy;
import corewise.strategy.PoolStrategy;
import corewise.strategy.SerialStrategy;
import corewise.strategy.Strategy;
import corewise.strategy.ThreadPerTaskStrategy;
import corewise.strategy.VirtualThreadsStrategy;
import corewise.strategy.WorkStealingStrategy;
import corewise.strategy.process.Deadlines;
import corewise.strategy.process.OwnCommands;
import corewise.strategy.process.ProcessPerTaskStrategy;
import corewise.strategy.process.ProcessPoolStrategy;
import corewise.strategy.process.WorkerProcesses;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The ways that can be run, in the order in which learners meet them. Immutable and thread-safe. */
public final class StrategyRegistry {
    private final Map<Way, Strategy> strategies = new EnumMap<>(Way.class);

    /** A registry of these strategies, one a way. */
    public StrategyRegistry(List<Strategy> strategies) {
        for (Strategy strategy : strategies) {
            if (this.strategies.put(strategy.way(), strategy) != null) {
                throw new IllegalArgumentException(
                        "two strategies for " + strategy.way().id());
            }
        }
    }

    /** Every way of this program. */
    public static StrategyRegistry all() {
        WorkerProcesses processes = processes();
        return new StrategyRegistry(List.of(
                new SerialStrategy(),
                new ThreadPerTaskStrategy(),
                new PoolStrategy(),
                new GlobalLockStrategy(),
                new VirtualThreadsStrategy(),
                new WorkStealingStrategy(),
                PoolStrategy.inChunks(),
                new ProcessPerTaskStrategy(processes),
                new ProcessPoolStrategy(processes)));
    }

    /** The worker processes of this program. */
    static WorkerProcesses processes() {
        return new WorkerProcesses(
                OwnCommands.ofThisProgram(UserFolders.current().cache()), ResidentMemory::bytes, Deadlines.USUAL);
    }

    /** The ways that are registered; unmodifiable. */
    public List<Way> ways() {
        return List.copyOf(strategies.keySet());
    }

    /**
     * The strategy of a way.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Strategy of(Way way) {
        Strategy strategy = strategies.get(way);
        if (strategy == null) {
            throw new IllegalArgumentException("no strategy for " + way.id());
        }
        return strategy;
    }
}
