package corewise.ui.learn;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.lesson.Answer;
import corewise.lesson.Choice;
import corewise.lesson.CourseProgress;
import corewise.lesson.Guess;
import corewise.lesson.Lesson;
import corewise.lesson.Lessons;
import corewise.lesson.Localised;
import corewise.lesson.Missing;
import corewise.lesson.Outcome;
import corewise.lesson.Prediction;
import corewise.lesson.Runs;
import corewise.lesson.Step;
import corewise.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What a step says: its text, its choices, and what is told of an answer. Immutable. */
final class StepWords {
    private final Walk walk;
    private final LessonWords words;
    private final Texts texts;

    StepWords(Walk walk, LessonWords words) {
        this.walk = walk;
        this.words = words;
        texts = words.texts();
    }

    private String fill(Localised text) {
        return words.fill(text, walk.setting(), walk.evidence());
    }

    /** What is told or asked. */
    String text() {
        return fill(walk.step().head().text());
    }

    /** The choices of the step at hand; none where there are none. */
    List<Choice> choices() {
        return choices(walk.step());
    }

    static List<Choice> choices(Step step) {
        return switch (step) {
            case Step.Predict predict ->
                predict.prediction() instanceof Prediction.OfChoice of ? of.choices() : List.of();
            case Step.Say say -> say.choices();
            case Step.QuizQuestion question -> question.choices();
            default -> List.of();
        };
    }

    String says(Choice choice) {
        return fill(choice.says());
    }

    String hint(Step.Break challenge) {
        return fill(challenge.hint());
    }

    /** A guess as it is told. */
    String told(Guess guess) {
        return switch (guess) {
            case Guess.OfChoice chosen -> says(choices().get(chosen.choice()));
            case Guess.OfNumber number ->
                texts.say(((Prediction.OfNumber) ((Step.Predict) walk.step()).prediction())
                        .of()
                        .told(number.number()));
            case Guess.OfOrder order -> series(order.tasks(), task -> task);
            case Guess.OfCurve curve ->
                curve.points().stream()
                        .map(texts.quantities()::factor)
                        .collect(Collectors.joining(texts.between(Value.Joint.COMMA)));
            case Guess.OfWords own -> own.words();
        };
    }

    private String series(List<Integer> numbers, ToDoubleFunction<Integer> number) {
        return numbers.stream()
                .map(each -> Long.toString(Math.round(number.applyAsDouble(each))))
                .collect(Collectors.joining(texts.between(Value.Joint.COMMA)));
    }

