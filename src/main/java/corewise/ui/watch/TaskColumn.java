package corewise.ui.watch;

import corewise.metrics.RunTimes;
import corewise.model.TraceView;
import corewise.model.WorkerLife;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What the table of the tasks tells of each, in the order of its columns. Immutable. */
enum TaskColumn {
    ITEM("item", true, 0),
    STATE("state", false, 0),
    WORKER("worker", false, 5.8),
    CORES("cores", false, 0),
    STARTED("started", true, 5.6),
    ENDED("ended", true, 5.6),
    RAN("ran", true, 5.6),
    READY("ready", true, 5.6),
    BLOCKED("blocked", true, 0),
    /** Seen only where a run has such time. */
    NOT_KNOWN("notKnown", true, 0),
    /** This and the next two seen only where every item has a process of its own, and as far as there is any. */
    SENT("sent", true, 5.6),
    RECEIVED("received", true, 5.6),
    PICKLING("pickling", true, 5.6),
    MOVES("moves", true, 0),
    RANK("rank", true, 0),
    RESULT("result", false, 6.2);

    /** Width of a digit. */
    private static final double DIGIT = 0.64;
    /** A point is narrower by so much. */
    private static final double POINT = 0.2;
    /** Letters of words are narrower on average. */
    private static final double LETTER = 0.57;

    /** What is left and right of a text, and of a name, which is cut as soon as its room is less. */
    private static final double BESIDE_TEXT = 0.65;

    private static final double BESIDE_NAME = 0.9;

    private final String id;
    private final boolean number;
    /** What words and bytes need, in sizes of the type; 0 where the name or the longest number tells. */
    private final double ems;

    TaskColumn(String id, boolean number, double ems) {
        this.id = id;
        this.number = number;
        this.ems = ems;
    }

    /** What is told of every run. Unmodifiable. */
    static Set<TaskColumn> usual() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(NOT_KNOWN, SENT, RECEIVED, PICKLING)));
    }

    /** What can be told of a run. Takes time in the number of its slices. */
    static Set<TaskColumn> of(TraceView trace) {
        Set<TaskColumn> columns = EnumSet.copyOf(usual());
        if (RunTimes.notKnownNanos(trace) > 0) {
            columns.add(NOT_KNOWN);
        }
        for (int worker = 0; trace.spec().hasProcessPerItem() && worker < trace.workerCount(); worker++) {
            WorkerLife life = trace.workerLife(worker);
            add(columns, SENT, life.bytesSent());
            add(columns, RECEIVED, life.bytesReceived());
            add(columns, PICKLING, life.picklingNanos());
        }
        return columns;
    }

    private static void add(Set<TaskColumn> columns, TaskColumn column, long told) {
        if (told > 0) {
            columns.add(column);
        }
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
            case STARTED, ENDED, RAN, READY, BLOCKED, NOT_KNOWN, PICKLING -> true;
            case ITEM, STATE, WORKER, CORES, SENT, RECEIVED, MOVES, RANK, RESULT -> false;
        };
    }

    /** Its unit in the head of a file; empty for none. */
    String unit() {
        return isTime() ? "_ns" : this == SENT || this == RECEIVED ? "_bytes" : "";
    }

    /**
     * The least width in which it can be read, in sizes of the type of the table's title.
     *
     * @param name the width of its name
     * @param signs of its longest text, 0 where it has its usual length
     */
    double ems(double name, int signs) {
        double text = (number ? DIGIT : LETTER) * signs - (isTime() ? POINT : 0);
        return Math.max(ems, Math.max(BESIDE_NAME + name, BESIDE_TEXT + text));
    }
}
