package corewise.lesson;

import corewise.model.Way;
import java.util.List;
import java.util.Map;

/** What is to be predicted. Immutable. */
public sealed interface Prediction {

    /** One of several answers; the one whose rule holds first is what happened. */
    record OfChoice(List<Choice> choices) implements Prediction {
        public OfChoice {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A number.
     *
     * @param of the figure that it is held against
     * @param tolerance it is right within this share of the figure
     * @param whys what is told, by how the number came out
     */
    record OfNumber(Measured of, double tolerance, Map<Met, Localised> whys) implements Prediction {
        public OfNumber {
            whys = Map.copyOf(whys);
        }
    }

    /**
     * The order in which some tasks end.
     *
     * @param way of which run
     * @param tasks which, in the order of the list
     * @param whys what is told, by how the order came out
     */
    record OfOrder(Way way, List<Integer> tasks, Map<Met, Localised> whys) implements Prediction {
        public OfOrder {
            tasks = List.copyOf(tasks);
            whys = Map.copyOf(whys);
        }
    }

    /**
     * A curve: the speed-up for several numbers of workers.
     *
     * @param way of which runs
     * @param workers the numbers of workers, rising
     * @param tolerance it is right where it is within this share of each point
     * @param whys what is told, by how the curve came out
     */
    record OfCurve(Way way, List<Amount> workers, double tolerance, Map<Met, Localised> whys) implements Prediction {
        public OfCurve {
            workers = List.copyOf(workers);
            whys = Map.copyOf(whys);
        }
    }

    /** How a prediction came out. Immutable. */
    enum Met implements corewise.model.Identified {
        /** It was right. */
        RIGHT,
        /** Too low; of an order: otherwise in every run. */
        LOW,
        /** Too high. */
        HIGH,
        /** Of an order: in some of the runs it was so, in others not. */
        SOME
    }
}
