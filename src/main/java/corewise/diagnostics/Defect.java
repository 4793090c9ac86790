package corewise.diagnostics;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A fault of the program itself, which nothing had foreseen. Immutable.
 *
 * @param thread the name of the thread it happened on
 * @param problem what was thrown
 */
public record Defect(String thread, Throwable problem) {

    /** What was thrown, in a line. */
    public String inShort() {
        return problem.toString().lines().findFirst().orElse("");
    }

    /** Everything that helps to find it, for whoever mends it: not for learners. */
    public String details(String programVersion) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        return "Corewise %s, Java %s, %s %s, thread %s%n%s"
                .formatted(
                        programVersion,
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        thread,
                        trace);
    }

    /** Equal for what happens again and again at one place. */
    String place() {
        StackTraceElement[] trace = problem.getStackTrace();
        return problem.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
