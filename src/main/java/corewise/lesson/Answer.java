package corewise.lesson;

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
        long afterAtMillis) {

    /** Where it is not known whether an answer was right. */
    public static final Boolean UNKNOWN = null;

    /** Whether it is known if the first answer was right. */
    public boolean judged() {
        return firstRight != null;
    }

    /** The same, where it has become known whether the first answer was right. */
    Answer seen(Boolean right) {
        return new Answer(lesson, step, question, first, right, firstAtMillis, after, afterRight, afterAtMillis);
    }

    /** The same with what was answered after the outcome was seen. */
    Answer then(String answer, Boolean right, long atMillis) {
        return new Answer(lesson, step, question, first, firstRight, firstAtMillis, answer, right, atMillis);
    }
}
