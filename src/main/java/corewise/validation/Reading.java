package corewise.validation;

import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.LifeEvent;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.model.Way;
import corewise.simulation.WayCost;
import corewise.simulation.WayCost.Stage;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What is read off two runs of a way: one of many items with nothing to do, and one of items that are long enough for
 * workers to have something to take whenever they want it. A time stands for the cost that it depends on most, and has
 * others in it, the scheduler's too: so it is no cost, but the same of a run that was made and of one that was simulated
 * with the right costs. Immutable.
 *
 * @param nanos by the cost that it stands for; nanoseconds, 0 or more
 */
record Reading(Map<Stage, Long> nanos) {
    Reading {
        nanos = Map.copyOf(nanos);
    }

    /** Whether a server made the processes of a run, as in Python unless they were forked. */
    static boolean byServer(Trace run) {
        return run.spec().usesProcesses()
                && run.interpreter()
                        .flatMap(InterpreterInfo::startMethod)
                        .filter(method -> method != StartMethod.FORK)
                        .isPresent();
    }

    /**
     * The costs that can be read off runs of a way.
     *
     * @param server whether a server makes its processes
     */
    static Set<Stage> stages(RunSpec spec, boolean server) {
        boolean python = spec.language() == Language.PYTHON;
        return switch (spec.way()) {
            case SERIAL -> EnumSet.of(Stage.BEGIN, Stage.TAKE, Stage.JOIN);
            case VIRTUAL_THREADS ->
                EnumSet.of(Stage.BEGIN, Stage.MAKE, Stage.UP, Stage.TAKE, Stage.GIVE, Stage.JOIN, Stage.END);
            case WORK_STEALING -> EnumSet.of(Stage.BEGIN, Stage.MAKE, Stage.UP, Stage.TAKE, Stage.GIVE, Stage.END);
            // main waits until the thread is there, so that its time to come up lies in making it
            case THREAD_PER_TASK ->
                python
                        ? EnumSet.of(Stage.BEGIN, Stage.MAKE, Stage.JOIN, Stage.END)
                        : EnumSet.of(Stage.BEGIN, Stage.MAKE, Stage.GIVE, Stage.JOIN, Stage.END);
            case PROCESS_PER_TASK -> {
                Set<Stage> stages =
                        EnumSet.of(Stage.BEGIN, Stage.MAKE, Stage.UP, Stage.TAKE, Stage.GIVE, Stage.JOIN, Stage.END);
                if (server) {
                    stages.addAll(EnumSet.of(Stage.FIRST, Stage.SERVER));
                }
                yield stages;
            }
            case POOL, CHUNKS, GLOBAL_LOCK, PROCESS_POOL, IMAP_UNORDERED, INTERPRETERS -> ofPool(spec, server);
        };
    }

    private static Set<Stage> ofPool(RunSpec spec, boolean server) {
        if (!spec.usesProcesses()) {
            // with one lock, what an item costs is a sum, whoever has the lock for it
            Set<Stage> stages = EnumSet.of(Stage.BEGIN, Stage.UP, Stage.HAND, Stage.JOIN, Stage.END);
            if (spec.language() == Language.JAVA) {
                stages.addAll(EnumSet.of(Stage.MAKE, Stage.TAKE, Stage.GIVE));
            }
            if (WayCost.wakesMain(spec.language(), spec.way())) {
                stages.add(Stage.WAKE);
            }
            return stages;
        }
        Set<Stage> stages = EnumSet.of(Stage.TAKE, Stage.GIVE, Stage.END);
        // of a few workers nothing tells the server's start from theirs, which a process for each item tells
        stages.addAll(server ? EnumSet.of(Stage.FIRST, Stage.SERVER) : EnumSet.of(Stage.MAKE, Stage.UP));
        if (spec.way() != Way.CHUNKS) {
            // chunks are handed over while workers have enough to do, so that nothing tells how long it takes
            stages.add(Stage.HAND);
        }
        if (spec.joining() != RunSpec.Joining.ALL_AT_ONCE) {
            stages.add(Stage.JOIN);
        }
        return stages;
    }

    /**
     * @param longer of the same way as the other
     * @param server whether a server makes its processes
     */
    static Reading of(Trace tiny, Trace longer, boolean server) {
        Map<Stage, Long> read = new EnumMap<>(Stage.class);
        for (Stage stage : stages(tiny.spec(), server)) {
            boolean served = server && tiny.spec().way() == Way.PROCESS_PER_TASK;
            read.put(stage, Math.max(0, served ? served(stage, tiny, longer) : of(stage, tiny, longer)));
        }
        return new Reading(read);
    }

