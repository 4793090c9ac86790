package corewise.lesson;

import corewise.fact.Fact;
import corewise.model.Way;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a lesson must be beside well-formed: short, complete, and able to fill its texts from the runs that it makes. */
final class LessonCheck {
    /** The most words that a learner reads at once. */
    static final int MOST_WORDS = 60;

    private static final double SIGNS_TO_A_WORD = 1.6;

    private final Lesson lesson;
    private final List<Problem> problems = new ArrayList<>();
    /** The ways that the steps so far have run. */
    private final Set<Way> run = EnumSet.noneOf(Way.class);

    private LessonCheck(Lesson lesson) {
        this.lesson = lesson;
    }

    /** All that is wrong with a lesson that could be read. */
    static List<Problem> problems(Lesson lesson) {
        LessonCheck check = new LessonCheck(lesson);
        check.text(1, lesson.title(), Set.of());
        check.text(1, lesson.goal(), Set.of());
        lesson.steps().forEach(check::step);
        if (lesson.steps().isEmpty()) {
            check.problem(1, Fact.of("lessonFile.noSteps"));
        } else if (!lesson.isQuiz()) {
            check.needs("predict", Step.Predict.class);
            check.needs("say", Step.Say.class);
            check.needs("break", Step.Break.class);
        }
        return check.problems;
    }

    private void needs(String section, Class<? extends Step> kind) {
        if (lesson.steps().stream().noneMatch(kind::isInstance)) {
            problem(1, Fact.of("lessonFile.needs").verbatim("section", section));
        }
    }

    private void problem(int line, Fact fact) {
        problems.add(new Problem(line, fact));
    }

    private void step(Step step) {
        int line = step.head().line();
        text(line, step.head().text(), run);
        text(line, step.head().notes(), run);
        step.head().when().ifPresent(rule -> known(line, rule.figures(), Set.of()));
        switch (step) {
            case Step.Read read -> light(read.head());
            case Step.Predict predict -> predict(predict);
            case Step.Say say -> {
                choices(line, say.choices(), run);
                text(line, say.model(), run);
                if (!say.choices().isEmpty()) {
                    oneIsRight(line, say.choices(), 2);
                }
            }
            case Step.Break challenge -> {
                run.addAll(challenge.plan().ways());
                light(challenge.head());
                known(line, challenge.rule().figures(), run);
                text(line, challenge.hint(), run);
                text(line, challenge.done(), run);
            }
            case Step.QuizQuestion question -> {
                choices(line, question.choices(), Set.of());
                oneIsRight(line, question.choices(), 3);
            }
        }
    }

    private void light(Step.Head head) {
        head.light()
                .way()
                .filter(way -> !run.contains(way))
                .ifPresent(
                        way -> problem(head.line(), Fact.of("lessonFile.notRun").term("way", way)));
    }

    private void predict(Step.Predict step) {
        int line = step.head().line();
        Set<Way> before = Set.copyOf(run);
        run.addAll(step.plan().ways());
        light(step.head());
        text(line, step.seen(), run);
        switch (step.prediction()) {
            case Prediction.OfChoice of -> {
                of.choices().forEach(choice -> text(line, choice.says(), before));
                choices(line, of.choices(), run);
                boolean reasoned = of.choices().stream().anyMatch(Choice::right);
                if (reasoned || of.choices().size() < 2) {
                    oneIsRight(line, of.choices(), 2);
                }
                of.choices().stream()
                        .filter(choice -> choice.when().isEmpty() && !reasoned)
                        .forEach(choice -> problem(
                                line,
                                Fact.of("lessonFile.noWhen")
                                        .verbatim("says", choice.says().in(Localised.FIRST))));
            }
            case Prediction.OfNumber of -> {
                known(line, Stream.of(of.of()), run);
                of.whys().values().forEach(why -> text(line, why, run));
            }
            case Prediction.OfOrder of -> {
                known(line, of.way());
                of.whys().values().forEach(why -> text(line, why, run));
            }
            case Prediction.OfCurve of -> {
                known(line, of.way());
                known(line, Way.SERIAL);
                of.whys().values().forEach(why -> text(line, why, run));
            }
        }
    }

    private void choices(int line, List<Choice> choices, Set<Way> ways) {
        for (Choice choice : choices) {
            text(line, choice.says(), ways);
            text(line, choice.why(), ways);
            choice.when().ifPresent(rule -> known(line, rule.figures(), ways));
        }
    }

    private void oneIsRight(int line, List<Choice> choices, int least) {
        if (choices.size() < least) {
            problem(line, Fact.of("lessonFile.fewChoices").count("least", least));
        }
        if (choices.stream().filter(Choice::right).count() != 1) {
            problem(line, Fact.of("lessonFile.oneRight"));
        }
    }

    private void known(int line, Way way) {
        if (!run.contains(way)) {
            problem(line, Fact.of("lessonFile.notRun").term("way", way));
        }
    }

    private void known(int line, Stream<Measured> figures, Set<Way> ways) {
        figures.flatMap(figure -> figure.way().stream())
                .filter(way -> !ways.contains(way))
                .distinct()
                .forEach(way -> problem(line, Fact.of("lessonFile.notRun").term("way", way)));
    }

    private void text(int line, Localised text, Set<Way> ways) {
        text.texts().values().forEach(each -> text(line, each, ways));
    }

    /**
     * How many words a text has. Chinese has no spaces between its words, and 1.6 signs to the English word: read at the
     * same pace, so many count as one.
     */
    static int words(String text) {
        int signs = 0;
        int words = 0;
        boolean within = false;
        int length = text.length();
        // by hand: a lesson has thousands of words to count before it is shown, and patterns are slow to come up
        for (int at = 0; at < length; ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            boolean sign = Character.isIdeographic(letter);
            boolean apart = sign || Character.isWhitespace(letter) || isChineseMark(letter);
            signs += sign ? 1 : 0;
            words += apart || within ? 0 : 1;
            within = !apart;
        }
        return words + (int) Math.ceil(signs / SIGNS_TO_A_WORD);
    }

    /** Whether it stands between Chinese words, or is as wide as they are. */
    private static boolean isChineseMark(int letter) {
        return (letter >= 0x3000 && letter <= 0x303f) || (letter >= 0xff00 && letter <= 0xffef);
    }

    private void text(int line, String text, Set<Way> ways) {
        int words = words(text);
        if (words > MOST_WORDS) {
            problem(line, Fact.of("lessonFile.manyWords").count("words", words).count("most", MOST_WORDS));
        }
        Set<String> places;
        try {
            places = Texts.placesIn(text);
        } catch (IllegalArgumentException malformed) {
            problem(line, Fact.of("lessonFile.badPlaces").verbatim("given", text));
            return;
        }
        for (String place : places) {
            Optional<Measured> figure = Measured.read(place);
            if (figure.isEmpty()) {
                problem(line, Fact.of("lessonFile.badFigure").verbatim("given", place));
            } else {
                known(line, figure.stream(), ways);
            }
        }
    }
}
