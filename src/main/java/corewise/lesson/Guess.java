package corewise.lesson;

import java.util.List;

/** What a learner answered. Immutable. */
public sealed interface Guess {
    /** It in numbers, as it is kept; none for own words. */
    List<Double> numbers();

    /** One of several answers, by its place from 0. */
    record OfChoice(int choice) implements Guess {
        @Override
        public List<Double> numbers() {
            return List.of((double) choice);
        }
    }

    /** A number, in the unit of its figure: nanoseconds, or how many times. */
    record OfNumber(double number) implements Guess {
        @Override
        public List<Double> numbers() {
            return List.of(number);
        }
    }

    /** Tasks in the order in which they are expected to end. */
    record OfOrder(List<Integer> tasks) implements Guess {
        public OfOrder {
            tasks = List.copyOf(tasks);
        }

        @Override
        public List<Double> numbers() {
            return tasks.stream().map(Integer::doubleValue).toList();
        }
    }

    /** Speed-ups, one for each number of workers. */
    record OfCurve(List<Double> points) implements Guess {
        public OfCurve {
            points = List.copyOf(points);
        }

        @Override
        public List<Double> numbers() {
            return points;
        }
    }

    /** Own words. */
    record OfWords(String words) implements Guess {
        @Override
        public List<Double> numbers() {
            return List.of();
        }
    }
}
