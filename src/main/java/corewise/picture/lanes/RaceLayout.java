package corewise.picture.lanes;

import corewise.model.Trace;
import java.util.stream.IntStream;

/**
 * Where everything of one run in a race is. All runs of a race have the same time axis, which leaves room for the flag
 * of the run that lasts longest. Lengths are pixels. Immutable.
 *
 * @param lanes the lanes and the axis
 * @param flagX left edge of the flag at the run's end
 * @param flagY middle of the flag
 */
public record RaceLayout(TimelineLayout lanes, double flagX, double flagY) {
    private static final double FLAG_GAP = 8;
    /** The axis never gives more than this share of itself to the flag. */
    private static final double MOST_FOR_FLAG = 0.4;

    private static final double ROOM_A_ROW = 6;
    private static final double LEAST_HEIGHT = 120;
    private static final double MOST_HEIGHT = 236;

    /** Lengths of time that a layout is made from: of the run, and of the run that lasts longest. Nanoseconds. */
    public record Ends(long runNanos, long raceNanos) {}

    /**
     * The layout of a place.
     *
     * @param place its size and the size of its type
     * @param rows the cores
     * @param ends the ends of the run and of the race
     * @param flagWidth room for a flag
     */
    public static RaceLayout of(Place place, TimelineRows rows, Ends ends, double flagWidth) {
        TimeWindow whole = TimeWindow.all(Math.max(1, ends.raceNanos()));
        TimelineLayout bare = TimelineLayout.of(place.width(), place.height(), place.scale(), rows, whole);
        double axis = bare.time().width();
        double room = Math.min(axis * MOST_FOR_FLAG, flagWidth + 2 * FLAG_GAP * place.scale());
        long axisEnd = Math.round(whole.endNanos() * axis / (axis - room));
        TimelineLayout lanes =
                TimelineLayout.of(place.width(), place.height(), place.scale(), rows, TimeWindow.all(axisEnd));
        double flagX = lanes.time().x(ends.runNanos()) + FLAG_GAP * place.scale();
        return new RaceLayout(lanes, flagX, lanes.top() + lanes.height() / 2);
    }

    /** The rows of a run in a race: its cores, or its workers where the system does not tell cores. */
    public static TimelineRows rows(Trace run) {
        boolean seen = IntStream.range(0, run.sliceCount()).anyMatch(slice -> run.sliceProcessor(slice) >= 0);
        boolean byCore = run.machine().coreReported() && (seen || run.sliceCount() == 0);
        return TimelineRows.of(run, byCore ? RowsBy.CORE : RowsBy.WORKER);
    }

    /** The place of a moment. */
    public double x(long nanos) {
        return lanes.time().x(nanos);
    }

    /** The moment at a place, kept between the edges of the axis. */
    public long nanos(double x) {
        return lanes.time().nanos(x);
    }

    /** The height that lanes of so many cores are given: enough for every label as long as cores are few. */
    public static double wantedHeight(int rows, double scale) {
        return Math.clamp(TimelineLayout.comfortableHeight(rows, 1) + rows * ROOM_A_ROW, LEAST_HEIGHT, MOST_HEIGHT)
                * scale;
    }

    /** A place to draw in. */
    public record Place(double width, double height, double scale) {}
}
