package corewise.lesson;

import corewise.fact.Fact;

/**
 * Something is wrong with a lesson's file. Immutable.
 *
 * @param line where, from 1
 * @param fact what
 */
public record Problem(int line, Fact fact) {
    /** The same with its line, to be told. */
    public Fact told() {
        return Fact.of("lessonFile.atLine").number("line", line).fact("problem", fact);
    }
}
