package corewise.lesson;

import corewise.fact.Fact;
import corewise.fact.Term;
import corewise.fact.Value;
import corewise.metrics.CompletionRanks;
import corewise.metrics.InvertedPairs;
import corewise.metrics.Migrations;
import corewise.metrics.OrderBy;
import corewise.metrics.PeakReady;
import corewise.metrics.RunTimes;
import corewise.metrics.TaskLedger;
import corewise.metrics.TaskTimes;
import corewise.model.Identified;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A figure that rules and texts of lessons may ask for: the closed vocabulary of lessons. Of several runs of a way it is the
 * median, or that of the run which is shown. Pure functions of traces; NaN where a trace does not tell. Immutable.
 */
public enum Figure implements Identified, Term {
    /** Cores that may be used. */
    CORES(Of.HERE, Kind.COUNT),
    /** 1 where the system tells which core a thread is on, else 0. */
    CORE_IDS(Of.HERE, Kind.COUNT),
    /** 1 where there is Python. */
    PYTHON(Of.HERE, Kind.COUNT),
    /** 1 where that Python has a global lock. */
    PYTHON_LOCK(Of.HERE, Kind.COUNT),
    /** Items of the list; without a way: of the list that the step sets. */
    ITEMS(Kind.COUNT, run -> run.spec().list().items()),
    /** Workers at once, at most; without a way: of a pool, as the step sets it. */
    WORKERS(Kind.COUNT, run -> run.spec().effectiveWorkers()),
    /** Mean time on a core of a task; without a way: what the step sets. */
    LENGTH(Kind.NANOS, run -> (double) RunTimes.runningNanos(run) / run.taskCount()),
    /** How many runs of the way there are. */
    RUNS(Of.WAY, Kind.COUNT),
    /** In how many different orders these ended. */
    ORDERS(Of.WAY, Kind.COUNT),
    /** Serial makespan / makespan, as far as that may be told. */
    SPEED_UP(Of.WAY, Kind.FACTOR),
    /** The part of the serial run's shared total that is missing. */
    LOST(Of.WAY, Kind.SHARE),
    /** What the shared variable held at the end. */
    TOTAL(Kind.COUNT, run -> run.info().sharedTotal()),
    /** From the run's start to the last result. */
    TIME(Kind.NANOS, RunTimes::makespanNanos),
    /** Cores busy with our tasks. */
    BUSY(Kind.DECIMAL, RunTimes::busyCores),
    /** Our running time as a share of all that the cores could have given. */
    OCCUPANCY(Kind.SHARE, RunTimes::occupancy),
    /** The part of the time that tasks had a worker in which they were ready. */
    READY(Kind.SHARE, run -> share(run, TaskLedger.of(run).readyNanos())),
    /** The same for blocked: asleep, on a lock, sending back. */
    BLOCKED(Kind.SHARE, run -> share(run, blocked(TaskLedger.of(run)))),
    /** The same for blocked on a lock. */
    ON_LOCK(Kind.SHARE, run -> share(run, TaskLedger.of(run).onLockNanos())),
    /** The same for sending results back. */
    SENDING(Kind.SHARE, run -> share(run, TaskLedger.of(run).sendingBackNanos())),
    /** The longest that a task was ready, all in all. */
    LONGEST_READY(Kind.NANOS, run -> most(run, task -> TaskTimes.readyNanos(run, task))),
    /** The most tasks that were ready at one moment. */
    MOST_READY(Kind.COUNT, run -> PeakReady.of(run).ready().size()),
    /** The most tasks that were under way at one moment: started and not ended. */
    AT_ONCE(Kind.COUNT, Figure::atOnce),
    /** Changes of core seen within tasks. */
    MOVES(Kind.COUNT, Migrations::totalObservedMigrations),
    /** On how many different cores tasks were seen. */
    CORES_SEEN(Kind.COUNT, Figure::coresSeen),
    /** The share of pairs of tasks that ended against the order of the list. */
    INVERTED(Kind.SHARE, run -> InvertedPairs.share(CompletionRanks.completionOrder(run))),
    /** The share of pairs of tasks that started against the order of the list. */
    STARTS_INVERTED(Kind.SHARE, run -> InvertedPairs.share(OrderBy.STARTED.order(run))),
    /** The longest that a result was there before it was joined. */
    LONGEST_HELD(Kind.NANOS, run -> most(run, task -> TaskRef.heldNanos(run, task))),
    /** The same as a share of the run's time. */
    HELD_SHARE(Kind.SHARE, run -> most(run, task -> TaskRef.heldNanos(run, task)) / RunTimes.makespanNanos(run)),
    /** From the run's start to the last start of a task. */
    LAST_START(Kind.NANOS, run -> most(run, run::startedNanos)),
    /** Mean time to make the thread or process of a task, until it was there; of ways that make one for each task. */
    STARTING(Kind.NANOS, Figure::starting),
    /** Time on a core of the longest task. */
    LONGEST(Kind.NANOS, run -> most(run, task -> TaskTimes.runningNanos(run, task))),
    /** All running time / that of the longest task: no number of cores gives more speed than this. */
    LIMIT(Kind.FACTOR, run -> RunTimes.runningNanos(run) / most(run, task -> TaskTimes.runningNanos(run, task))),
    /** Bytes sent along with every item. */
    PAYLOAD(Kind.BYTES, run -> run.spec().options().payloadBytes()),
    /** Of a task: from having a worker to its end. */
    SPAN(Of.TASK, Kind.NANOS),
    /** Of a task: time on a core. */
    RUNNING(Of.TASK, Kind.NANOS),
    /** Of a task: time ready. */
    TASK_READY(Of.TASK, Kind.NANOS),
    /** Of a task: time blocked. */
    TASK_BLOCKED(Of.TASK, Kind.NANOS),
    /** Of a task: its result was there so long before it was joined. */
    HELD(Of.TASK, Kind.NANOS),
    /** Of a task: its place in the order of completion, from 1. */
    RANK(Of.TASK, Kind.NUMBER),
    /** Which task it is. */
    TASK(Of.TASK, Kind.NUMBER);

