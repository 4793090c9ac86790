package corewise.ui.whatif;

import corewise.model.Way;
import corewise.simulation.Costs;
import corewise.simulation.WayCost;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The costs that can be set, each of several ways at once: the parts of a cost keep their proportions. Stateless.
 */
final class CostDials {
    private CostDials() {}

    /** Some ways, and what of their cost is meant. */
    private record Part(boolean processes, boolean perItem) {
        private boolean has(Wish wish, Way way) {
            return way != Way.SERIAL
                    && way != Way.VIRTUAL_THREADS
                    && way != Way.INTERPRETERS
                    && way.usesProcesses(wish.language()) == processes;
        }

        private List<Way> ways(Wish wish) {
            return Way.of(wish.language()).stream()
                    .filter(way -> has(wish, way))
                    .toList();
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
                            cost.beginNanos(),
                            scaled.applyAsLong(cost.makeNanos()),
                            scaled.applyAsLong(cost.upNanos()));
        }

        /** Of the first of the ways; 0 where there is none. */
        private long get(Wish wish) {
            return ways(wish).stream()
                    .mapToLong(way -> nanos(wish.costs().of(wish.language(), way)))
                    .filter(nanos -> nanos > 0)
                    .findFirst()
                    .orElse(0);
        }

        private Wish set(Wish wish, long nanos) {
            Costs costs = wish.costs();
            for (Way way : ways(wish)) {
                WayCost cost = with(costs.of(wish.language(), way), nanos);
                costs = costs.with(Costs.Source.TYPED, wish.language(), way, cost);
            }
            return wish.with(costs);
        }
    }

    static final Cost THREAD = of(new Part(false, false));
    static final Cost PROCESS = of(new Part(true, false));
    static final Cost HAND_OVER = of(new Part(false, true));
    static final Cost TO_PROCESS = of(new Part(true, true));

    /** How a cost is read and set, nanoseconds. */
    interface Cost {
        long get(Wish wish);

        Wish set(Wish wish, long nanos);
    }

    private static Cost of(Part part) {
        return new Cost() {
            @Override
            public long get(Wish wish) {
                return part.get(wish);
            }

            @Override
            public Wish set(Wish wish, long nanos) {
                return part.set(wish, nanos);
            }
        };
    }
}
