package corewise.strategy.process;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * What a trace keeps of processes that were lost. These are data of the trace, like what a task's own failure says, and
 * not words of the program: they are in English wherever they are written, so that a trace reads the same everywhere.
 * Stateless.
 */
public final class LossMessages {
    /** Java adds this to the number of the signal that ended a process. */
    private static final int SIGNALLED = 128;

    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "HUP", 2, "INT", 3, "QUIT", 4, "ILL", 6, "ABRT", 7, "BUS", 9, "KILL", 11, "SEGV", 13, "PIPE", 15,
            "TERM");

    private static final Set<String> OUTSIDE = Set.of("HUP", "INT", "KILL", "TERM");

    private LossMessages() {}

    /**
     * Of which process, and what became of it.
     *
     * @param what one of the other messages
     * @param lastLines the last that it wrote to its standard error; empty for nothing
     */
    public static String of(long pid, String what, String lastLines) {
        return "process " + pid + ' ' + what + (lastLines.isEmpty() ? "" : ". Its last lines: " + lastLines);
    }

    public static String notUnderstood() {
        return "sent what is not understood and was ended";
    }

    public static String silent() {
        return "was not heard of for too long and was ended";
    }

    /** It could say nothing, for somebody had stopped it. */
    public static String stopped() {
        return "was stopped from outside for too long and was ended";
    }

    /** It closed its output and did not end by itself. */
    static String closedItsOutput() {
        return "closed its output and was ended before its result came";
    }

    /**
     * It ended by itself.
     *
     * @param exitCode below zero where it is not known
     */
    public static String ended(int exitCode) {
        String signal = SIGNALS.get(exitCode - SIGNALLED);
        if (signal != null) {
            return "was ended by the signal " + signal + " before its result came";
        }
        return (exitCode < 0 ? "closed its output" : "ended with exit code " + exitCode) + " before its result came";
    }

    /** What its virtual machine came to that got no more memory from the system. */
    static String memory() {
        return "out of memory";
    }

    /**
     * Its virtual machine ended it.
     *
     * @param error what the machine calls it, such as SIGSEGV
     */
    static String crashed(String error) {
        return "was ended by its virtual machine, which came to a fatal error (" + error + "), before its result came";
    }

    /** The exit code as Java has it of one that is below zero by so much as the signal's number. */
    public static int exitCode(long ofPython) {
        return (int) (ofPython < 0 ? SIGNALLED - ofPython : ofPython);
    }

    /** A worker of a pool ended; nobody here is told its exit code. */
    public static String endedSilently() {
        return "ended before its result came";
    }

    /** An item has no result, and main did not say why. */
    public static String withoutAWord() {
        return "failed without a word";
    }

    /** The pool that it belongs to was ended with the result in it. */
    public static String ofPool(long pid) {
        return "process " + pid + " had done it when its pool was ended, before the result came";
    }

    /** Whether an exit code means a signal that programs do not send themselves. */
    static boolean endedFromOutside(int exitCode) {
        return OUTSIDE.contains(SIGNALS.getOrDefault(exitCode - SIGNALLED, ""));
    }

    static String notStartedAgain(IOException refused) {
        return "lost, and the system refused another process: "
                + StartRefusal.of(refused).problem();
    }
}
