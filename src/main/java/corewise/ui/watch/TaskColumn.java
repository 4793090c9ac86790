package corewise.ui.watch;

/** What the table of the tasks tells of each, in the order of its columns. Immutable. */
enum TaskColumn {
    ITEM("item", true, 4.4),
    STATE("state", false, 6.2),
    WORKER("worker", false, 6.4),
    CORES("cores", false, 5.3),
    STARTED("started", true, 6.2),
    ENDED("ended", true, 6.2),
    RAN("ran", true, 6.2),
    READY("ready", true, 6.2),
    BLOCKED("blocked", true, 6.6),
    /** Seen only where a run has such time. */
    NOT_KNOWN("notKnown", true, 6.6),
    MOVES("moves", true, 5.7),
    RANK("rank", true, 5),
    RESULT("result", false, 6.9);

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

    /** The least width in which it can be read, in sizes of the type of the table's title. */
    double ems() {
        return ems;
    }
}
