package corewise.report;

import corewise.model.RunSpec;
import corewise.model.Way;
import java.util.Locale;

/** Figures and names as people read them, in plain ASCII. Stateless. */
public final class Say {
    private static final double MICRO = 1e3;
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;
    private static final double HUNDRED = 100;
    private static final double TEN = 10;

    private Say() {}

    /** Nanoseconds to three digits or so, for example {@code 1.29 s}, {@code 20.1 ms}, {@code -3.0 us}. */
    public static String time(long nanos) {
        double size = Math.abs((double) nanos);
        if (size >= SECOND) {
            return digits(nanos / SECOND) + " s";
        }
        return size >= MILLI ? digits(nanos / MILLI) + " ms" : digits(nanos / MICRO) + " us";
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        return decimal(value, size >= HUNDRED ? 0 : size >= TEN ? 1 : 2);
    }

    /** A share as whole per cent; below ten with one digit after the point where it is not 0. */
    public static String percent(double share) {
        double value = share * HUNDRED;
        boolean small = Math.abs(value) < TEN && Math.abs(value) >= 0.05;
        return decimal(value, small ? 1 : 0).replaceFirst("^-0$", "0") + " %";
    }

    public static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    public static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    /** What learners call the way. */
    public static String name(Way way) {
        return switch (way) {
            case SERIAL -> "Serial";
            case THREAD_PER_TASK -> "Thread per task";
            case POOL -> "Pool";
            case GLOBAL_LOCK -> "Global lock";
            case PROCESS_PER_TASK -> "Process per task";
            case PROCESS_POOL -> "Process pool";
            case VIRTUAL_THREADS -> "Virtual threads";
            case WORK_STEALING -> "Work stealing";
            case CHUNKS -> "Chunks";
        };
    }

    /** The same inside a sentence. */
    public static String inSentence(Way way) {
        String name = name(way);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Half a line on who works. */
    public static String about(RunSpec spec) {
        int workers = spec.effectiveWorkers();
        return switch (spec.way()) {
            case SERIAL -> "one for-loop, one core";
            case THREAD_PER_TASK -> "started one after another, share the cores";
            case POOL -> count(workers, "worker") + "; a free one takes the next item";
            case GLOBAL_LOCK -> count(workers, "thread") + "; one computes at a time";
            case PROCESS_PER_TASK -> "a process an item, " + RunSpec.MAX_PROCESSES + " at once at most";
            case PROCESS_POOL ->
                count(workers, "process").replace("processs", "processes") + "; a free one takes the next";
            case VIRTUAL_THREADS -> "a virtual thread an item, carried by a thread a core";
            case WORK_STEALING -> count(workers, "worker") + "; halves, put aside or stolen";
            case CHUNKS -> count(workers, "worker") + "; " + count(spec.effectiveChunk(), "item") + " at a time";
        };
    }
}