    /** What a figure is of. */
    enum Of {
        HERE,
        WAY,
        RUN,
        TASK
    }

    /** What other programs do to a figure. */
    enum Load {
        LEAVES,
        RAISES,
        LOWERS
    }

    /** How a figure is written. */
    enum Kind {
        COUNT,
        NUMBER,
        DECIMAL,
        NANOS,
        FACTOR,
        SHARE,
        BYTES
    }

    private final Of of;
    private final Kind kind;
    // each a pure function without state
    @SuppressWarnings("ImmutableEnumChecker")
    private final ToDoubleFunction<Trace> ofRun;

    Figure(Of of, Kind kind) {
        this.of = of;
        this.kind = kind;
        ofRun = run -> Double.NaN;
    }

    Figure(Kind kind, ToDoubleFunction<Trace> ofRun) {
        of = Of.RUN;
        this.kind = kind;
        this.ofRun = ofRun;
    }

    @Override
    public String textKey() {
        return "lesson.figure." + id();
    }

    Of of() {
        return of;
    }

    Kind kind() {
        return kind;
    }

    /** Whether a step that has run nothing yet knows it: of the machine, or of what the step sets. */
    boolean knownBefore() {
        return of == Of.HERE || this == ITEMS || this == WORKERS || this == LENGTH;
    }

    /** What other programs make of a figure that have the cores meanwhile. */
    Load load() {
        return switch (this) {
            case TIME, LENGTH, SPAN, READY, LONGEST_READY, MOST_READY, TASK_READY, STARTING, LAST_START -> Load.RAISES;
            case BUSY, OCCUPANCY, BLOCKED -> Load.LOWERS;
            // counts, orders, results, what lay before the join; of a speed-up Speedup itself decides
            default -> Load.LEAVES;
        };
    }

