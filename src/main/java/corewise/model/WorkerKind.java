package corewise.model;

/** What a worker is. Immutable. */
public enum WorkerKind {
    /** The thread that runs the whole list, one item after another. */
    MAIN("main"),
    /** A thread made for one task; its number is the task's submission index. */
    TASK_THREAD("thread"),
    /** A long-lived thread of a pool; its number counts from 1. */
    POOL_THREAD("worker");

    private final String word;

    WorkerKind(String word) {
        this.word = word;
    }

    /** The word that learners read before the number. */
    public String word() {
        return word;
    }
}
