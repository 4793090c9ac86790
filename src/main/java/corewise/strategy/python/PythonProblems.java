package corewise.strategy.python;

import corewise.fact.Fact;
import corewise.fact.Told;
import corewise.strategy.process.LossMessages;
import corewise.strategy.process.StartRefusal;
import java.io.IOException;
import java.util.List;

/** What is told of runs in Python that did not go well. Stateless. */
final class PythonProblems {
    private static final int MOST_SIGNS = 300;

    private PythonProblems() {}

    /** Main has ended by itself before it was done. */
    static Fact ended(PythonMain main) {
        return Fact.of("python.ended").verbatim("problem", endedInWords(main));
    }

    /** The same for the trace: data in English, like what an item's own failure says. */
    static String endedInWords(PythonMain main) {
        return LossMessages.of(main.pid(), LossMessages.ended(main.exitCode()), main.lastLines());
    }

    /** Main itself failed: the last line of its traceback says why. */
    static Fact error(String traceback) {
        List<String> lines = traceback.strip().lines().toList();
        String last = lines.isEmpty() ? "" : lines.getLast().strip();
        return Fact.of("python.error").verbatim("problem", last.substring(0, Math.min(MOST_SIGNS, last.length())));
    }

    /** The learner's function cannot be run at all: what Python says of it, nothing where it has no function to be called. */
    static Fact faulty(String words) {
        return words.isEmpty()
                ? Fact.of("function.noWork.python")
                : Fact.of("function.notCompiled").lines("problem", words);
    }

    /** Processes read a program without a guard anew, and came to where it starts processes. */
    static Fact readAnew(JsonLine told) {
        return Fact.of("python.readAnew")
                .count("processes", told.number("processes", 1))
                .verbatim("line", told.text("line"))
                .verbatim("problem", told.text("problem"));
    }

    /** Main said what is not understood. */
    static Fact notUnderstood(IOException problem) {
        return Fact.of("python.ill").fact("problem", why(problem));
    }

    /** What went wrong, as far as that is told. */
    static Fact why(IOException problem) {
        return problem instanceof Told told
                ? told.fact()
                : Fact.of("python.problem.system")
                        .verbatim("problem", StartRefusal.of(problem).problem());
    }
}