    /** The median of each. */
    static Reading median(Collection<Reading> some) {
        Map<Stage, Long> read = new EnumMap<>(Stage.class);
        some.iterator()
                .next()
                .nanos()
                .keySet()
                .forEach(stage -> read.put(
                        stage,
                        median(some.stream().mapToLong(each -> each.nanos().get(stage)))
                                .orElse(0)));
        return new Reading(read);
    }

    private static long of(Stage stage, Trace tiny, Trace longer) {
        Way way = tiny.spec().way();
        return switch (stage) {
            // of a list of a usual size: in Python it is somewhat later in one of very many items
            case BEGIN ->
                way == Way.WORK_STEALING ? longer.eventNanos(LifeEvent.Kind.POOL_RUNNING) : submitted(longer, 0);
            case MAKE -> making(tiny);
            case UP -> up(longer);
            case HAND -> handing(tiny);
            case TAKE -> taking(tiny, longer);
            case GIVE -> giving(tiny);
            case JOIN -> way == Way.SERIAL ? betweenItems(tiny) : joining(tiny);
            case END -> last(longer, longer::joinedNanos) - last(longer, longer::endedNanos);
            // main waits for nearly each result of longer items
            case WAKE -> gap(longer, task -> task % longer.spec().effectiveChunk() == 0);
            // of a pool: until all its processes are made, and from then until they work
            case FIRST -> tiny.eventNanos(LifeEvent.Kind.POOL_RUNNING);
            case SERVER -> up(longer);
            case LOCK, FORK, STEAL, SEND, RECEIVE, COLD, SLOW, COMPILE -> 0;
        };
    }

    /** The same of a process for each item that a server makes: while it starts, main makes the later ones undisturbed. */
    private static long served(Stage stage, Trace tiny, Trace longer) {
        return switch (stage) {
            case MAKE -> median(1, tiny.taskCount() - 1, task -> submitted(tiny, task + 1) - submitted(tiny, task));
            case FIRST -> submitted(tiny, 1) - submitted(tiny, 0);
            case SERVER -> first(longer, longer::launchedNanos) - submitted(longer, 1);
            // all that were made meanwhile come up at once and share the cores: when the last is up is a sum
            case UP -> last(tiny, tiny::launchedNanos) - submitted(tiny, 1);
            default -> of(stage, tiny, longer);
        };
    }

    private static OptionalLong median(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? OptionalLong.empty() : OptionalLong.of(sorted[sorted.length / 2]);
    }

    private static long median(int from, int to, IntToLongFunction value) {
        return median(IntStream.range(from, to).mapToLong(value)).orElse(0);
    }

    private static long submitted(Trace run, int task) {
        return run.submittedNanos(task);
    }

    /** Main's time for a worker: between two submissions, or until a pool of processes runs. */
    private static long making(Trace tiny) {
        RunSpec spec = tiny.spec();
        if (spec.way() == Way.WORK_STEALING) {
            return tiny.eventNanos(LifeEvent.Kind.ALL_SUBMITTED) - tiny.eventNanos(LifeEvent.Kind.POOL_RUNNING);
        }
        boolean each = !spec.way().hasFixedWorkers() || spec.way().startsWorkerPerTask();
        if (!each && spec.usesProcesses()) {
            return tiny.eventNanos(LifeEvent.Kind.POOL_RUNNING) / spec.effectiveWorkers();
        }
        if (spec.way() == Way.PROCESS_PER_TASK) {
            // the first: later ones are made while those before come up
            return submitted(tiny, 1) - submitted(tiny, 0);
        }
        // not their median: now and then main waits behind the worker that it has made, which is a part of what it
        // costs
        int chunk = spec.effectiveChunk();
        int chunks = Math.ceilDiv(tiny.taskCount(), chunk);
        int last = each ? tiny.taskCount() - 1 : Math.min(spec.effectiveWorkers(), chunks - 1);
        return last < 1 ? 0 : (submitted(tiny, last * chunk) - submitted(tiny, 0)) / last;
    }

    /** From when its worker was to be made to an item's begin, for as many as find a core. */
    private static long up(Trace longer) {
        RunSpec spec = longer.spec();
        int cores = longer.machine().availableProcessors();
        if (spec.way() == Way.PROCESS_PER_TASK) {
            return longer.launchedNanos(0) - submitted(longer, 0);
        }
        Map<Integer, Integer> first = new TreeMap<>();
        byStart(longer).forEach(task -> first.putIfAbsent(longer.worker(task), task));
        long[] starts = first.values().stream()
                .limit(cores)
                .mapToLong(longer::startedNanos)
                .sorted()
                .toArray();
        long running = Math.max(0, longer.eventNanos(LifeEvent.Kind.POOL_RUNNING));
        if (spec.usesProcesses()) {
            return Math.round(Arrays.stream(starts).average().orElse(0)) - running;
        }
        // of threads the first: the second may have to wait for the first one's core
        return starts[0] - (spec.way() == Way.WORK_STEALING ? running : submitted(longer, 0));
    }

