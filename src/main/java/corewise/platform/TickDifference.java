package corewise.platform;

import corewise.model.UtilisationSample;
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

    /** Busy shares by the processors' numbers; unknown of those that are not in both readings. */
    static float[] busy(long[][] before, long[][] after) {
        float[] shares = new float[after.length];
        for (int processor = 0; processor < after.length; processor++) {
            shares[processor] = inBoth(before, after, processor)
                    ? busy(before[processor], after[processor])
                    : UtilisationSample.UNKNOWN;
        }
        return shares;
    }

    private static boolean inBoth(long[][] before, long[][] after, int processor) {
        return processor < before.length && before[processor] != null && after[processor] != null;
    }

    /** Share that the hypervisor took over all processors, 0 to 1; NaN where no tick has passed. */
    static float steal(long[][] before, long[][] after) {
        long total = 0;
        long stolen = 0;
        for (int processor = 0; processor < after.length; processor++) {
            if (inBoth(before, after, processor)) {
                total += total(before[processor], after[processor]);
                stolen += passed(before[processor], after[processor], TickType.STEAL);
            }
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
