package corewise.experiment;

import corewise.fact.Fact;
import corewise.metrics.Interval;
import corewise.model.ListSpec;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the evidence of a finding is drawn from: figures only, no words but names. Immutable. */
public sealed interface Evidence {

    /**
     * How busy each available logical processor was, all programs, as the operating system tells.
     *
     * @param busy from 0 to 1, one a processor; NaN where unknown
     */
    record CoreBars(List<Double> busy) implements Evidence {
        public CoreBars {
            busy = List.copyOf(busy);
        }
    }

    /** What amounts are, and thereby how they are written. */
    enum Measure {
        /** Lengths of time, nanoseconds. */
        NANOS,
        /** How many times as much; of bars: the time with one worker an item, of the time with the pool. */
        FACTOR,
        /** How many. */
        NUMBER
    }

    /**
     * Amounts beside each other.
     *
     * @param measure what the amounts are
     */
    record Bars(Measure measure, List<Bar> bars) implements Evidence {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** One amount with its interval; the way, where it is one, gives its colour. */
    record Bar(Fact label, Optional<Way> way, Interval amount) {

        /** The bar of a way, by its name. */
        public static Bar of(Way way, Interval amount) {
            return new Bar(Fact.of(way.textKey()), Optional.of(way), amount);
        }

        /** A bar in the colour of a way, by a text that may name it. */
        static Bar of(String key, Way way, Interval amount) {
            return new Bar(Fact.of(key).term("way", way), Optional.of(way), amount);
        }
    }

    /** What one goes along, and what the values on it are. */
    record Axis(Fact name, Measure measure) {
        /** Of times. */
        public static final Axis TIME = new Axis(Fact.of("evidence.axis.time"), Measure.NANOS);

        /** Of numbers of something. */
        public static Axis number(String key) {
            return new Axis(Fact.of(key), Measure.NUMBER);
        }
    }

    /**
     * Lines over an axis.
     *
     * @param x what goes right
     * @param y what goes up
     * @param xLogarithmic whether equal factors are equally far apart on the horizontal axis
     */
    record Curves(Axis x, Axis y, boolean xLogarithmic, List<Curve> curves) implements Evidence {
        public Curves {
            curves = List.copyOf(curves);
        }

        /** The places on the horizontal axis at which something was measured, from left to right. */
        public List<Double> xs() {
            return curves.stream()
                    .flatMap(curve -> curve.points().stream())
                    .map(Point::x)
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** The values of the first points of all lines beside each other. */
        public Bars bars() {
            return new Bars(
                    y.measure(),
                    curves.stream()
                            .filter(curve -> !curve.points().isEmpty())
                            .map(curve -> new Bar(
                                    curve.label(),
                                    curve.way(),
                                    curve.points().getFirst().y()))
                            .toList());
        }
    }

    /** A line. */
    record Curve(Fact label, Optional<Way> way, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }

        /** The line of a way, by its name. */
        public static Curve of(Way way, List<Point> points) {
            return new Curve(Fact.of(way.textKey()), Optional.of(way), points);
        }
    }

    /** A point of a line. */
    record Point(double x, Interval y) {}

    /**
     * Who wins over item length and count.
     *
     * @param pair names what is compared, for example threads
     * @param perItem in whose colour a worker each wins
     * @param pool in whose colour a pool wins
     * @param cells what was measured
     */
    record WinMap(Fact pair, Way perItem, Way pool, List<Cell> cells) implements Evidence {
        public WinMap {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A measured point of a map.
     *
     * @param itemNanos expected length of an item
     * @param items length of the list
     * @param perItemByPool time with one worker an item divided by time with the pool, taken within repeats
     */
    record Cell(long itemNanos, int items, Interval perItemByPool) {}

    /** Several pictures after each other, as one map for threads and one for processes. */
    record Several(List<Evidence> parts) implements Evidence {
        public Several {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What the tasks of a list did at one moment.
     *
     * @param tasks length of the list
     * @param running task numbers on a core at that moment
     * @param ready task numbers that were started and had no core
     */
    record TaskStates(int tasks, List<Integer> running, List<Integer> ready) implements Evidence {
        public TaskStates {
            requireLength(tasks);
            running = List.copyOf(running);
            ready = List.copyOf(ready);
        }
    }

    /** Orders of completion (or of starting), one a run: task numbers by rank. */
    record Orders(List<List<Integer>> orders) implements Evidence {
        public Orders {
            orders = orders.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Joined lists, compared item by item.
     *
     * @param runs how many were compared
     * @param items length of the list
     * @param differing how many runs had another list than the first
     */
    record Same(int runs, int items, int differing) implements Evidence {
        public Same {
            requireLength(items);
        }
    }

    /** The slices of a run, a row a worker. */
    record Lanes(Trace trace) implements Evidence {}

    /** All names in it. */
    default Stream<Fact> names() {
        return switch (this) {
            case Bars bars -> bars.bars().stream().map(Bar::label);
            case Curves curves ->
                Stream.concat(
                        Stream.of(curves.x().name(), curves.y().name()),
                        curves.curves().stream().map(Curve::label));
            case WinMap map -> Stream.of(map.pair());
            case Several several -> several.parts().stream().flatMap(Evidence::names);
            default -> Stream.empty();
        };
    }

    private static void requireLength(int items) {
        if (items < 0 || items > ListSpec.MAX_TRACED_ITEMS) {
            throw new IllegalArgumentException("no list is " + items + " items long");
        }
    }
}
