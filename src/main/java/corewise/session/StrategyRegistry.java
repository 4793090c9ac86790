package corewise.session;

import corewise.model.Language;
import corewise.model.Way;
import corewise.platform.PlatformProbes;
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
import corewise.strategy.python.InterpreterFinder;
import corewise.strategy.python.PythonRuns;
import corewise.strategy.python.PythonStrategy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The ways that can be run in each language, in the order in which learners meet them. Immutable and thread-safe. */
public final class StrategyRegistry {
    private final Map<Language, Map<Way, Strategy>> strategies = new EnumMap<>(Language.class);

    /** A registry of these strategies, one a way and language. */
    public StrategyRegistry(List<Strategy> strategies) {
        for (Language language : Language.values()) {
            this.strategies.put(language, new EnumMap<>(Way.class));
        }
        for (Strategy strategy : strategies) {
            if (this.strategies.get(strategy.language()).put(strategy.way(), strategy) != null) {
                throw new IllegalArgumentException("two strategies for "
                        + strategy.way().id() + " in " + strategy.language().id());
            }
        }
    }

    /**
     * Every way of this program.
     *
     * @param interpreters where those for runs in Python come from
     */
    public static StrategyRegistry all(InterpreterFinder interpreters) {
        WorkerProcesses processes = processes();
        PythonRuns python =
                new PythonRuns(interpreters::chosen, ResidentMemory::bytes, Deadlines.USUAL, PlatformProbes.watch());
        List<Strategy> all = new ArrayList<>(inJava(processes));
        Way.of(Language.PYTHON).forEach(way -> all.add(new PythonStrategy(way, python)));
        return new StrategyRegistry(all);
    }

    private static List<Strategy> inJava(WorkerProcesses processes) {
        return List.of(
                new SerialStrategy(),
                new ThreadPerTaskStrategy(),
                new PoolStrategy(),
                new GlobalLockStrategy(),
                new VirtualThreadsStrategy(),
                new WorkStealingStrategy(),
                PoolStrategy.inChunks(),
                new ProcessPerTaskStrategy(processes),
                new ProcessPoolStrategy(processes));
    }

    /** The worker processes of this program. */
    static WorkerProcesses processes() {
        return new WorkerProcesses(
                OwnCommands.ofThisProgram(UserFolders.current().cache()), ResidentMemory::bytes, Deadlines.USUAL);
    }

    /** The ways of a language that are registered; unmodifiable. */
    public List<Way> ways(Language language) {
        return List.copyOf(strategies.get(language).keySet());
    }

    /**
     * The strategy of a way in a language.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Strategy of(Way way, Language language) {
        Strategy strategy = strategies.get(language).get(way);
        if (strategy == null) {
            throw new IllegalArgumentException("no strategy for " + way.id() + " in " + language.id());
        }
        return strategy;
    }
}
