package corewise.ui.board;

import corewise.model.UtilisationSample;
import corewise.ui.fx.OnWindowThread;
import java.util.Arrays;

/**
 * How long our tasks ran on each core in the window of a utilisation sample. Filled task by task; not known of a core where
 * a task on it has not told what it did until the window's end, nor of any where the core of a task is not known.
 */
@OnWindowThread
public final class OwnTime {
    private static final long UNKNOWN = -1;

    private final long[] nanos;
    private long fromNanos;
    private long toNanos;

    OwnTime(int processors) {
        nanos = new long[processors];
    }

    /** Begins a window; without one nothing is known. */
    void reset(UtilisationSample sample) {
        toNanos = sample == null ? Long.MIN_VALUE : sample.endNanos();
        fromNanos = sample == null ? Long.MAX_VALUE : sample.endNanos() - sample.windowNanos();
        Arrays.fill(nanos, sample == null ? UNKNOWN : 0);
    }

    /** Where the window begins; no time of a run is later where there is none. */
    long fromNanos() {
        return fromNanos;
    }

    /** Adds a stay on a core. */
    void add(int processor, long startNanos, long endNanos) {
        long inside = Math.min(endNanos, toNanos) - Math.max(startNanos, fromNanos);
        if (inside <= 0) {
            return;
        }
        if (processor < 0 || processor >= nanos.length) {
            Arrays.fill(nanos, UNKNOWN);
        } else if (nanos[processor] != UNKNOWN) {
            nanos[processor] += inside;
        }
    }

    /** A task on a core has told nothing since a moment. */
    void silent(int processor, long sinceNanos) {
        if (sinceNanos >= toNanos) {
            return;
        }
        if (processor < 0 || processor >= nanos.length) {
            Arrays.fill(nanos, UNKNOWN);
        } else {
            nanos[processor] = UNKNOWN;
        }
    }

    /** Share of the window in which our tasks ran on a core, 0 to 1; NaN where that is not known. */
    public float share(int processor) {
        boolean known = processor < nanos.length && nanos[processor] != UNKNOWN;
        return known ? nanos[processor] / (float) (toNanos - fromNanos) : UtilisationSample.UNKNOWN;
    }
}
