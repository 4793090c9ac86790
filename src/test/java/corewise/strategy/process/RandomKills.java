package corewise.strategy.process;

import corewise.fact.Fact;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.platform.PlatformProbes;
import corewise.platform.ResidentMemory;
import corewise.platform.UserFolders;
import corewise.recording.LiveTrace;
import corewise.recording.TraceRecorder;
import corewise.strategy.Strategy;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs lists in worker processes while children of this program are killed at random. As a program it makes 1,000 runs, or
 * as many as its first argument says, and prints what came of them.
 */
public final class RandomKills {
    private static final int USUAL_RUNS = 1_000;
    private static final long WAIT_MICROS = 20_000;
    private static final int LONGEST_PAUSE_MILLIS = 60;

    private final WorkerProcesses processes = new WorkerProcesses(
            OwnCommands.ofThisProgram(UserFolders.current().cache()), ResidentMemory::bytes, Deadlines.USUAL);
    private final Map<TaskOutcome, Integer> outcomes = new EnumMap<>(TaskOutcome.class);
    private int kills;
    private int refused;

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length == 0 ? USUAL_RUNS : Integer.parseInt(arguments[0]);
        RandomKills kills = new RandomKills();
        long begun = 0;
        for (int run = 1; run <= runs; run++) {
            kills.run(run);
            if (run == runs / 10) {
                begun = usedAfterCollecting();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d runs, %d kills, %d runs with a process refused, outcomes %s; processes left %d; heap after a tenth %.1f MB, at the end %.1f MB%n",
                runs,
                kills.kills,
                kills.refused,
                kills.outcomes,
                children(),
                begun / 1e6,
                usedAfterCollecting() / 1e6);
    }

    private static long usedAfterCollecting() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Children of this program that have not ended. */
    static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    Map<TaskOutcome, Integer> outcomes() {
        return outcomes;
    }

    /**
     * Makes one run, everything about it chosen by the seed.
     *
     * @throws AssertionError when a task has no outcome, or one that does not fit its result
     */
    void run(long seed) throws InterruptedException {
        Random random = new Random(seed);
        Way way = random.nextBoolean() ? Way.PROCESS_PER_TASK : Way.PROCESS_POOL;
        int items = way == Way.PROCESS_POOL ? 6 : 3;
        ListSpec list = new ListSpec(Work.WAIT, items, Lengths.MIXED, WAIT_MICROS, seed);
        RunSpec spec = new RunSpec(way, list, 2, RunOptions.DEFAULTS.withTryAgain(random.nextBoolean()));
        TraceRecorder recorder = new TraceRecorder(spec, MachineInfo.madeUp(2), PlatformProbes.create());
        Strategy strategy =
                way == Way.PROCESS_POOL ? new ProcessPoolStrategy(processes) : new ProcessPerTaskStrategy(processes);
        strategy.prepare();
        CountDownLatch ended = new CountDownLatch(1);
        Thread killer = new Thread(() -> kill(random, ended), "killer");
        killer.start();
        try {
            check(seed, recorder, run(strategy, recorder, Workloads.of(list)));
        } finally {
            ended.countDown();
            killer.join();
        }
    }

    private static <R> Strategy.Joined<R> run(Strategy strategy, TraceRecorder recorder, ListWork<R> work) {
        recorder.start(0, 0);
        return strategy.run(work, recorder);
    }

    /** Kills now and then, three times at most, until the run has ended. */
    private void kill(Random random, CountDownLatch ended) {
        try {
            for (int kill = random.nextInt(4); kill > 0; kill--) {
                if (ended.await(random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS)) {
                    return;
                }
                List<ProcessHandle> living = ProcessHandle.current().children().toList();
                if (!living.isEmpty()
                        && living.get(random.nextInt(living.size())).destroyForcibly()) {
                    kills++;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(long seed, TraceRecorder recorder, Strategy.Joined<?> joined) {
        Trace trace = new LiveTrace(recorder).toTrace("test", task -> 0);
        for (int task = 0; task < trace.taskCount(); task++) {
            TaskOutcome outcome = trace.outcome(task);
            boolean fits = switch (outcome) {
                case DONE -> joined.results().get(task) != null;
                case LOST -> joined.results().get(task) == null;
                // a child that is killed while the system makes it was refused: then it is said so
                case NOT_RUN ->
                    joined.notice().map(Fact::key).equals(Optional.of("process.taskRefused"))
                            || joined.notice().map(Fact::key).equals(Optional.of("process.poolRefused"));
                default -> false;
            };
            if (!fits) {
                throw new AssertionError("seed " + seed + ": task " + task + " is " + outcome + " with the result "
                        + joined.results().get(task) + " and the notice " + joined.notice());
            }
            outcomes.merge(outcome, 1, Integer::sum);
        }
        refused += joined.notice().isEmpty() ? 0 : 1;
        if (children() > 0) {
            throw new AssertionError("seed " + seed + ": " + children() + " processes are left");
        }
    }
}
