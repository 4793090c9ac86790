package corewise.simulation;

import corewise.model.Identified;
import corewise.model.Language;
import corewise.model.Way;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a way costs beside the work of the items. Immutable. All times are nanoseconds of a core at full speed, 0 or more.
 *
 * @param beginNanos main's time before the first worker is made
 * @param makeNanos main's time to make a worker
 * @param upNanos the worker's own time from being made until it can take an item
 * @param firstNanos main's time to make the first worker, beyond what it takes for each: where a server that makes processes has to be started
 * @param serverNanos core time of that server from its start until the first worker can begin to come up, which all others wait for
 * @param handNanos main's time to hand a task or a chunk over
 * @param takeNanos the worker's time before each item
 * @param giveNanos the worker's time from an item's work to its result's being there
 * @param joinNanos main's time to take a result
 * @param endNanos main's time once the last result is there, beside taking it
 * @param lockNanos time to hand the global lock over
 * @param forkNanos time to put half of what a worker has aside
 * @param stealNanos time to take what another has put aside
 * @param sendNanosPerKilobyte main's time to send a payload
 * @param receiveNanosPerKilobyte the worker's time to receive it
 * @param coldNanos how much of the first work of a worker that is a process, taking items and giving results included, is done at {@code coldFactor} times its length
 * @param coldFactor thousandths, 1,000 where new workers are as fast as others
 * @param compileNanos core time that another thread of such a worker wants from its first item on: what compiles its code
 * @param wakeNanos the worker's time to wake main, where main waits for its result
 */
