package corewise.cli;

import corewise.session.CompletedRun;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Prints what came of runs and keeps the exit code that follows. For one thread. */
final class Reporter {
    private final PrintStream results;
    private final PrintStream problems;
    private final boolean quiet;
    private int exitCode = ExitCode.GOOD;

    /**
     * @param results takes tables and the places of files, unless quiet
     * @param problems takes sentences about what went wrong, always
     */
    Reporter(PrintStream results, PrintStream problems, boolean quiet) {
        this.results = results;
        this.problems = problems;
        this.quiet = quiet;
    }

    /** Something worth knowing. */
    void say(String line) {
        if (!quiet) {
            results.println(line);
        }
    }

    /** Something that went wrong. */
    void problem(String sentence) {
        problems.println(sentence);
        exitCode = ExitCode.PROBLEM;
    }

    /** The table, limits that were met, and everything that is wrong with the runs. */
    void comparison(List<CompletedRun> runs) {
        comparison(runs, false);
    }

    /** The same, with the efficiency of each way where it is wanted. */
    void comparison(List<CompletedRun> runs, boolean efficiency) {
        if (runs.isEmpty()) {
            return;
        }
        ComparisonTable.lines(runs, efficiency).forEach(this::say);
        runs.stream()
                .map(CompletedRun::message)
                .filter(message -> !message.isEmpty())
                .distinct()
                .forEach(problems::println);
        Verdict.problems(runs).forEach(this::problem);
    }

    /** Does something that may fail with a sentence for people. */
    void attempt(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            problem(e.getMessage());
        }
    }

    int exitCode() {
        return exitCode;
    }

    /** Something that writes. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }
}
