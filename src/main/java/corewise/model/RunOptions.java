package corewise.model;

import java.util.Objects;

/**
 * What can be set about some ways besides the number of workers. Immutable; without effect for the other ways.
 *
 * @param chunk items that a worker of {@link Way#CHUNKS} takes at a time; 0 for {@link #defaultChunk}
 * @param switchNanos how long a thread under {@link Way#GLOBAL_LOCK} keeps the lock while others want it, nanoseconds, at
 *     least {@link #SHORTEST_SWITCH_NANOS}
 * @param tryAgain whether a task whose process was lost is run once more
 * @param cores how many logical processors the workers may use; 0 for all that the program may
 * @param payloadBytes what is sent along with every item, 0 to {@link #MOST_PAYLOAD_BYTES}
 * @param language what the work is written in
 * @param interpreter with which interpreter, where the language is Python
 * @param unguarded whether Python's program does without the guard that keeps it from running again in each process that
 *     reads it anew
 */
public record RunOptions(
        int chunk,
        long switchNanos,
        boolean tryAgain,
        int cores,
        int payloadBytes,
        Language language,
        InterpreterChoice interpreter,
        boolean unguarded) {
    /** The shortest time between two handovers of the global lock: checkpoints are about as far apart. */
    public static final long SHORTEST_SWITCH_NANOS = 100_000;

    /** The longest. */
    public static final long LONGEST_SWITCH_NANOS = 1_000_000_000;

    /** The most that is sent along with an item. */
    public static final int MOST_PAYLOAD_BYTES = 64_000_000;

    /** What is in force where nothing was chosen; 5 ms is Python's own switch interval. */
    public static final RunOptions DEFAULTS = new RunOptions(0, 5_000_000, false, 0);

    public RunOptions {
        if (chunk < 0 || chunk > ListSpec.MAX_TRACED_ITEMS) {
            throw new IllegalArgumentException(
                    "a chunk must have 0 to " + ListSpec.MAX_TRACED_ITEMS + " items, not " + chunk);
        }
        if (switchNanos < SHORTEST_SWITCH_NANOS || switchNanos > LONGEST_SWITCH_NANOS) {
            throw new IllegalArgumentException("the lock is kept for 0.1 ms to 1 s, not " + switchNanos + " ns");
        }
        if (cores < 0) {
            throw new IllegalArgumentException("the number of cores cannot be " + cores);
        }
        if (payloadBytes < 0 || payloadBytes > MOST_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("a payload has 0 to 64 MB, not " + payloadBytes + " bytes");
        }
        Objects.requireNonNull(language);
        Objects.requireNonNull(interpreter);
    }

    /** Options of a run in Java without a payload. */
    public RunOptions(int chunk, long switchNanos, boolean tryAgain, int cores) {
        this(chunk, switchNanos, tryAgain, cores, 0, Language.JAVA, InterpreterChoice.USUAL, false);
    }

    /** The chunk that Python's {@code Pool.map} takes by default: ⌈items / (4 · workers)⌉. */
    public static int defaultChunk(int items, int workers) {
        return Math.ceilDiv(items, 4 * workers);
    }

    public RunOptions withChunk(int items) {
        return new RunOptions(items, switchNanos, tryAgain, cores, payloadBytes, language, interpreter, unguarded);
    }

    public RunOptions withSwitchNanos(long nanos) {
        return new RunOptions(chunk, nanos, tryAgain, cores, payloadBytes, language, interpreter, unguarded);
    }

    public RunOptions withTryAgain(boolean again) {
        return new RunOptions(chunk, switchNanos, again, cores, payloadBytes, language, interpreter, unguarded);
    }

    public RunOptions withCores(int processors) {
        return new RunOptions(chunk, switchNanos, tryAgain, processors, payloadBytes, language, interpreter, unguarded);
    }

    public RunOptions withPayload(int bytes) {
        return new RunOptions(chunk, switchNanos, tryAgain, cores, bytes, language, interpreter, unguarded);
    }

    /** The same in Java. */
    public RunOptions inJava() {
        return new RunOptions(chunk, switchNanos, tryAgain, cores, payloadBytes, Language.JAVA, interpreter, unguarded);
    }

    /** The same in Python, with this interpreter. */
    public RunOptions inPython(InterpreterChoice choice) {
        return new RunOptions(chunk, switchNanos, tryAgain, cores, payloadBytes, Language.PYTHON, choice, unguarded);
    }

    /** The same with or without the guard of Python's program. */
    public RunOptions withGuard(boolean guarded) {
        return new RunOptions(chunk, switchNanos, tryAgain, cores, payloadBytes, language, interpreter, !guarded);
    }

    /** What fingerprints of runs are made of: as it ever was for runs in Java without a payload. */
    @Override
    public String toString() {
        String common = "RunOptions[chunk=" + chunk + ", switchNanos=" + switchNanos + ", tryAgain=" + tryAgain
                + ", cores=" + cores;
        return language == Language.JAVA && payloadBytes == 0
                ? common + "]"
                : common + ", payloadBytes=" + payloadBytes + ", language=" + language
                        + (unguarded ? ", unguarded]" : "]");
    }
}
