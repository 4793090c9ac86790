package corewise.platform;

import corewise.model.UtilisationSample;
import java.util.Arrays;
import oshi.hardware.CentralProcessor.TickType;

/**
 * Turns two readings of a processor's ticks into shares. What the hypervisor took (steal) is neither busy nor idle: it
 * counts as time, and is told apart. Stateless and thread-safe.
 */
final class TickDifference {
    private TickDifference() {}

    /** Busy share, 0 to 1; NaN where no tick has passed. */
    static float busy(long[] before, long[] after) {
        long total = total(before, after);
        if (total <= 0) {
            return UtilisationSample.UNKNOWN;
        }
        long notBusy = passed(before, after, TickType.IDLE)
                + passed(before, after, TickType.IOWAIT)
                + passed(before, after, TickType.STEAL);
        return Math.clamp(1 - notBusy / (float) total, 0f, 1f);
    }

    /**
     * Busy shares by the system's numbers.
     *
     * @param numbers the number of the processor in each row of ticks; the numbers left out are unknown
     */
    static float[] busy(long[][] before, long[][] after, int[] numbers) {
        int rows = Math.min(numbers.length, Math.min(before.length, after.length));
        float[] shares = new float[Arrays.stream(numbers).max().orElse(-1) + 1];
        Arrays.fill(shares, UtilisationSample.UNKNOWN);
        for (int row = 0; row < rows; row++) {
            shares[numbers[row]] = busy(before[row], after[row]);
        }
        return shares;
    }

    /** Share that the hypervisor took over all processors, 0 to 1; NaN where no tick has passed. */
    static float steal(long[][] before, long[][] after) {
        long total = 0;
        long stolen = 0;
        for (int processor = 0; processor < Math.min(before.length, after.length); processor++) {
            total += total(before[processor], after[processor]);
            stolen += passed(before[processor], after[processor], TickType.STEAL);
        }
        return total <= 0 ? UtilisationSample.UNKNOWN : Math.clamp(stolen / (float) total, 0f, 1f);
    }

    private static long total(long[] before, long[] after) {
        long total = 0;
        for (TickType type : TickType.values()) {
            total += passed(before, after, type);
        }
        return total;
    }

    private static long passed(long[] before, long[] after, TickType type) {
        return Math.max(0, after[type.getIndex()] - before[type.getIndex()]);
    }
}
