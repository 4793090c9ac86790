package corewise.lesson;

import java.util.List;

/** What a learner answered. Immutable. */
public sealed interface Guess {
    /** One of several answers, by its place from 0. */
    record OfChoice(int choice) implements Guess {}

    /** A number, in the unit of its figure: nanoseconds, or how many times. */
    record OfNumber(double number) implements Guess {}

    /** Tasks in the order in which they are expected to end. */
    record OfOrder(List<Integer> tasks) implements Guess {
        public OfOrder {
            tasks = List.copyOf(tasks);
        }
    }

    /** Speed-ups, one for each number of workers. */
    record OfCurve(List<Double> points) implements Guess {
        public OfCurve {
            points = List.copyOf(points);
        }
    }

    /** Own words. */
    record OfWords(String words) implements Guess {}
}
