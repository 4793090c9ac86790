package corewise.model;

import corewise.fact.Fact;

/**
 * A worker as the operating system knows it. Immutable.
 *
 * @param kind what it is
 * @param number its number among its kind, for people
 * @param processId the operating system's process id
 * @param nativeThreadId the operating system's thread id, {@link #UNKNOWN_THREAD} where it is not reported
 */
public record WorkerInfo(WorkerKind kind, int number, long processId, long nativeThreadId) {

    /** The thread id of a worker on a system that does not report it. */
    public static final long UNKNOWN_THREAD = -1;

    /** What learners call it, to be told in their language. */
    public Fact told() {
        return Fact.of("worker." + kind.id()).number("number", number);
    }

    /** What it is called in files, in English: {@code main}, {@code thread 17}, {@code worker 3}. */
    public String name() {
        return kind == WorkerKind.MAIN ? kind.word() : kind.word() + ' ' + number;
    }
}
