package corewise.lesson;

import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
import corewise.model.RunId;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.workload.LengthFactors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A run as it would go on a machine that shares cores fairly, in turns: a size is a nanosecond. What is made up of it: each
 * item takes up to a fiftieth longer or shorter in each run, a thread takes 60 µs to make, a process 20 ms, an item in a
 * process a nanosecond for each byte that is sent along. For one thread.
 */
public final class Played {
    private static final long THREAD_NANOS = 60_000;
    private static final long PROCESS_NANOS = 20_000_000;
    private static final long HAND_OVER_NANOS = 2_000;
    private static final long ADDITIONS = 1_000_000;

    private final RunSpec spec;
    private final MachineInfo machine;
    private final TraceBuilder builder;
    private final int items;
    private final long[] left;
    private final long[] started;
    private final long[] ended;
    private final int[] worker;
    private final long[] lastSliceEnd;
    private final int cores;
    private final boolean locked;
    private final boolean perTask;
    private final boolean waits;
    private long heldUpNanos;

    private Played(RunSpec spec, MachineInfo whole, int number, double others) {
        this.spec = spec;
        machine = whole.confinedTo(spec.options().cores());
        TraceInfo info = MadeUpInfo.of(WaitSource.SCHEDSTAT)
                .began(0, 1_000_000L + number * 1_000L)
                .total(total(spec, number))
                .id(Optional.of(RunId.random()))
                .others(others)
                .info();
        builder = new TraceBuilder(spec, machine, info);
        items = spec.list().items();
        left = lengths(spec, number);
        started = new long[items];
        ended = new long[items];
        worker = new int[items];
        lastSliceEnd = new long[items];
        locked = spec.way() == Way.GLOBAL_LOCK
                || (spec.way() == Way.POOL && spec.language() == corewise.model.Language.PYTHON);
        waits = spec.list().work() == Work.WAIT;
        cores = spec.way() == Way.SERIAL || locked ? 1 : machine.availableProcessors();
        perTask = spec.way().startsWorkerPerTask();
    }

    /** The run with this number on a machine; other programs take this share. */
    public static Trace run(RunSpec spec, MachineInfo machine, int number, double others) {
        return new Played(spec, machine, number, others).trace();
    }

    /** The same, but the last item is held up for so long while another program has its core. */
    public static Trace heldUp(RunSpec spec, MachineInfo machine, int number, double others, long nanos) {
        Played played = new Played(spec, machine, number, others);
        played.heldUpNanos = nanos;
        return played.trace();
    }

    /** The same on a quiet machine. */
    public static Trace run(RunSpec spec, MachineInfo machine, int number) {
        return run(spec, machine, number, 0.02);
    }

    private static long total(RunSpec spec, int number) {
        if (!spec.list().work().sharesTotal()) {
            return TraceInfo.NO_TOTAL;
        }
        if (spec.usesProcesses()) {
            return 0;
        }
        boolean races = spec.way() != Way.SERIAL && spec.list().work() == Work.SHARED_TOTAL;
        return races ? ADDITIONS - 1_000L * (number % 7 + 1) : ADDITIONS;
    }

    private static long[] lengths(RunSpec spec, int number) {
        ListSpec list = spec.list();
        double[] factors = LengthFactors.of(list.items(), list.lengths(), list.seed());
        Random ofRun = new Random(number * 31L + spec.way().ordinal());
        long[] lengths = new long[list.items()];
        for (int item = 0; item < lengths.length; item++) {
            lengths[item] = Math.max(1, Math.round(list.size() * factors[item] * (0.98 + 0.04 * ofRun.nextDouble())));
            if (spec.usesProcesses()) {
                lengths[item] += spec.options().payloadBytes() + 200_000L;
            } else if (spec.way() != Way.SERIAL) {
                lengths[item] += HAND_OVER_NANOS;
            }
        }
        return lengths;
    }

