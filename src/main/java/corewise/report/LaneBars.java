package corewise.report;

import corewise.model.SliceState;
import corewise.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The bars of the running slices of a run on lanes. Immutable. In a run of many slices those narrower than a quarter of
 * a pixel are merged with their neighbours on the lane into bars of about a pixel.
 *
 * @param bars in no particular order
 * @param slices how many slices they stand for
 */
record LaneBars(List<Bar> bars, int slices) {
    /** Up to so many slices each has its own bar. */
    static final int MOST_ALONE = 4_000;

    static final double NARROW_PIXELS = 0.25;
    static final double MERGED_PIXELS = 1;

    /**
     * One bar.
     *
     * @param lane from 0
     * @param fromNanos nanoseconds since the run's start
     * @param toNanos nanoseconds since the run's start
     * @param task submission index; of a merged bar their mean, weighted by length
     * @param covered share of the bar in which something ran, 0 to 1
     * @param slices how many slices it stands for
     */
    record Bar(int lane, long fromNanos, long toNanos, double task, double covered, int slices) {}

    /**
     * The bars of a run.
     *
     * @param laneOfSlice lane by slice, −1 for none
     * @param lanes how many there are
     * @param nanosPerPixel the scale, above 0
     */
    static LaneBars of(Trace run, IntUnaryOperator laneOfSlice, int lanes, double nanosPerPixel) {
        boolean many = run.sliceCount() > MOST_ALONE;
        Merging[] merging = new Merging[lanes];
        List<Bar> bars = new ArrayList<>();
        int slices = 0;
        for (int slice = 0; slice < run.sliceCount(); slice++) {
            int lane = run.sliceState(slice) == SliceState.RUNNING ? laneOfSlice.applyAsInt(slice) : -1;
            if (lane >= 0) {
                slices++;
                merging[lane] = merging[lane] == null ? new Merging(lane) : merging[lane];
                merging[lane].add(run, slice, many ? nanosPerPixel : 0, bars);
            }
        }
        for (Merging rest : merging) {
            if (rest != null) {
                rest.flush(bars);
            }
        }
        return new LaneBars(List.copyOf(bars), slices);
    }

    /** Whether some bars stand for several slices. */
    boolean condensed() {
        return bars.size() < slices;
    }

    /** The bar under way on one lane. */
    private static final class Merging {
        private final int lane;
        private long from;
        private long to;
        private long covered;
        private double weighted;
        private int count;

        Merging(int lane) {
            this.lane = lane;
        }

        void add(Trace run, int slice, double nanosPerPixel, List<Bar> bars) {
            long start = run.sliceStartNanos(slice);
            long end = run.sliceEndNanos(slice);
            boolean narrow = end - start < NARROW_PIXELS * nanosPerPixel;
            boolean near = count > 0
                    && start - to < NARROW_PIXELS * nanosPerPixel
                    && to - from < MERGED_PIXELS * nanosPerPixel;
            if (!narrow || !near) {
                flush(bars);
                from = start;
                to = end;
            }
            to = Math.max(to, end);
            covered += end - start;
            weighted += (double) run.sliceTask(slice) * Math.max(1, end - start);
            count++;
            if (!narrow) {
                flush(bars);
            }
        }

        void flush(List<Bar> bars) {
            if (count > 0) {
                long length = Math.max(1, to - from);
                double share = Math.min(1, (double) Math.max(covered, count) / length);
                bars.add(new Bar(lane, from, to, weighted / Math.max(covered, count), share, count));
            }
            covered = 0;
            weighted = 0;
            count = 0;
        }
    }
}
