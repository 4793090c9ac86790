package corewise.lesson;

import java.util.List;
import java.util.Optional;

/**
 * What was answered to one question, before and after it was seen. Immutable.
 *
 * @param lesson the lesson's id
 * @param step the number of the step in it, from 1
 * @param question what was asked, as it was told
 * @param first the first answer, as it was told
 * @param firstRight whether it was right; {@link #UNKNOWN} where that was not known
 * @param firstAtMillis when, milliseconds since 1970
 * @param after the answer after the outcome was seen; empty where it was not changed
 * @param afterRight whether that was right; {@link #UNKNOWN} where there is none
 * @param afterAtMillis when; 0 where there is none
 * @param given the answer that was given last, in {@linkplain Guess#numbers numbers}; none for own words
 */
public record Answer(
        String lesson,
        int step,
        String question,
        String first,
        Boolean firstRight,
        long firstAtMillis,
        String after,
        Boolean afterRight,
        long afterAtMillis,
        List<Double> given) {

    /** Where it is not known whether an answer was right. */
    public static final Boolean UNKNOWN = null;

    public Answer {
        given = given == null ? List.of() : List.copyOf(given);
    }

    /** Whether it is known if the first answer was right. */
    public boolean judged() {
        return firstRight != null;
    }

    /** The same, where it has become known whether the first answer was right. */
    Answer seen(Boolean right) {
        return new Answer(lesson, step, question, first, right, firstAtMillis, after, afterRight, afterAtMillis, given);
    }

    /** The same with what was answered after the outcome was seen. */
    public Answer then(String answer, Boolean right, long atMillis, List<Double> numbers) {
        return new Answer(lesson, step, question, first, firstRight, firstAtMillis, answer, right, atMillis, numbers);
    }

    /** What was answered last to a step; empty where it cannot be an answer to it, for the lesson has changed. */
    public Optional<Guess> guess(Step of) {
        return switch (of) {
            case Step.QuizQuestion question -> choice(question.choices());
            case Step.Say say -> say.choices().isEmpty() ? words() : choice(say.choices());
            case Step.Predict predict -> prediction(predict.prediction());
            default -> Optional.empty();
        };
    }

    private Optional<Guess> words() {
        return Optional.of(new Guess.OfWords(after.isEmpty() ? first : after));
    }

    private Optional<Guess> choice(List<Choice> choices) {
        return given.size() == 1 && given.getFirst() >= 0 && given.getFirst() < choices.size()
                ? Optional.of(new Guess.OfChoice(given.getFirst().intValue()))
                : Optional.empty();
    }

    private Optional<Guess> prediction(Prediction prediction) {
        return switch (prediction) {
            case Prediction.OfChoice of -> choice(of.choices());
            case Prediction.OfNumber of ->
                given.size() == 1 ? Optional.of(new Guess.OfNumber(given.getFirst())) : Optional.empty();
            case Prediction.OfCurve of ->
                given.size() == of.workers().size() ? Optional.of(new Guess.OfCurve(given)) : Optional.empty();
            case Prediction.OfOrder of -> {
                List<Integer> tasks = given.stream().map(Double::intValue).toList();
                boolean same = tasks.size() == of.tasks().size() && tasks.containsAll(of.tasks());
                yield same ? Optional.of(new Guess.OfOrder(tasks)) : Optional.empty();
            }
        };
    }
}
