package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.picture.Frame;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Strip;
import java.util.ArrayList;
import java.util.List;

/** A row a run: tasks by rank, colour and height are the place in the list. Stateless. */
final class OrdersLayout {
    private static final double LARGEST_ROW = 30;
    private static final double LEAST_ROW = 9;

    private OrdersLayout() {}

    static List<Mark> of(Evidence.Orders evidence, Frame frame) {
        List<List<Integer>> orders = evidence.orders();
        Rect place = frame.aboveCaption();
        int shown = (int) Math.clamp(place.height() / frame.px(LEAST_ROW), 1, Math.max(1, orders.size()));
        double pitch = Math.min(frame.px(LARGEST_ROW), place.height() / shown);
        List<Mark> marks = new ArrayList<>();
        for (int run = 0; run < Math.min(shown, orders.size()); run++) {
            double gap = Math.max(1, pitch * 0.15);
            int[] order = orders.get(run).stream().mapToInt(Integer::intValue).toArray();
            Rect row = new Rect(place.x(), place.y() + run * pitch, place.width(), pitch - gap);
            marks.addAll(Strip.order(order, order.length).in(row));
        }
        marks.add(frame.caption(
                shown < orders.size()
                        ? frame.texts().get("claims.evidence.ordersSome", shown, orders.size())
                        : frame.texts().get("claims.evidence.orders")));
        return marks;
    }
}
