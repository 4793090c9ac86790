package corewise.ui.board;

import corewise.metrics.RunTimes;
import corewise.model.CoreSlice;
import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.model.WorkerLife;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/** Traces of machines that do not exist, for tests and pictures: a greedy scheduler with turns of a fixed length. */
public final class MadeUpTraces {
    private static final int CHUNK = 4;

    private final int cores;
    private final long turnNanos;
    private final long[] lengths;
    private final TraceBuilder builder;
    private final Way way;
    private final Random random;

    private MadeUpTraces(Way way, Work work, int items, int cores, long turnNanos) {
        long seed = 7;
        this.way = way;
        this.cores = cores;
        this.turnNanos = turnNanos;
        random = new Random(seed);
        lengths = random.longs(items, 60_000_000L, 700_000_000L).toArray();
        RunSpec spec = new RunSpec(
                way,
                new ListSpec(work, items, Lengths.MIXED, 1000, seed),
                Math.clamp(cores, 1, RunSpec.MAX_WORKERS),
                RunOptions.DEFAULTS.withChunk(way == Way.CHUNKS ? CHUNK : 0));
        builder = new TraceBuilder(spec, MachineInfo.madeUp(cores), TraceInfo.madeUp(WaitSource.NONE));
    }

    /** A trace of a way on a machine with this many cores, with turns of this length for threads. */
    public static Trace of(Way way, Work work, int items, int cores, long turnNanos) {
        return new MadeUpTraces(way, work, items, cores, turnNanos).run();
    }

    /** The same run where of every third slice or so it is not known whether its task ran. */
    public static Trace partlyNotKnown(Trace whole, Random random) {
        TraceBuilder told = new TraceBuilder(whole.spec(), whole.machine(), TraceInfo.madeUp(WaitSource.NONE));
        for (int worker = 0; worker < whole.workerCount(); worker++) {
            told.worker(whole.workerInfo(worker), whole.workerLife(worker));
        }
        for (int task = 0; task < whole.taskCount(); task++) {
            told.span(whole.span(task));
        }
        for (int slice = 0; slice < whole.sliceCount(); slice++) {
            boolean known = random.nextInt(3) > 0;
            told.slice(
                    whole.sliceTask(slice),
                    whole.sliceStartNanos(slice),
                    whole.sliceEndNanos(slice),
                    known ? whole.sliceProcessor(slice) : CoreSlice.UNKNOWN_PROCESSOR,
                    known ? whole.sliceState(slice) : SliceState.NOT_KNOWN);
        }
        return told.event(0, LifeEvent.Kind.RUN_STARTED)
                .event(RunTimes.lastNanos(whole), LifeEvent.Kind.RUN_ENDED)
                .build();
    }

    /** What would have been recorded of a run that was cancelled at a moment, with a few tasks that failed before. */
    public static Trace stopped(Trace whole, long atNanos, Random random) {
        TraceBuilder cut = new TraceBuilder(whole.spec(), whole.machine(), TraceInfo.madeUp(WaitSource.NONE));
        for (int worker = 0; worker < whole.workerCount(); worker++) {
            cut.worker(whole.workerInfo(worker), whole.workerLife(worker));
        }
        long[] ends = new long[whole.taskCount()];
        for (int task = 0; task < whole.taskCount(); task++) {
            TaskSpan span = whole.span(task);
            boolean ended = span.endedNanos() <= atNanos;
            boolean started = span.startedNanos() <= atNanos;
            ends[task] = ended ? span.endedNanos() : atNanos + 1 + random.nextLong(1_000_000);
            TaskOutcome how = ended
                    ? random.nextInt(8) == 0 ? TaskOutcome.FAILED : TaskOutcome.DONE
                    : started ? TaskOutcome.CANCELLED : TaskOutcome.NOT_RUN;
            cut.span(new TaskSpan(
                    task,
                    span.submittedNanos() <= atNanos ? span.submittedNanos() : -1,
                    span.launchedNanos() <= atNanos ? span.launchedNanos() : -1,
                    started ? span.startedNanos() : -1,
                    ends[task],
                    span.joinedNanos() <= atNanos ? span.joinedNanos() : -1,
                    started ? span.worker() : -1,
                    how));
        }
        for (int slice = 0; slice < whole.sliceCount(); slice++) {
            if (whole.sliceStartNanos(slice) <= atNanos) {
                cut.slice(
                        whole.sliceTask(slice),
                        whole.sliceStartNanos(slice),
                        whole.sliceEndNanos(slice) <= atNanos
                                ? whole.sliceEndNanos(slice)
                                : ends[whole.sliceTask(slice)],
                        whole.sliceProcessor(slice),
                        whole.sliceState(slice));
            }
        }
        return cut.event(0, LifeEvent.Kind.RUN_STARTED)
                .event(atNanos + 1_000_000, LifeEvent.Kind.RUN_ENDED)
                .build();
    }

