package corewise.ui.watch;

/** What the table of the tasks tells of each, in the order of its columns. Immutable. */
enum TaskColumn {
    ITEM("item", true, 6),
    STATE("state", false, 8.4),
    WORKER("worker", false, 7.8),
    CORES("cores", false, 7.2),
    STARTED("started", true, 9.6),
    ENDED("ended", true, 9.6),
    RAN("ran", true, 9.6),
    READY("ready", true, 9.6),
    BLOCKED("blocked", true, 9.6),
    /** Seen only where a run has such time. */
    NOT_KNOWN("notKnown", true, 9.6),
    MOVES("moves", true, 7.8),
    RANK("rank", true, 7.8),
    RESULT("result", false, 9);

    private final String id;
    private final boolean number;
    private final double ems;

    TaskColumn(String id, boolean number, double ems) {
        this.id = id;
        this.number = number;
        this.ems = ems;
    }

    /** End of its text key. */
    String id() {
        return id;
    }

    /** Whether it holds numbers. */
    boolean isNumber() {
        return number;
    }

    /** Whether its numbers are nanoseconds. */
    boolean isTime() {
        return switch (this) {
            case STARTED, ENDED, RAN, READY, BLOCKED, NOT_KNOWN -> true;
            case ITEM, STATE, WORKER, CORES, MOVES, RANK, RESULT -> false;
        };
    }

    /** Width in sizes of the type of the table's title. */
    double ems() {
        return ems;
    }
}
