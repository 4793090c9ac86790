package corewise.metrics;

/** How far an order is from list order (Kendall's distance). Stateless. */
public final class InvertedPairs {
    private InvertedPairs() {}

    /** Number of pairs whose later element is the smaller one, 0 to n(n−1)/2; in O(n log n). The array is kept. */
    public static long count(int[] order) {
        return sortAndCount(order.clone(), new int[order.length], 0, order.length);
    }

    /** Share of inverted pairs, 0 to 1; 0 for fewer than two elements. */
    public static double share(int[] order) {
        long pairs = (long) order.length * (order.length - 1) / 2;
        return pairs == 0 ? 0 : (double) count(order) / pairs;
    }

    /** Whether every element is larger than the one before. */
    public static boolean isListOrder(int[] order) {
        for (int k = 1; k < order.length; k++) {
            if (order[k] < order[k - 1]) {
                return false;
            }
        }
        return true;
    }

    private static long sortAndCount(int[] values, int[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long inverted = sortAndCount(values, spare, from, middle) + sortAndCount(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right == to || (left < middle && values[left] <= values[right])) {
                spare[k] = values[left++];
            } else {
                spare[k] = values[right++];
                inverted += middle - left;
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return inverted;
    }
}
