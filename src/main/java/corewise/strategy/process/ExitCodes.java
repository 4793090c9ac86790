package corewise.strategy.process;

import java.util.Map;

/** What exit codes mean. Stateless. */
final class ExitCodes {
    /** Java adds this to the number of the signal that ended a process. */
    private static final int SIGNALLED = 128;

    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "HUP", 2, "INT", 3, "QUIT", 4, "ILL", 6, "ABRT", 7, "BUS", 9, "KILL", 11, "SEGV", 13, "PIPE", 15,
            "TERM");

    private ExitCodes() {}

    /** How a process ended, to follow its name. */
    static String words(int exitCode) {
        String signal = SIGNALS.get(exitCode - SIGNALLED);
        if (signal != null) {
            return "was ended by the signal " + signal;
        }
        return exitCode < 0 ? "closed its output" : "ended with exit code " + exitCode;
    }
}
