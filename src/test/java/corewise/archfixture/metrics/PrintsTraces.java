package corewise.archfixture.metrics;

/** An offender: prints a stack trace. */
final class PrintsTraces {
    static void print(Exception problem) {
        problem.printStackTrace();
    }
}