    /** Between two submissions once all workers are made; where all is told to be handed over at once, between two ends. */
    private static long handing(Trace tiny) {
        int last = tiny.taskCount() - 1;
        boolean atOnce = tiny.spec().language() == Language.PYTHON;
        if (atOnce) {
            return pace(tiny);
        }
        int chunk = tiny.spec().effectiveChunk();
        int from = tiny.spec().effectiveWorkers();
        return median(from, last / chunk, at -> submitted(tiny, (at + 1) * chunk) - submitted(tiny, at * chunk));
    }

    private static long pace(Trace run) {
        return (last(run, run::endedNanos) - first(run, run::startedNanos)) / run.taskCount();
    }

    private static long first(Trace run, IntToLongFunction time) {
        return IntStream.range(0, run.taskCount()).mapToLong(time).min().orElse(0);
    }

    private static long last(Trace run, IntToLongFunction time) {
        return IntStream.range(0, run.taskCount()).mapToLong(time).max().orElse(0);
    }

    /** What comes before an item, where there is always one to be taken. */
    private static long taking(Trace tiny, Trace longer) {
        Way way = longer.spec().way();
        if (way == Way.SERIAL) {
            return median(0, tiny.taskCount(), task -> tiny.startedNanos(task) - submitted(tiny, task));
        }
        if (way == Way.PROCESS_PER_TASK) {
            return IntStream.range(0, longer.taskCount())
                    .mapToLong(task -> longer.startedNanos(task) - longer.launchedNanos(task))
                    .min()
                    .orElse(0);
        }
        if (way == Way.VIRTUAL_THREADS) {
            return pace(tiny);
        }
        // young processes are slow, so that of many items the later ones tell; and after most tiny items nobody wakes
        // main
        boolean young = way == Way.PROCESS_POOL && longer.spec().language() == Language.JAVA;
        boolean wakes = WayCost.wakesMain(longer.spec().language(), way);
        return young || wakes ? gap(tiny, task -> task >= tiny.taskCount() / 2) : gap(longer, task -> true);
    }

    /** From the end of an item to the begin of the next that its worker has. */
    private static long gap(Trace run, IntPredicate counts) {
        Map<Integer, Integer> before = new TreeMap<>();
        return median(byStart(run).stream()
                        .mapToLong(task -> {
                            Integer last = before.put(run.worker(task), task);
                            boolean known = last != null && counts.test(task);
                            return known ? run.startedNanos(task) - run.endedNanos(last) : -1;
                        })
                        .filter(gap -> gap >= 0))
                .orElse(0);
    }

    private static List<Integer> byStart(Trace run) {
        return IntStream.range(0, run.taskCount())
                .boxed()
                .sorted(Comparator.comparingLong(run::startedNanos))
                .toList();
    }

    /** From an item's begin to its end, of items with nothing to do. */
    private static long giving(Trace tiny) {
        IntToLongFunction span = task -> tiny.endedNanos(task) - tiny.startedNanos(task);
        // of a process for each the least: the others wait until main has made all
        return tiny.spec().way() == Way.PROCESS_PER_TASK
                ? IntStream.range(0, tiny.taskCount()).mapToLong(span).min().orElse(0)
                : median(tiny.taskCount() / 2, tiny.taskCount(), span);
    }

    private static long betweenItems(Trace tiny) {
        return median(0, tiny.taskCount() - 1, task -> submitted(tiny, task + 1) - tiny.endedNanos(task));
    }

    /** Between two results that main takes, where both were there already. */
    private static long joining(Trace run) {
        int[] tasks = IntStream.range(0, run.taskCount())
                .filter(task -> run.joinedNanos(task) != TraceView.UNKNOWN_NANOS)
                .boxed()
                .sorted(Comparator.comparingLong(run::joinedNanos))
                .mapToInt(Integer::intValue)
                .toArray();
        return median(IntStream.range(1, tasks.length)
                        .filter(i -> run.endedNanos(tasks[i]) < run.joinedNanos(tasks[i - 1]))
                        .mapToLong(i -> run.joinedNanos(tasks[i]) - run.joinedNanos(tasks[i - 1])))
                .orElse(0);
    }
}
