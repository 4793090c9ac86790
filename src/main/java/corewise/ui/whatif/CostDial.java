package corewise.ui.whatif;

import corewise.model.Way;
import corewise.simulation.Costs;
import corewise.simulation.WayCost;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A cost that can be set, of several ways at once: the parts of a cost keep their proportions. Immutable.
 *
 * @param processes whether it is of the ways whose workers are processes, else of those whose are threads
 * @param perItem whether it is the cost of an item, else that of making a worker
 */
record CostDial(boolean processes, boolean perItem) {
    private boolean has(Wish wish, Way way) {
        return way != Way.SERIAL
                && way != Way.VIRTUAL_THREADS
                && way != Way.INTERPRETERS
                && way.usesProcesses(wish.language()) == processes;
    }

    private List<Way> ways(Wish wish) {
        return Way.of(wish.language()).stream().filter(way -> has(wish, way)).toList();
    }

    private long nanos(WayCost cost) {
        return perItem
                ? cost.handNanos() + cost.takeNanos() + cost.giveNanos() + cost.joinNanos()
                : cost.makeNanos() + cost.upNanos();
    }

    private WayCost with(WayCost cost, long nanos) {
        double before = nanos(cost);
        if (before == 0) {
            return perItem ? cost.withItem(nanos, 0, 0, 0) : cost.withMaking(cost.beginNanos(), nanos, 0);
        }
        double factor = nanos / before;
        ToLongFunction<Long> scaled = part -> Math.round(part * factor);
        return perItem
                ? cost.withItem(
                        scaled.applyAsLong(cost.handNanos()),
                        scaled.applyAsLong(cost.takeNanos()),
                        scaled.applyAsLong(cost.giveNanos()),
                        scaled.applyAsLong(cost.joinNanos()))
                : cost.withMaking(
                        cost.beginNanos(), scaled.applyAsLong(cost.makeNanos()), scaled.applyAsLong(cost.upNanos()));
    }

    /** Of the first of the ways; 0 where there is none. */
    long get(Wish wish) {
        return ways(wish).stream()
                .mapToLong(way -> nanos(wish.costs().of(wish.language(), way)))
                .filter(nanos -> nanos > 0)
                .findFirst()
                .orElse(0);
    }

    Wish set(Wish wish, long nanos) {
        Costs costs = wish.costs();
        for (Way way : ways(wish)) {
            WayCost cost = with(costs.of(wish.language(), way), nanos);
            costs = costs.with(Costs.Source.TYPED, wish.language(), way, cost);
        }
        return wish.with(costs);
    }
}
