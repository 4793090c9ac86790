package corewise.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * A row of small bars in the colours of tasks, from left to right. Where there are more places than pixels, each column
 * shows one of those it stands for. Immutable.
 *
 * @param places how many bars there will be when all have come
 * @param bars how many there are
 * @param items length of the list
 * @param task which task a bar is
 * @param height of a bar, from 0 to 1
 */
public record Strip(int places, int bars, int items, IntUnaryOperator task, IntToDoubleFunction height) {
    private static final double LEAST_HEIGHT = 0.12;
    private static final double LEAST_WITH_GAP = 3;
    private static final double MOST_GAP = 2;
    private static final double GAP_SHARE = 0.15;

    /** Tasks by rank, of an ended run or one under way: a bar is as high as its task's place in the list. */
    public static Strip order(int[] order, int items) {
        return new Strip(
                items,
                order.length,
                items,
                bar -> order[bar],
                bar -> items == 1 ? 1 : order[bar] / (double) (items - 1));
    }

    /** Lengths in list order. */
    public static Strip lengths(long[] nanos) {
        long most = 1;
        for (long length : nanos) {
            most = Math.max(most, length);
        }
        double longest = most;
        return new Strip(nanos.length, nanos.length, nanos.length, bar -> bar, bar -> nanos[bar] / longest);
    }

    /** All items in list order, all as high as the strip. */
    public static Strip list(int items) {
        return new Strip(items, items, items, bar -> bar, bar -> 1);
    }

    /** Its marks in a place: whole pixels where bars touch, so that no ground shows between them. */
    public List<Mark> in(Rect place) {
        List<Mark> marks = new ArrayList<>();
        int columns = (int) Math.min(places, Math.floor(place.width()));
        if (columns <= 0) {
            return marks;
        }
        double step = place.width() / columns;
        boolean dense = step < LEAST_WITH_GAP;
        double gap = Math.min(MOST_GAP, step * GAP_SHARE);
        for (int column = 0; column < columns; column++) {
            int bar = (int) ((long) column * places / columns);
            if (bar >= bars) {
                break;
            }
            double share = LEAST_HEIGHT + (1 - LEAST_HEIGHT) * Math.clamp(height.applyAsDouble(bar), 0, 1);
            double tall = place.height() * share;
            double left = place.x() + (dense ? Math.floor(column * step) : column * step);
            double right = dense
                    ? Math.min(place.right(), place.x() + Math.ceil((column + 1) * step))
                    : left + Math.min(step - gap, place.height() * 2);
            Rect box = new Rect(left, place.bottom() - tall, right - left, tall);
            marks.add(new Mark.Box(box, 0, new Ink.OfTask(task.applyAsInt(bar), items)));
        }
        double reached = bars >= places ? place.width() : place.width() * bars / places;
        if (reached < place.width()) {
            Rect line = new Rect(place.x() + reached, place.bottom() - 1, place.width() - reached, 1);
            marks.add(new Mark.Box(line, 0, Ink.of(Token.SLOT)));
        }
        return marks;
    }
}