    private Trace trace() {
        WorkerKind kind = spec.way() == Way.SERIAL
                ? WorkerKind.MAIN
                : perTask
                        ? WorkerKind.TASK_THREAD
                        : spec.usesProcesses() ? WorkerKind.POOL_PROCESS : WorkerKind.POOL_THREAD;
        int workers = spec.effectiveWorkers();
        for (int each = 0; each < workers; each++) {
            builder.worker(new WorkerInfo(kind, perTask ? each : each + 1, 4711, 4712 + each));
        }
        play(workers);
        boolean serial = spec.way() == Way.SERIAL;
        long allSubmitted = perTask ? began(items - 1) : began(0);
        long joined = serial ? 0 : allSubmitted;
        for (int item = 0; item < items; item++) {
            joined = Math.max(joined, ended[item]);
            long launched = perTask ? began(item) : TraceView.UNKNOWN_NANOS;
            builder.span(new TaskSpan(
                            item,
                            serial ? started[item] : perTask ? began(item - 1) : 0,
                            launched,
                            started[item],
                            ended[item],
                            joined,
                            worker[item],
                            TaskOutcome.DONE))
                    .digest(item, 17L * item + 1);
        }
        builder.event(0, LifeEvent.Kind.RUN_STARTED);
        if (!serial) {
            builder.event(allSubmitted, LifeEvent.Kind.ALL_SUBMITTED);
        }
        return builder.event(joined, LifeEvent.Kind.RUN_ENDED).build();
    }

    /** When a worker made for an item is there, or the pool. */
    private long began(int item) {
        long each = spec.usesProcesses() ? PROCESS_NANOS : THREAD_NANOS;
        return perTask ? (item + 1) * each : spec.way() == Way.SERIAL ? 0 : spec.usesProcesses() ? PROCESS_NANOS : each;
    }

    private void play(int workers) {
        long quantum = Math.clamp(spec.list().size() / 6, 5_000, 5_000_000);
        Deque<Integer> active = new ArrayDeque<>();
        Deque<Integer> free = new ArrayDeque<>();
        for (int each = 0; each < workers; each++) {
            free.add(each);
        }
        long now = began(0);
        int next = 0;
        while (next < items || !active.isEmpty()) {
            while (next < items && !free.isEmpty() && began(next) <= now) {
                begin(next, perTask ? next : free.poll(), now, active);
                next++;
            }
            if (active.isEmpty()) {
                now = began(next);
                continue;
            }
            long step = waits ? shortest(active) : quantum;
            List<Integer> turn = new ArrayList<>();
            for (int each : active) {
                if (turn.size() < (waits ? Integer.MAX_VALUE : cores)) {
                    turn.add(each);
                    step = Math.min(step, left[each]);
                }
            }
            if (next < items && !free.isEmpty() && began(next) > now) {
                step = Math.min(step, began(next) - now);
            }
            run(turn, now, Math.max(1, step), active, free);
            now += Math.max(1, step);
        }
    }

    private long shortest(Deque<Integer> active) {
        return active.stream().mapToLong(each -> left[each]).min().orElseThrow();
    }

    private void begin(int item, int by, long now, Deque<Integer> active) {
        worker[item] = by;
        // a worker that stays needs a moment to come by its next item
        started[item] = now + (perTask || spec.way() == Way.SERIAL ? 0 : HAND_OVER_NANOS);
        lastSliceEnd[item] = started[item];
        active.add(item);
    }

    private void run(List<Integer> turn, long now, long step, Deque<Integer> active, Deque<Integer> free) {
        for (int core = 0; core < turn.size(); core++) {
            int item = turn.get(core);
            if (locked && now > lastSliceEnd[item]) {
                builder.slice(item, lastSliceEnd[item], now, -1, SliceState.ON_LOCK);
            }
            long from = Math.max(now, started[item]);
            if (from < now + step) {
                builder.slice(
                        item, from, now + step, waits ? -1 : core, waits ? SliceState.ASLEEP : SliceState.RUNNING);
            }
            lastSliceEnd[item] = Math.max(lastSliceEnd[item], now + step);
            left[item] -= step;
            active.remove(item);
            if (left[item] > 0) {
                active.add(item);
            } else {
                ended[item] = now + step + (item == items - 1 ? heldUpNanos : 0);
                if (!perTask) {
                    free.add(worker[item]);
                }
            }
        }
    }

    /** All of these ways, each so often, in turns. */
    public static List<Trace> runs(ListSpec list, int workers, MachineInfo machine, int times, Way... ways) {
        List<Trace> runs = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            int number = time;
            Arrays.stream(ways)
                    .map(way -> run(new RunSpec(way, list, workers), machine, runs.size() + number * 7))
                    .forEach(runs::add);
        }
        return runs;
    }
}