public record WayCost(
        long beginNanos,
        long makeNanos,
        long upNanos,
        long firstNanos,
        long serverNanos,
        long handNanos,
        long takeNanos,
        long giveNanos,
        long joinNanos,
        long endNanos,
        long lockNanos,
        long forkNanos,
        long stealNanos,
        long sendNanosPerKilobyte,
        long receiveNanosPerKilobyte,
        long coldNanos,
        int coldFactor,
        long compileNanos,
        long wakeNanos) {

    /** The longest that any of them may be: a minute. */
    public static final long LONGEST_NANOS = 60_000_000_000L;

    /** As fast as others, thousandths. */
    private static final int FAST = 1_000;
    /** The slowest that new workers may be, thousandths. */
    private static final int SLOWEST = 100_000;

    /** No cost at all. */
    public static final WayCost NONE = new WayCost(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, FAST, 0, 0);

    /** A cost that can be changed by itself, in the order above. */
    public enum Stage implements Identified {
        BEGIN,
        MAKE,
        UP,
        /** Of the first worker, beyond {@link #MAKE}. */
        FIRST,
        SERVER,
        HAND,
        TAKE,
        GIVE,
        JOIN,
        END,
        LOCK,
        FORK,
        STEAL,
        /** Of a kilobyte. */
        SEND,
        /** Of a kilobyte. */
        RECEIVE,
        /** How much of a worker's first work is slow. */
        COLD,
        /** How slow it is, thousandths: the only one that is no time. */
        SLOW,
        COMPILE,
        WAKE;

        public boolean isTime() {
            return this != SLOW;
        }

        /** The least that it may be. */
        public long least() {
            return isTime() ? 0 : FAST;
        }

        /** The most that it may be. */
        public long most() {
            return isTime() ? LONGEST_NANOS : SLOWEST;
        }

        /** What a way costs in a language, in the order above: no other cost changes how long its runs take. */
        public static Set<Stage> of(Language language, Way way) {
            Set<Stage> stages = switch (way) {
                case SERIAL -> EnumSet.of(BEGIN, TAKE, JOIN);
                case THREAD_PER_TASK, PROCESS_PER_TASK -> EnumSet.of(BEGIN, MAKE, UP, TAKE, GIVE, JOIN, END);
                case POOL, CHUNKS, GLOBAL_LOCK, PROCESS_POOL, IMAP_UNORDERED, INTERPRETERS ->
                    EnumSet.of(BEGIN, MAKE, UP, HAND, TAKE, GIVE, JOIN, END);
                case VIRTUAL_THREADS -> EnumSet.of(BEGIN, MAKE, UP, TAKE, GIVE, JOIN, END);
                case WORK_STEALING -> EnumSet.of(BEGIN, MAKE, UP, HAND, TAKE, GIVE, END, FORK, STEAL);
            };
            boolean threads = way == Way.THREAD_PER_TASK || way == Way.POOL;
            if (way == Way.GLOBAL_LOCK || (language == Language.PYTHON && threads)) {
                stages.add(LOCK);
            }
            if (way.usesProcesses(language)) {
                stages.addAll(EnumSet.of(SEND, RECEIVE, COLD, SLOW, COMPILE));
            }
            if (mayNeedServer(language, way)) {
                stages.addAll(EnumSet.of(FIRST, SERVER));
            }
            if (wakesMain(language, way)) {
                stages.add(WAKE);
            }
            return stages;
        }
    }

    /** Whether a worker of a way takes time to wake main: of others, such as those with one lock, what an item costs is a sum. */
    public static boolean wakesMain(Language language, Way way) {
        return language == Language.JAVA && (way == Way.POOL || way == Way.CHUNKS);
    }

    /** Whether the workers of a way may be made by a server that has to be started first, as Python's are unless they are forked. */
    public static boolean mayNeedServer(Language language, Way way) {
        return language == Language.PYTHON && way.usesProcesses(language);
    }

    /** Where the numbers begin that are changed together, in the order above. */
    private static final int MAKING = 0;

    private static final int SERVING = 3;
    private static final int ITEM = 5;
    private static final int SHARING = 10;
    private static final int PAYLOAD = 13;
    private static final int COLD = 15;
    private static final int FACTOR = 16;
    private static final int COMPILING = 17;
    private static final int WAKING = 18;

    public WayCost {
        for (long nanos : new long[] {
            beginNanos,
            makeNanos,
            upNanos,
            firstNanos,
            serverNanos,
            handNanos,
            takeNanos,
            giveNanos,
            joinNanos,
            endNanos,
            lockNanos,
            forkNanos,
            stealNanos,
            sendNanosPerKilobyte,
            receiveNanosPerKilobyte,
            coldNanos,
            compileNanos,
            wakeNanos
        }) {
            if (nanos < 0 || nanos > LONGEST_NANOS) {
                throw new IllegalArgumentException("costs are 0 to 60 s, not " + nanos + " ns");
            }
        }
        if (coldFactor < FAST || coldFactor > SLOWEST) {
            throw new IllegalArgumentException("new workers are 1 to 100 times as slow, not " + coldFactor / 1_000.0);
        }
    }

    /** Making and starting workers, handing over and taking results; all else costs nothing. */
    public static WayCost of(long makeNanos, long upNanos, long handNanos, long takeNanos, long joinNanos) {
        return NONE.withMaking(0, makeNanos, upNanos).withItem(handNanos, takeNanos, 0, joinNanos);
    }

    /** The same with other costs of making a worker: main's, and the worker's own. */
    public WayCost withMaking(long begin, long make, long up) {
        return with(MAKING, begin, make, up);
    }

    /** The same where a server makes the workers: main's time to start it, and its own until the first can come up. */
    public WayCost withServer(long first, long server) {
        return with(SERVING, first, server);
    }

    /** The same with other costs of an item: main's to hand it over, the worker's, and main's to take the result. */
    public WayCost withItem(long hand, long take, long give, long join) {
        return with(ITEM, hand, take, give, join);
    }

    /** The same with other costs of a global lock, and of putting aside and stealing. */
    public WayCost withSharing(long lock, long fork, long steal) {
        return with(SHARING, lock, fork, steal);
    }

    /** The same with other costs of a payload. */
    public WayCost withPayload(long sendPerKilobyte, long receivePerKilobyte) {
        return with(PAYLOAD, sendPerKilobyte, receivePerKilobyte);
    }

    /** The same where the first work of a worker is slower. */
    public WayCost withCold(long nanos, int factor) {
        return with(COLD, nanos, factor);
    }

    /** The same where so much of a worker's code is compiled beside its first work. */
    public WayCost withCompiling(long nanos) {
        return with(COMPILING, nanos);
    }

    /** The same where waking main takes a worker so long. */
    public WayCost withWaking(long nanos) {
        return with(WAKING, nanos);
    }

    /** What a stage costs, nanoseconds; of how slow new workers are thousandths. */
    public long of(Stage stage) {
        return numbers()[stage.ordinal()];
    }

    /** The same where a stage costs something else. */
    public WayCost with(Stage stage, long number) {
        return with(stage.ordinal(), number);
    }

    private WayCost with(int from, long... values) {
        long[] numbers = numbers();
        System.arraycopy(values, 0, numbers, from, values.length);
        return of(numbers);
    }

    private long[] numbers() {
        return new long[] {
            beginNanos,
            makeNanos,
            upNanos,
            firstNanos,
            serverNanos,
            handNanos,
            takeNanos,
            giveNanos,
            joinNanos,
            endNanos,
            lockNanos,
            forkNanos,
            stealNanos,
            sendNanosPerKilobyte,
            receiveNanosPerKilobyte,
            coldNanos,
            coldFactor,
            compileNanos,
            wakeNanos
        };
    }

    private static WayCost of(long[] numbers) {
        return new WayCost(
                numbers[MAKING],
                numbers[MAKING + 1],
                numbers[MAKING + 2],
                numbers[SERVING],
                numbers[SERVING + 1],
                numbers[ITEM],
                numbers[ITEM + 1],
                numbers[ITEM + 2],
                numbers[ITEM + 3],
                numbers[ITEM + 4],
                numbers[SHARING],
                numbers[SHARING + 1],
                numbers[SHARING + 2],
                numbers[PAYLOAD],
                numbers[PAYLOAD + 1],
                numbers[COLD],
                Math.toIntExact(numbers[FACTOR]),
                numbers[COMPILING],
                numbers[WAKING]);
    }

    /** What the work of an item comes to in a worker that has done so much before, nanoseconds. */
    long cold(long itemNanos, long doneBefore) {
        if (coldFactor == FAST || doneBefore >= coldNanos) {
            return itemNanos;
        }
        long slow = Math.min(itemNanos, coldNanos - doneBefore);
        return itemNanos + slow * (coldFactor - FAST) / FAST;
    }

    /** Time for a payload at so much a kilobyte, nanoseconds. */
    static long payload(long bytes, long nanosPerKilobyte) {
        return bytes * nanosPerKilobyte / 1_024;
    }
}
