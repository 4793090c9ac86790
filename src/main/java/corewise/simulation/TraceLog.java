package corewise.simulation;

import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.TraceBuilder;
import corewise.model.TraceView;
import java.util.Arrays;

/** Collects the slices of a run that is recorded. Belongs to one thread; used once. */
final class TraceLog implements SliceLog {
    private final TraceBuilder builder;
    private final RunTable table;
    private final Program program;
    private final Engine engine;
    private final long[] blockedSince;
    private final boolean[] asleep;
    private final long[] workedUntil;
    private long slices;

    TraceLog(TraceBuilder builder, RunTable table, Program program, Engine engine) {
        int threads = program.allThreads();
        this.builder = builder;
        this.table = table;
        this.program = program;
        this.engine = engine;
        blockedSince = new long[threads];
        asleep = new boolean[threads];
        workedUntil = new long[table.items];
        Arrays.fill(blockedSince, TraceView.UNKNOWN_NANOS);
    }

    private void slice(int task, long from, long to, int core, SliceState state) {
        if (to > from) {
            if (++slices > Simulator.MOST_SLICES) {
                throw new TooManySlicesException(Simulator.MOST_SLICES);
            }
            builder.slice(task, from, to, core, state);
        }
    }

    @Override
    public void ran(int thread, long fromNanos, long toNanos, int core) {
        int task = program.task[thread];
        if (task != Engine.NONE) {
            slice(
                    task,
                    Math.max(fromNanos, table.started[task]),
                    toNanos,
                    engine.cores.processor[core],
                    SliceState.RUNNING);
        }
    }

    @Override
    public void left(int thread, long why, long nanos) {
        if (program.task[thread] != Engine.NONE) {
            blockedSince[thread] = nanos;
            asleep[thread] = why == Engine.ASLEEP;
        }
    }

    @Override
    public void woken(int thread, long nanos) {
        int task = program.task[thread];
        if (task != Engine.NONE && blockedSince[thread] != TraceView.UNKNOWN_NANOS) {
            SliceState state = asleep[thread] ? SliceState.ASLEEP : SliceState.ON_LOCK;
            slice(task, blockedSince[thread], nanos, CoreSlice.UNKNOWN_PROCESSOR, state);
            blockedSince[thread] = TraceView.UNKNOWN_NANOS;
        }
    }

    /** The work of an item is done; its thread is on a core. */
    void worked(int thread, int task, long nanos) {
        slice(
                task,
                Math.max(engine.since(thread), table.started[task]),
                nanos,
                engine.processor(thread),
                SliceState.RUNNING);
        workedUntil[task] = nanos;
    }

    /** The result of an item is there. */
    void ended(int task, long nanos) {
        if (program.sendsBack()) {
            slice(task, workedUntil[task], nanos, CoreSlice.UNKNOWN_PROCESSOR, SliceState.SENDING_BACK);
        }
    }

    /** A virtual thread slept. */
    void slept(int task, long fromNanos, long toNanos) {
        slice(task, fromNanos, toNanos, CoreSlice.UNKNOWN_PROCESSOR, SliceState.ASLEEP);
    }
}