    private Trace run() {
        int workers = way.startsWorkerPerTask() ? lengths.length : way == Way.SERIAL ? 1 : cores;
        for (int worker = 0; worker < workers; worker++) {
            int number = way.hasFixedWorkers() ? worker + 1 : worker;
            builder.worker(new WorkerInfo(kind(), number, 4700 + worker, worker + 100), life(worker));
        }
        builder.event(0, LifeEvent.Kind.RUN_STARTED).event(1_000_000, LifeEvent.Kind.ALL_SUBMITTED);
        long[] ends = way == Way.GLOBAL_LOCK ? underLock() : schedule();
        long joined = 0;
        for (int task = 0; task < lengths.length; task++) {
            joined = Math.max(joined, ends[task]);
            builder.span(new TaskSpan(
                    task,
                    task * 1_000L,
                    way.startsWorkerPerTask() ? launched(task) : -1,
                    starts[task],
                    ends[task],
                    joined,
                    way.startsWorkerPerTask() ? task : way == Way.SERIAL ? 0 : workerOf[task],
                    TaskOutcome.DONE));
        }
        for (long at = 250_000_000L; at < joined; at += 250_000_000L) {
            float[] busy = new float[cores];
            for (int core = 0; core < cores; core++) {
                busy[core] = 0.85f + random.nextFloat() * 0.15f;
            }
            builder.sample(new UtilisationSample(at, 250_000_000L, busy, 0));
        }
        return builder.event(joined, LifeEvent.Kind.RUN_ENDED).build();
    }

    private WorkerKind kind() {
        return switch (way) {
            case SERIAL -> WorkerKind.MAIN;
            case THREAD_PER_TASK -> WorkerKind.TASK_THREAD;
            case VIRTUAL_THREADS -> WorkerKind.VIRTUAL_THREAD;
            case PROCESS_PER_TASK -> WorkerKind.TASK_PROCESS;
            case PROCESS_POOL, IMAP_UNORDERED -> WorkerKind.POOL_PROCESS;
            case INTERPRETERS -> WorkerKind.POOL_INTERPRETER;
            case POOL, GLOBAL_LOCK, WORK_STEALING, CHUNKS -> WorkerKind.POOL_THREAD;
        };
    }

    private long launched(int task) {
        return way.usesProcesses() ? 40_000_000L * (task + 1) : task * 1_000L + 500;
    }

    private WorkerLife life(int worker) {
        if (!way.usesProcesses()) {
            return WorkerLife.NONE;
        }
        long ready = launched(worker);
        long ended = way == Way.PROCESS_PER_TASK ? ready + 900_000_000L : 9_000_000_000L;
        return new WorkerLife(
                Math.max(0, ready - 90_000_000L),
                ready,
                ended,
                0,
                42_000_000L + worker * 300_000L,
                51,
                142,
                TraceView.UNKNOWN_NANOS,
                0,
                0);
    }

    /** As many threads as cores, of which one computes, each turn on another core; the others are blocked. */
    private long[] underLock() {
        starts = new long[lengths.length];
        workerOf = new int[lengths.length];
        long[] ends = new long[lengths.length];
        long[] left = lengths.clone();
        long[] since = new long[lengths.length];
        Deque<Integer> inHands = new ArrayDeque<>();
        Deque<Integer> idle = new ArrayDeque<>();
        for (int worker = 0; worker < cores; worker++) {
            idle.add(worker);
        }
        int next = 0;
        long now = 1_000_000;
        while (next < lengths.length || !inHands.isEmpty()) {
            while (!idle.isEmpty() && next < lengths.length) {
                starts[next] = now;
                since[next] = now;
                workerOf[next] = idle.poll();
                inHands.add(next++);
            }
            int task = inHands.poll();
            long turn = Math.min(left[task], turnNanos);
            if (now > since[task]) {
                builder.slice(task, since[task], now, -1, SliceState.ON_LOCK);
            }
            builder.slice(task, now, now + turn, workerOf[task], SliceState.RUNNING);
            now += turn;
            since[task] = now;
            left[task] -= turn;
            ends[task] = now;
            if (left[task] > 0) {
                inHands.add(task);
            } else {
                idle.add(workerOf[task]);
            }
        }
        return ends;
    }

    private long[] starts;
    private int[] workerOf;

    private long[] schedule() {
        starts = new long[lengths.length];
        workerOf = new int[lengths.length];
        long[] ends = new long[lengths.length];
        long[] left = lengths.clone();
        long[] free = new long[way == Way.SERIAL ? 1 : cores];
        Deque<Integer> ready = new ArrayDeque<>();
        for (int task = 0; task < lengths.length; task++) {
            ready.add(task);
        }
        while (!ready.isEmpty()) {
            int task = ready.poll();
            int core = way == Way.CHUNKS && task % CHUNK != 0 ? workerOf[task - 1] : earliest(free);
            // nobody is on two cores at once
            long start = Math.max(Math.max(free[core], launched(task) + 500), ends[task]);
            if (left[task] == lengths[task]) {
                starts[task] = start;
                workerOf[task] = core;
            }
            long turn = way.startsWorkerPerTask()
                    ? Math.min(left[task], turnNanos / 2 + (long) (random.nextDouble() * turnNanos))
                    : left[task];
            builder.slice(task, start, start + turn, core, SliceState.RUNNING);
            free[core] = start + turn;
            left[task] -= turn;
            ends[task] = start + turn;
            if (left[task] > 0) {
                ready.add(task);
            }
        }
        return ends;
    }

    private static int earliest(long[] free) {
        int best = 0;
        for (int core = 1; core < free.length; core++) {
            if (free[core] < free[best]) {
                best = core;
            }
        }
        return best;
    }
}
