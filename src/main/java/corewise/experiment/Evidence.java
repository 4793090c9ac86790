package corewise.experiment;

import corewise.metrics.Interval;
import corewise.model.Trace;
import corewise.model.Way;
import java.util.List;
import java.util.Optional;

/** What the evidence of a finding is drawn from: figures only, no words but labels. Immutable. */
public sealed interface Evidence {

    /**
     * How busy each available logical processor was, all programs, as the operating system tells.
     *
     * @param busy from 0 to 1, one a processor; NaN where unknown
     */
    record CoreBars(List<Double> busy) implements Evidence {}

    /**
     * Amounts beside each other.
     *
     * @param unit what the amounts are in, as "s" or "x"
     */
    record Bars(String unit, List<Bar> bars) implements Evidence {}

    /** One amount with its interval; the way, where it is one, gives its colour. */
    record Bar(String label, Optional<Way> way, Interval amount) {}

    /**
     * Lines over an axis.
     *
     * @param xLabel what goes right; its unit, if it has one, behind a comma
     * @param yLabel what goes up; its unit, if it has one, behind a comma
     * @param xLogarithmic whether equal factors are equally far apart on the horizontal axis
     */
    record Curves(String xLabel, String yLabel, boolean xLogarithmic, List<Curve> curves) implements Evidence {}

    /** A line. */
    record Curve(String label, Optional<Way> way, List<Point> points) {}

    /** A point of a line. */
    record Point(double x, Interval y) {}

    /**
     * Who wins over item length and count.
     *
     * @param pair names what is compared, as "threads"
     * @param cells what was measured
     */
    record WinMap(String pair, Way perItem, Way pool, List<Cell> cells) implements Evidence {}

    /**
     * A measured point of a map.
     *
     * @param itemNanos expected length of an item
     * @param items length of the list
     * @param perItemByPool time with one worker an item divided by time with the pool, taken within repeats
     */
    record Cell(long itemNanos, int items, Interval perItemByPool) {}

    /** Several pictures after each other, as one map for threads and one for processes. */
    record Several(List<Evidence> parts) implements Evidence {}

    /**
     * What the tasks of a list did at one moment.
     *
     * @param running task numbers on a core at that moment
     * @param ready task numbers that were started and had no core
     * @param tasks length of the list
     */
    record TaskStates(int tasks, List<Integer> running, List<Integer> ready) implements Evidence {}

    /** Orders of completion (or of starting), one a run: task numbers by rank. */
    record Orders(List<List<Integer>> orders) implements Evidence {}

    /**
     * Joined lists, compared item by item.
     *
     * @param runs how many were compared
     * @param items length of the list
     * @param differing how many runs had another list than the first
     */
    record Same(int runs, int items, int differing) implements Evidence {}

    /** The slices of a run, a row a worker. */
    record Lanes(Trace trace) implements Evidence {}
}
