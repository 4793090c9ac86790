package corewise.strategy.process;

import corewise.child.FaultyChild;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.platform.PlatformProbes;
import corewise.platform.ResidentMemory;
import corewise.platform.UserFolders;
import corewise.recording.LiveTrace;
import corewise.recording.TraceInvariants;
import corewise.recording.TraceRecorder;
import corewise.strategy.Strategy;
import corewise.workload.Workloads;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs lists in worker processes while the world does its worst to them. As a program it makes 2,000 runs with the usual
 * deadlines, which takes hours, or as many as its first argument says; a second argument is what part of these deadlines
 * holds (10: a tenth). Prints what came of them, and ends with exit code 1 where something is left behind.
 */
public final class ProcessStorm {
    private static final int USUAL_RUNS = 2_000;
    private static final long LONGEST_RUN_SECONDS = 600;
    private static final long WAIT_MICROS = 20_000;
    private static final int LONGEST_PAUSE_MILLIS = 60;
    private static final double MOST_GROWTH = 1.2;

    private final OwnCommands own =
            OwnCommands.ofThisProgram(UserFolders.current().cache());
    private final Deadlines deadlines;
    private final StormOutcomes outcomes = new StormOutcomes();
    private int hits;
    private int noticed;

    /** What is done to a run: to its processes from outside, or by a process or thread that is odd in itself. */
    enum Fault {
        KILL(Blow.KILL),
        SEGV(Blow.SEGV),
        STOP_BRIEFLY(Blow.STOP_BRIEFLY),
        STOP_FOR_LONG(Blow.STOP_FOR_LONG),
        QUIT(Blow.QUIT),
        FLOOD(Blow.NONE),
        SILENCE(Blow.NONE),
        THREAD_REFUSED(Blow.NONE),
        PROCESS_REFUSED(Blow.NONE),
        NONE(Blow.NONE);

        private final Blow blow;

        Fault(Blow blow) {
            this.blow = blow;
        }
    }

    ProcessStorm(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length == 0 ? USUAL_RUNS : Integer.parseInt(arguments[0]);
        long part = arguments.length < 2 ? 1 : Long.parseLong(arguments[1]);
        Deadlines usual = Deadlines.USUAL;
        ProcessStorm storm = new ProcessStorm(new Deadlines(usual.startNanos() / part, usual.silenceNanos() / part));
        Left begun = Left.now();
        for (int run = 1; run <= runs; run++) {
            storm.run(run);
            if (run == Math.max(1, runs / 10)) {
                begun = Left.now();
            }
        }
        Left end = Left.now();
        System.out.printf(
                Locale.ROOT,
                "%d runs, %d hits, %d runs with a notice, outcomes %s%nafter a tenth %s%nat the end %s, %s more%n",
                runs,
                storm.hits,
                storm.noticed,
                storm.outcomes,
                begun,
                end,
                OpenFiles.more(end.files(), begun.files()));
        System.exit(end.within(begun) ? 0 : 1);
    }

    /** What this program holds. Immutable. */
    record Left(long processes, long threads, List<String> files, long heapBytes) {
        static Left now() {
            System.gc();
            return new Left(
                    ProcessHandle.current().children().count(),
                    supervisors(),
                    OpenFiles.now(),
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }

        private static long supervisors() {
            return Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .filter(name -> name.matches("process (watch|\\d+)"))
                    .count();
        }

        @Override
        public String toString() {
            return processes + " processes, " + threads + " threads, " + files.size() + " files, " + heapBytes
                    + " bytes of heap";
        }

        boolean within(Left before) {
            return processes == 0
                    && threads == 0
                    && OpenFiles.more(files, before.files()).isEmpty()
                    && heapBytes <= MOST_GROWTH * before.heapBytes();
        }
    }

    StormOutcomes outcomes() {
        return outcomes;
    }

