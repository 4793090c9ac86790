package corewise.ui.fx;

import java.util.Arrays;

/** The gaps between frames. */
@OnWindowThread
public final class FrameStatistics {
    private long[] gaps = new long[1024];
    private int count;
    private long lastNanos = -1;

    /** A frame was drawn at this time of a monotonic clock. */
    public void frame(long nanos) {
        if (lastNanos >= 0) {
            if (count == gaps.length) {
                gaps = Arrays.copyOf(gaps, count * 2);
            }
            gaps[count++] = nanos - lastNanos;
        }
        lastNanos = nanos;
    }

    /** The next frame begins a new sequence: the gap before it says nothing. */
    public void pause() {
        lastNanos = -1;
    }

    /** Forgets all gaps. */
    public void clear() {
        count = 0;
        lastNanos = -1;
    }

    /** Number of gaps. */
    public int count() {
        return count;
    }

    /** Frames a second over all gaps; 0 without any. */
    public double framesPerSecond() {
        long sum = Arrays.stream(gaps, 0, count).sum();
        return sum == 0 ? 0 : count * 1e9 / sum;
    }

    /**
     * A quantile of the gaps, nanoseconds; 0 without any.
     *
     * @param share 0 to 1, for example 0.999
     */
    public long quantileNanos(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(gaps, count);
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1)];
    }
}
