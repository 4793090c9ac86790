package corewise.file;

import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
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
import java.util.Map;
import java.util.Random;

/** Made-up runs of every way, each with the workers that its way has. Seeded. */
public final class WayTraces {
    private static final int PROCESSORS = 4;
    private static final Map<Way, WorkerKind> KINDS = Map.of(
            Way.SERIAL, WorkerKind.MAIN,
            Way.THREAD_PER_TASK, WorkerKind.TASK_THREAD,
            Way.VIRTUAL_THREADS, WorkerKind.VIRTUAL_THREAD,
            Way.PROCESS_PER_TASK, WorkerKind.TASK_PROCESS,
            Way.PROCESS_POOL, WorkerKind.POOL_PROCESS,
            Way.IMAP_UNORDERED, WorkerKind.POOL_PROCESS,
            Way.INTERPRETERS, WorkerKind.POOL_INTERPRETER);

    private final Way way;
    private final Random random;
    private final int items;
    private final int workers;
    private final TraceBuilder builder;

    private WayTraces(Way way, long seed) {
        this.way = way;
        random = new Random(seed * 31 + way.ordinal());
        items = 1 + random.nextInt(12);
        int pool = 1 + random.nextInt(4);
        workers = way == Way.SERIAL ? 1 : way.startsWorkerPerTask() ? items : pool;
        ListSpec list = new ListSpec(Work.PRIMES, items, Lengths.MIXED, 1 + random.nextInt(9_999), random.nextLong());
        TraceInfo info = MadeUpInfo.of(WaitSource.NONE)
                .began(random.nextLong(), 1_700_000_000_000L)
                .version("0.1")
                .info();
        builder = new TraceBuilder(new RunSpec(way, list, pool), MachineInfo.madeUp(PROCESSORS), info);
    }

    public static Trace of(Way way, long seed) {
        WayTraces run = new WayTraces(way, seed);
        run.workers();
        run.tasks();
        return run.builder.build();
    }

    private void workers() {
        boolean reported = random.nextBoolean();
        for (int worker = 0; worker < workers; worker++) {
            long process = way.usesProcesses() ? 5_000 + worker : 4_999;
            long thread = reported ? 7_000 + worker : WorkerInfo.UNKNOWN_THREAD;
            WorkerInfo info =
                    new WorkerInfo(KINDS.getOrDefault(way, WorkerKind.POOL_THREAD), worker + 1, process, thread);
            builder.worker(
                    info,
                    way.usesProcesses()
                            ? new WorkerLife(
                                    1, 40 + worker, 9_999_999, 0, 1L << 25, 77, 99, TraceView.UNKNOWN_NANOS, 0, 0)
                            : WorkerLife.NONE);
        }
        builder.event(0, LifeEvent.Kind.RUN_STARTED);
        for (int sample = 0; sample < 3; sample++) {
            float[] busy = {random.nextFloat(), 1, 0, sample == 0 ? Float.NaN : random.nextFloat()};
            builder.sample(new UtilisationSample(sample * 1_000L - 500, 1_000, busy, 0.25f));
        }
    }

    private void tasks() {
        long[] free = new long[workers];
        for (int task = 0; task < items; task++) {
            int worker = way.startsWorkerPerTask() ? task : random.nextInt(workers);
            long submitted = task * 3L;
            if (random.nextInt(12) == 0) {
                long end = submitted + 9;
                builder.span(new TaskSpan(task, submitted, -1, -1, end, -1, -1, TaskOutcome.NOT_RUN));
                continue;
            }
            long started = Math.max(free[worker], submitted) + 2 + random.nextInt(100);
            free[worker] = slices(task, started);
            long launched = way.startsWorkerPerTask() ? submitted + 1 : -1;
            boolean fails = random.nextInt(8) == 0;
            builder.span(new TaskSpan(
                    task,
                    submitted,
                    launched,
                    started,
                    free[worker],
                    free[worker] + 50,
                    worker,
                    fails ? TaskOutcome.FAILED : TaskOutcome.DONE));
            if (fails) {
                builder.failure(task, "a half of a pair: \ud83d and \u2028 \"quoted\"\t" + task);
            } else {
                builder.digest(task, random.nextLong());
            }
            if (way == Way.WORK_STEALING) {
                builder.forkedBy(task, random.nextInt(workers));
            }
        }
        builder.event(10_000_000, LifeEvent.Kind.RUN_ENDED);
    }

    private long slices(int task, long started) {
        long now = started;
        for (int slice = random.nextInt(6); slice > 0; slice--) {
            long start = now + random.nextLong(2) * random.nextLong(5_000);
            now = start + 1 + random.nextInt(90_000);
            SliceState state = SliceState.values()[random.nextInt(SliceState.values().length)];
            builder.slice(task, start, now, state != SliceState.RUNNING ? -1 : random.nextInt(-1, PROCESSORS), state);
        }
        return now + 1 + random.nextInt(9);
    }
}
