package corewise.model;

/** What a worker is. Immutable. */
public enum WorkerKind implements Identified {
    /** The thread that runs the whole list, one item after another. */
    MAIN("main"),
    /** A thread made for one task; its number is the task's submission index. */
    TASK_THREAD("thread"),
    /** A long-lived thread of a pool; its number counts from 1. */
    POOL_THREAD("worker"),
    /** A virtual thread made for one task; its number is the task's submission index. */
    VIRTUAL_THREAD("virtual thread"),
    /** A process made for one task; its number is the task's submission index. */
    TASK_PROCESS("process"),
    /** A long-lived process of a pool; its number counts from 1. */
    POOL_PROCESS("process"),
    /** A long-lived thread of a pool with an interpreter of its own, in Python; its number counts from 1. */
    POOL_INTERPRETER("interpreter");

    private final String word;

    WorkerKind(String word) {
        this.word = word;
    }

    /** Whether it was made for one task. */
    public boolean forOneTask() {
        return this == TASK_THREAD || this == VIRTUAL_THREAD || this == TASK_PROCESS;
    }

    /** The word that learners read before the number. */
    public String word() {
        return word;
    }
}
