package corewise.metrics;

import corewise.fact.Term;

/** What no run can do: what a trace shows where it is wrong. Immutable. */
public enum TraceRule implements Term {
    /** A task runs on one core at a time. */
    ONE_CORE_A_TASK("one-core"),
    /** A core runs one task at a time. */
    ONE_TASK_A_CORE("one-task"),
    /** A pool works on no more tasks at a time than it has workers. */
    NO_MORE_THAN_WORKERS("workers"),
    /** Under one lock, one task runs at a time. */
    ONE_HOLDER("lock"),
    /** A result is taken after its task has ended. */
    JOINED_AFTER_ENDED("joined"),
    /**
     * No core is idle for long while a task is ready. Holds where nothing else wants cores, and nothing but the tasks is
     * done: in simulations without other programs.
     */
    NO_IDLE_BESIDE_READY("idle");

    private final String id;

    TraceRule(String id) {
        this.id = id;
    }

    /** Stands in keys of texts. */
    public String id() {
        return id;
    }

    @Override
    public String textKey() {
        return "rule." + id;
    }
}
