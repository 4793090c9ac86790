package corewise.session;

import corewise.model.ListSpec;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Two runs of the same list held against each other, item by item. Immutable.
 *
 * @param compared items that have a result in both runs
 * @param differing submission indices of those of them whose results differ, ascending
 * @param oneSided submission indices of items that have a result in one run only, ascending
 */
public record ResultComparison(int compared, List<Integer> differing, List<Integer> oneSided) {

    public ResultComparison {
        differing = List.copyOf(differing);
        oneSided = List.copyOf(oneSided);
    }

    /**
     * Compares by digest and outcome; equal results have equal digests, and different ones have different digests but
     * for one chance in 2^64.
     *
     * @throws IllegalArgumentException when the lists differ
     */
    public static ResultComparison of(Trace first, Trace second) {
        ListSpec list = first.spec().list();
        if (!list.equals(second.spec().list())) {
            throw new IllegalArgumentException("only runs of the same list can be compared");
        }
        int compared = 0;
        List<Integer> differing = new ArrayList<>();
        List<Integer> oneSided = new ArrayList<>();
        for (int item = 0; item < list.items(); item++) {
            boolean inFirst = first.outcome(item) == TaskOutcome.DONE;
            boolean inSecond = second.outcome(item) == TaskOutcome.DONE;
            if (inFirst != inSecond) {
                oneSided.add(item);
            } else if (inFirst) {
                compared++;
                if (first.resultDigest(item) != second.resultDigest(item)) {
                    differing.add(item);
                }
            }
        }
        return new ResultComparison(compared, differing, oneSided);
    }

    /** Whether every result that both runs have is the same. */
    public boolean same() {
        return differing.isEmpty();
    }

    /** Whether both runs have the same results for the same items. */
    public boolean identical() {
        return differing.isEmpty() && oneSided.isEmpty();
    }
}