    /** Whether it is of the run that is shown: what can be pointed at there; a median of tasks would be no task. */
    boolean ofShown() {
        return of == Of.TASK
                || switch (this) {
                    case TOTAL, MOVES, CORES_SEEN, INVERTED, STARTS_INVERTED -> true;
                    default -> false;
                };
    }

    /** The figure of one run. */
    double of(Trace run, int task) {
        return of == Of.TASK ? ofTask(run, task) : ofRun.applyAsDouble(run);
    }

    private double ofTask(Trace run, int task) {
        return switch (this) {
            case SPAN -> run.endedNanos(task) - (double) TaskTimes.hadWorkerNanos(run, task);
            case RUNNING -> TaskTimes.runningNanos(run, task);
            case TASK_READY -> TaskTimes.readyNanos(run, task);
            case TASK_BLOCKED -> TaskTimes.blockedNanos(run, task);
            case HELD -> TaskRef.heldNanos(run, task);
            case RANK -> CompletionRanks.of(run).rank(task) + 1;
            case TASK -> task;
            default -> throw new IllegalStateException(id() + " is not of a task");
        };
    }

    /** The figure as it is told. */
    Value told(double value) {
        return switch (kind) {
            case COUNT -> new Value.Count(Math.round(value));
            case NUMBER -> new Value.Ordinal(Math.round(value));
            case DECIMAL -> new Value.Decimal(value, 1);
            // no clock is that exact
            case NANOS ->
                Math.round(value) == 0
                        ? new Value.Within(Fact.of("lesson.noTime"))
                        : new Value.Nanos(Math.round(value));
            case FACTOR -> new Value.Factor(value);
            case SHARE -> new Value.Share(value);
            case BYTES -> new Value.Bytes(Math.round(value));
        };
    }

    private static long blocked(TaskLedger ledger) {
        return ledger.asleepNanos() + ledger.onLockNanos() + ledger.sendingBackNanos();
    }

    private static double share(Trace run, long nanos) {
        long all = TaskLedger.of(run).withWorkerNanos();
        return all == 0 ? Double.NaN : (double) nanos / all;
    }

    private static double most(TraceView run, ToDoubleFunction<Integer> figure) {
        return IntStream.range(0, run.taskCount())
                .mapToDouble(task -> figure.applyAsDouble(task))
                .max()
                .orElse(Double.NaN);
    }

    private static double mean(TraceView run, ToDoubleFunction<Integer> figure) {
        return IntStream.range(0, run.taskCount())
                .mapToDouble(task -> figure.applyAsDouble(task))
                .average()
                .orElse(Double.NaN);
    }

    /** A way that makes its workers beforehand keeps tasks in a queue, which is no making. */
    private static double starting(Trace run) {
        return run.spec().way().startsWorkerPerTask()
                ? mean(run, task -> TaskTimes.notStartedNanos(run, task))
                : Double.NaN;
    }

    /** What ends at the moment at which another starts is not under way beside it. */
    private static double atOnce(Trace run) {
        long[] started = times(run, run::startedNanos);
        long[] ended = times(run, run::endedNanos);
        int over = 0;
        int most = 0;
        for (int begun = 0; begun < started.length; begun++) {
            while (over < ended.length && ended[over] <= started[begun]) {
                over++;
            }
            most = Math.max(most, begun + 1 - over);
        }
        return most;
    }

    private static long[] times(Trace run, IntToLongFunction time) {
        return IntStream.range(0, run.taskCount())
                .mapToLong(time)
                .filter(nanos -> nanos != TraceView.UNKNOWN_NANOS)
                .sorted()
                .toArray();
    }

    private static double coresSeen(Trace run) {
        Set<Integer> cores = new HashSet<>();
        for (int slice = 0; slice < run.sliceCount(); slice++) {
            if (run.sliceState(slice) == SliceState.RUNNING && run.sliceProcessor(slice) >= 0) {
                cores.add(run.sliceProcessor(slice));
            }
        }
        return cores.isEmpty() ? Double.NaN : cores.size();
    }
}