    /** What is told of the step at hand now; empty while nothing is. */
    Optional<Feedback> feedback(CourseProgress progress) {
        StepState state = walk.state();
        return switch (walk.step()) {
            case Step.Predict predict -> Optional.ofNullable(state.outcome).map(outcome -> ofPrediction(outcome));
            case Step.Say say -> state.answered || state.passed ? Optional.of(ofSaying(say, state)) : Optional.empty();
            case Step.Break challenge -> Optional.ofNullable(state.judgement).map(judged -> ofBreak(challenge));
            case Step.QuizQuestion question ->
                state.answered && walk.lesson().id().equals(LearnViewModel.AFTER)
                        ? Optional.of(ofQuestion(question, progress))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Feedback ofPrediction(Outcome outcome) {
        String guess = walk.state().guess == null ? "" : told(walk.state().guess);
        if (outcome.state() == Outcome.State.CANNOT_TELL) {
            String reason = texts.say(outcome.reason().orElseThrow());
            return new Feedback(
                    Feedback.Mood.UNDECIDED,
                    guess.isEmpty()
                            ? texts.get("learn.undecidedRoom", reason)
                            : texts.get("learn.undecided", guess, reason),
                    texts.get("learn.tryAgain"),
                    // what such runs show is no evidence, and part of it is not known
                    "");
        }
        String seen = seen();
        if (outcome.state() == Outcome.State.NOT_GUESSED) {
            return new Feedback(Feedback.Mood.UNDECIDED, was(outcome), fill(outcome.why()), seen);
        }
        boolean right = outcome.state() == Outcome.State.RIGHT;
        String title;
        if (outcome.tally().isPresent()) {
            title = texts.get(
                    "learn.saidOrder", guess, texts.say(outcome.tally().get()));
        } else if (reasoned(outcome)) {
            title = right ? texts.get("learn.right") : otherwise(happened(outcome));
        } else {
            String happened = happened(outcome);
            title = guess.equals(happened) ? texts.get("learn.wasSo", guess) : texts.get("learn.was", guess, happened);
        }
        Feedback.Mood mood = switch (outcome.state()) {
            case RIGHT -> Feedback.Mood.RIGHT;
            case SOMETIMES -> Feedback.Mood.UNDECIDED;
            default -> Feedback.Mood.OTHERWISE;
        };
        return new Feedback(mood, title, fill(outcome.why()), seen);
    }

    /** An answer was not right: this is. */
    private String otherwise(String right) {
        return texts.get("learn.otherwiseRight", right);
    }

    /** Whether the answer follows from reasons: runs show something of it, but it did not happen in them. */
    private boolean reasoned(Outcome outcome) {
        return outcome.happened() >= 0
                && choices().get(outcome.happened()).when().isEmpty();
    }

    /** What happened, or is right, in a line. */
    String was(Outcome outcome) {
        if (outcome.tally().isPresent()) {
            return texts.say(outcome.tally().get());
        }
        return texts.get(reasoned(outcome) ? "learn.rightIs" : "learn.happened", happened(outcome));
    }

    /** What happened, where that is known. */
    private String happened(Outcome outcome) {
        return outcome.happened() >= 0
                ? says(choices().get(outcome.happened()))
                : texts.say(new Value.Series(outcome.values(), Value.Joint.COMMA));
    }

    /** What is told to whoever chose this. */
    String why(Choice choice) {
        return fill(choice.why());
    }

    /** What is told of an outcome. */
    String why(Outcome outcome) {
        return fill(outcome.why());
    }

    /** What is told to everybody once the runs of a prediction were made. */
    String seen() {
        if (!(walk.step() instanceof Step.Predict predict)) {
            return "";
        }
        String seen = fill(predict.seen());
        return texts.sentences(level(), seen, median(seen), beside());
    }

    /**
     * Where a time is told that the run on the board did not take: a median of an even number of runs is that of none, and
     * who tries to break something looks at the newest run.
     */
    private String median(String told) {
        return StepRuns.shown(walk)
                .flatMap(shown -> Runs.newest(walk.evidence(), walk.about()).otherThanMedian(shown))
                .filter(other -> told.contains(texts.say(other.values().get("median"))))
                .map(texts::say)
                .orElse("");
    }

    /** Why the answer that is left over happened, where times that are level decided that; else empty. */
    private String level() {
        return Optional.ofNullable(walk.state().outcome)
                .flatMap(Outcome::reason)
                .map(reason -> texts.get("learn.level", texts.say(reason)))
                .orElse("");
    }

    /** What other programs took beside the runs of the step; empty where that was little. */
    private String beside() {
        return Runs.newest(walk.evidence(), walk.about())
                .besideOthers()
                .map(texts::say)
                .orElse("");
    }

    /** What the lesson itself says. */
    String model(Step.Say say) {
        return fill(say.model());
    }

    /** What only a lecturer reads; empty where there is nothing. */
    String notes() {
        return walk.atEnd() ? "" : fill(walk.step().head().notes());
    }

    private Feedback ofSaying(Step.Say say, StepState state) {
        String model = fill(say.model());
        if (!(state.guess instanceof Guess.OfChoice chosen)) {
            return state.answered
                    ? new Feedback(Feedback.Mood.RIGHT, texts.get("learn.ownKept"), model, "")
                    : new Feedback(Feedback.Mood.UNDECIDED, texts.get("learn.ownNone"), model, "");
        }
        Choice choice = say.choices().get(chosen.choice());
        return new Feedback(
                choice.right() ? Feedback.Mood.RIGHT : Feedback.Mood.OTHERWISE,
                texts.get(choice.right() ? "learn.right" : "learn.otherwise"),
                fill(choice.why()),
                model);
    }

    private Feedback ofBreak(Step.Break challenge) {
        var judgement = walk.state().judgement;
        String told = words.all(judgement.told());
        String done = fill(challenge.done());
        String next = next(challenge);
        return switch (judgement.ruling()) {
            case HOLDS ->
                new Feedback(
                        Feedback.Mood.RIGHT,
                        texts.get("learn.broken"),
                        texts.sentences(done, median(done + told), beside()),
                        begun(told));
            case HOLDS_NOT ->
                new Feedback(
                        Feedback.Mood.OTHERWISE,
                        texts.get(walk.state().broken ? "learn.brokenBefore" : "learn.notBroken"),
                        begun(told),
                        texts.sentences(median(told + next), next, beside()));
            case CANNOT_TELL ->
                new Feedback(
                        Feedback.Mood.UNDECIDED, texts.get("learn.cannotJudge", told), texts.get("learn.tryAgain"), "");
        };
    }

    /** What elsewhere stands after a colon, as the beginning of a sentence. */
    private static String begun(String told) {
        return told.isEmpty() ? told : told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
    }

    /** What has to come out otherwise; empty where nothing is known of that. */
    private String next(Step.Break challenge) {
        String next = Missing.of(challenge.rule(), Runs.newest(walk.evidence(), walk.about()), walk.state().hint)
                .map(texts::say)
                .map(missing -> texts.get("learn.toChange", missing))
                .orElse("");
        return texts.sentences(next, walk.state().hint ? "" : texts.get("learn.nextHint"));
    }

    private Feedback ofQuestion(Step.QuizQuestion question, CourseProgress progress) {
        Choice choice = question.choices().get(((Guess.OfChoice) walk.state().guess).choice());
        Choice right =
                question.choices().stream().filter(Choice::right).findFirst().orElseThrow();
        return new Feedback(
                choice.right() ? Feedback.Mood.RIGHT : Feedback.Mood.OTHERWISE,
                choice.right() ? texts.get("learn.right") : otherwise(says(right)),
                fill(choice.why()),
                before(question, progress));
    }

    /** What was answered to the parallel question before the lessons, and what is to be said of it. */
    private String before(Step.QuizQuestion question, CourseProgress progress) {
        Lesson before = Lessons.builtIn(LearnViewModel.BEFORE);
        for (Step step : before.steps()) {
            Optional<Answer> answer = progress.answer(before.id(), before.number(step));
            if (((Step.QuizQuestion) step).about() == question.about() && answer.isPresent()) {
                return answer.get()
                        .guess(step)
                        .map(guess -> choices(step).get(((Guess.OfChoice) guess).choice()))
                        .map(choice -> texts.say(Fact.of("learn.before")
                                .verbatim("question", fill(step.head().text()))
                                .verbatim("answer", fill(choice.says()))
                                .verbatim("why", fill(choice.why()))))
                        .orElse("");
            }
        }
        return "";
    }
}
