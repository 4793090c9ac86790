package corewise.model;

import java.util.function.IntBinaryOperator;

/**
 * Sorts the numbers from 0 on by what they stand for, without a box for each: millions of tasks or slices are sorted in
 * eight bytes each. Stable. Stateless.
 */
public final class IndexSort {
    private static final int SHORT = 12;

    private IndexSort() {}

    /**
     * The indices from 0 to a count in order; those that are equal stay in the order of their numbers.
     *
     * @param order negative where the first of two comes first, positive where the second does, 0 where it does not matter
     */
    public static int[] of(int count, IntBinaryOperator order) {
        int[] indices = new int[count];
        for (int i = 0; i < count; i++) {
            indices[i] = i;
        }
        sort(indices, 0, count, order);
        return indices;
    }

    /** Sorts part of an array of indices; those that are equal stay as they were. Quick where it is sorted already. */
    public static void sort(int[] indices, int from, int to, IntBinaryOperator order) {
        for (int i = from + 1; i < to; i++) {
            if (order.applyAsInt(indices[i - 1], indices[i]) > 0) {
                sort(indices, from, to, new int[(to - from + 1) / 2], order);
                return;
            }
        }
    }

    private static void sort(int[] indices, int from, int to, int[] spare, IntBinaryOperator order) {
        if (to - from <= SHORT) {
            insert(indices, from, to, order);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(indices, from, middle, spare, order);
        sort(indices, middle, to, spare, order);
        if (order.applyAsInt(indices[middle - 1], indices[middle]) > 0) {
            merge(indices, from, to, spare, order);
        }
    }

    private static void insert(int[] indices, int from, int to, IntBinaryOperator order) {
        for (int i = from + 1; i < to; i++) {
            int moved = indices[i];
            int place = i;
            while (place > from && order.applyAsInt(indices[place - 1], moved) > 0) {
                indices[place] = indices[place - 1];
                place--;
            }
            indices[place] = moved;
        }
    }

    private static void merge(int[] indices, int from, int to, int[] spare, IntBinaryOperator order) {
        int middle = (from + to) >>> 1;
        int half = middle - from;
        System.arraycopy(indices, from, spare, 0, half);
        int left = 0;
        int right = middle;
        int place = from;
        while (left < half && right < to) {
            indices[place++] = order.applyAsInt(spare[left], indices[right]) <= 0 ? spare[left++] : indices[right++];
        }
        System.arraycopy(spare, left, indices, place, half - left);
    }
}