    /**
     * Makes one run, everything about it chosen by the seed.
     *
     * @throws AssertionError when it does not end, a task has no outcome or one that does not fit its result, or a
     *     process or a thread is left
     */
    void run(long seed) throws Exception {
        Random random = new Random(seed);
        Fault fault = Fault.values()[(int) (seed % Fault.values().length)];
        Way way = random.nextBoolean() ? Way.PROCESS_PER_TASK : Way.PROCESS_POOL;
        ListSpec list = new ListSpec(Work.WAIT, way == Way.PROCESS_POOL ? 6 : 3, Lengths.MIXED, WAIT_MICROS, seed);
        RunSpec spec = new RunSpec(way, list, 2, RunOptions.DEFAULTS.withTryAgain(random.nextBoolean()));
        WorkerProcesses processes = processes(fault, random.nextInt(3));
        Strategy strategy =
                way == Way.PROCESS_POOL ? new ProcessPoolStrategy(processes) : new ProcessPerTaskStrategy(processes);
        own.prepare(() -> false);
        TraceRecorder recorder = new TraceRecorder(spec, MachineInfo.madeUp(256), PlatformProbes.create());
        FutureTask<Strategy.Joined<?>> run = new FutureTask<>(() -> {
            recorder.start(0, 0);
            return strategy.run(Workloads.of(list), recorder);
        });
        CountDownLatch ended = new CountDownLatch(1);
        Thread trouble = new Thread(() -> trouble(fault, random, processes, ended), "trouble");
        new Thread(run, "run " + seed).start();
        trouble.start();
        try {
            check(seed + ", " + fault, recorder, run.get(LONGEST_RUN_SECONDS, TimeUnit.SECONDS));
        } finally {
            ended.countDown();
            trouble.join();
        }
        Left left = Left.now();
        if (left.processes() + left.threads() > 0) {
            throw new AssertionError("seed " + seed + ", " + fault + ": left are " + left);
        }
    }

    /** Of which this one, counted from 0, is not like the others. */
    private WorkerProcesses processes(Fault fault, int odd) {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger threads = new AtomicInteger();
        ThreadFactory supervisors = body -> new Thread(body) {
            @Override
            public synchronized void start() {
                if (fault == Fault.THREAD_REFUSED && threads.getAndIncrement() == odd) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                super.start();
            }
        };
        WorkerProcesses.Commands commands = () -> asked.getAndIncrement() == odd ? command(fault) : own.current();
        return new WorkerProcesses(commands, ResidentMemory::bytes, deadlines, supervisors);
    }

    private ChildCommand command(Fault fault) {
        return switch (fault) {
            case FLOOD -> FaultyRuns.command(FaultyChild.Flooding.class);
            case SILENCE -> FaultyRuns.command(FaultyChild.Silent.class);
            case PROCESS_REFUSED ->
                new ChildCommand("x".repeat(8 << 20), "Nobody", own.current().cache(), Optional.empty());
            default -> own.current();
        };
    }

    /** Hits a process now and then, three times at most, until the run has ended. */
    private void trouble(Fault fault, Random random, WorkerProcesses processes, CountDownLatch ended) {
        try {
            for (int hit = 1 + random.nextInt(3); hit > 0; hit--) {
                if (ended.await(random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS)) {
                    return;
                }
                List<ProcessHandle> living = ProcessHandle.current()
                        .children()
                        .filter(processes::started)
                        .toList();
                if (!living.isEmpty()) {
                    long pid = living.get(random.nextInt(living.size())).pid();
                    hits += fault.blow.hit(pid, deadlines, ended) ? 1 : 0;
                }
            }
        } catch (InterruptedException | IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void check(String which, TraceRecorder recorder, Strategy.Joined<?> joined) {
        Trace trace =
                new LiveTrace(recorder).toTrace("test", task -> joined.results().get(task) == null ? 0 : 1);
        TraceInvariants.assertHold(trace);
        outcomes.add("seed " + which, trace, joined.results(), joined.notice());
        noticed += joined.notice().isEmpty() ? 0 : 1;
    }
}
