package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.file.IoReason;
import corewise.lesson.Lesson;
import corewise.lesson.LessonLanguages;
import corewise.lesson.LessonReader;
import corewise.lesson.Lessons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code lesson check}: says what is wrong with lessons' files, by line. For one thread. */
@Command(name = "lesson", mixinStandardHelpOptions = true)
final class LessonCommand implements Callable<Integer> {
    private static final String CHECK = "check";

    private final CliEnvironment environment;

    @Parameters(index = "0", paramLabel = CHECK, descriptionKey = "cli.option.lessonCheck")
    private String action;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "${bundle:cli.label.file}",
            descriptionKey = "cli.option.lessonFiles")
    private List<Path> files;

    LessonCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (!action.equals(CHECK)) {
            throw new BadArgumentException(Fact.of("cli.wrong.lessonAction").verbatim("given", action));
        }
        Reporter reporter = Reporter.of(environment);
        files.forEach(file -> check(file, reporter));
        return reporter.exitCode();
    }

    private void check(Path file, Reporter reporter) {
        LessonReader.Result result;
        try {
            result = Lessons.read(environment.directory().resolve(file));
        } catch (IOException unreadable) {
            reporter.problem(
                    Fact.of("lessonFile.unreadable").verbatim("name", file).fact("reason", IoReason.of(unreadable)));
            return;
        }
        if (result.good()) {
            Lesson lesson = result.lesson().orElseThrow();
            reporter.say(Fact.of("lessonFile.good")
                    .verbatim("name", file)
                    .count("steps", lesson.steps().size()));
            reporter.say(Fact.of("lessonFile.languages")
                    .series("complete", Value.Joint.AND, WrongArguments.verbatim(LessonLanguages.complete(lesson))));
            LessonLanguages.missing(lesson).forEach((language, texts) -> {
                if (texts > 0) {
                    reporter.say(Fact.of("lessonFile.incomplete")
                            .verbatim("language", language)
                            .count("texts", texts));
                }
            });
        } else {
            reporter.problem(Fact.of("lessonFile.bad")
                    .verbatim("name", file)
                    .count("count", result.problems().size()));
            result.problems()
                    .forEach(problem -> reporter.problem(
                            Fact.of("lessonFile.in").verbatim("name", file).fact("problem", problem.told())));
        }
    }
}
