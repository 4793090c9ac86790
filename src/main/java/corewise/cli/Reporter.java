package corewise.cli;

import corewise.fact.Fact;
import corewise.file.IoReason;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prints what came of runs and keeps the exit code that follows. For one thread. */
final class Reporter {
    private final Texts texts;
    private final PrintStream results;
    private final PrintStream problems;
    private final boolean quiet;
    private final Set<Fact> told = new HashSet<>();
    private int exitCode = ExitCode.GOOD;

    private Reporter(Texts texts, PrintStream results, PrintStream problems, boolean quiet) {
        this.texts = texts;
        this.results = results;
        this.problems = problems;
        this.quiet = quiet;
    }

    /** One that tells results on standard output and problems on standard error. */
    static Reporter of(CliEnvironment environment) {
        return of(environment, environment.out());
    }

    /** One that tells results elsewhere. */
    static Reporter of(CliEnvironment environment, PrintStream results) {
        return new Reporter(environment.terminal(), results, environment.err(), false);
    }

    /** One that leaves standard output alone where a trace is written there, and says no results where that is wanted. */
    static Reporter of(CliEnvironment environment, OutputOptions output) {
        PrintStream results = output.jsonToStandardOutput() ? environment.err() : environment.out();
        return new Reporter(environment.terminal(), results, environment.err(), output.quiet());
    }

    /** Something worth knowing. */
    void say(Fact fact) {
        line(texts.say(fact));
    }

    /** A line of a table. */
    void line(String line) {
        if (!quiet) {
            results.println(line);
        }
    }

    /** Something that went wrong; told once, however often it does in the same way. */
    void problem(Fact fact) {
        if (told.add(fact)) {
            problems.println(texts.say(fact));
        }
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
        if (runs.getFirst().refusal().isPresent()) {
            problem(runs.getFirst().refusal().get());
            return;
        }
        new ComparisonTable(texts, efficiency).lines(runs).forEach(this::line);
        RunProblems.noticed(runs).forEach(notice -> problems.println(texts.say(notice)));
        RunProblems.of(runs).forEach(this::problem);
    }

    /** Does something that may fail. */
    void attempt(Action action) {
        try {
            action.run();
        } catch (IOException e) {
            problem(IoReason.of(e));
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
