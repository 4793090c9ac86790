package corewise.lesson;

import corewise.model.Identified;

/** What people believe of programs on several cores, and what is not so. Immutable; lessons and quizzes name it by its id. */
public enum Belief implements Identified {
    /** More threads is always faster. */
    MORE_THREADS_FASTER,
    /** Started first, finished first. */
    FIRST_IN_FIRST_OUT,
    /** 100 % on one core is 100 % of the machine. */
    ONE_CORE_IS_ALL,
    /** A pool is slow because it waits. */
    POOL_WAITS,
    /** Processes share variables. */
    PROCESSES_SHARE,
    /** The global lock makes threads useless. */
    LOCK_KILLS_THREADS,
    /** Ready is blocked. */
    READY_IS_BLOCKED,
    /** The order differs, so the result must. */
    ORDER_CHANGES_RESULT,
    /** A race that did not show is none. */
    UNSEEN_RACE,
    /** A thread is a core of its own. */
    THREAD_IS_CORE,
    /** What is sent costs nothing. */
    SENDING_IS_FREE,
    /** Twice the cores, twice the speed. */
    CORES_MULTIPLY
}
