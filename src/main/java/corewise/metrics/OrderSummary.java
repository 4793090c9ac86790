package corewise.metrics;

import java.nio.IntBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the orders of several runs have in common. Immutable.
 *
 * @param runs how many runs
 * @param distinct how many different orders they had
 * @param inListOrder how many of them were in the order of the list
 * @param lowShare lower quartile of the share of inverted pairs, 0 to 1; NaN where there are no runs
 * @param medianShare its median
 * @param highShare its upper quartile
 */
public record OrderSummary(
        int runs, int distinct, int inListOrder, double lowShare, double medianShare, double highShare) {

    /** The summary of orders: each holds task numbers by rank. */
    public static OrderSummary of(List<int[]> orders) {
        Set<IntBuffer> distinct = new HashSet<>();
        orders.forEach(order -> distinct.add(IntBuffer.wrap(order)));
        int inOrder = (int) orders.stream().filter(InvertedPairs::isListOrder).count();
        Sample shares = Sample.of(orders, InvertedPairs::share);
        return new OrderSummary(
                orders.size(), distinct.size(), inOrder, shares.quantile(0.25), shares.median(), shares.quantile(0.75));
    }
}
