package corewise.ui.claims.evidence;

import corewise.experiment.Evidence;
import java.util.ArrayList;
import java.util.List;

/** A row a run: tasks by rank, colour and height are the place in the list. Stateless. */
final class OrdersLayout {
    private static final double LARGEST_ROW = 30;
    private static final double LEAST_ROW = 9;
    private static final double LEAST_HEIGHT = 0.16;
    private static final double LEAST_WITH_GAP = 3;

    private OrdersLayout() {}

    static List<Mark> of(Evidence.Orders evidence, Frame frame) {
        List<List<Integer>> orders = evidence.orders();
        Rect place = frame.aboveCaption();
        int shown = (int) Math.clamp(place.height() / frame.px(LEAST_ROW), 1, Math.max(1, orders.size()));
        double pitch = Math.min(frame.px(LARGEST_ROW), place.height() / shown);
        List<Mark> marks = new ArrayList<>();
        for (int run = 0; run < Math.min(shown, orders.size()); run++) {
            double gap = Math.max(1, pitch * 0.15);
            row(marks, orders.get(run), new Rect(place.x(), place.y() + run * pitch, place.width(), pitch - gap));
        }
        marks.add(frame.caption(
                shown < orders.size()
                        ? frame.texts().get("claims.evidence.ordersSome", shown, orders.size())
                        : frame.texts().get("claims.evidence.orders")));
        return marks;
    }

    private static void row(List<Mark> marks, List<Integer> order, Rect place) {
        int tasks = order.size();
        int columns = (int) Math.min(tasks, Math.floor(place.width()));
        double step = place.width() / Math.max(1, columns);
        double gap = step >= LEAST_WITH_GAP ? Math.min(2, step * 0.15) : 0;
        for (int column = 0; column < columns; column++) {
            int task = order.get((int) ((long) column * tasks / columns));
            double share = tasks == 1 ? 1 : task / (double) (tasks - 1);
            double tall = place.height() * (LEAST_HEIGHT + (1 - LEAST_HEIGHT) * share);
            Rect bar = new Rect(place.x() + column * step, place.bottom() - tall, step - gap, tall);
            marks.add(new Mark.Box(bar, 0, new Ink.OfTask(task, tasks)));
        }
    }
}
