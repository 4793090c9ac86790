package corewise.ui.order;

import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.ViewLoader;
import java.util.function.LongSupplier;
import javafx.scene.Parent;

/** The Order view as a node, drawn only when something has changed and never while it is hidden. Belongs to the window's thread. */
public final class OrderView implements AutoCloseable {
    private final OrderViewModel viewModel;
    private final OrderController controller;
    private final FrameLoop loop;
    private final Parent node;
    private boolean inSight;

    /**
     * A view that is not in sight.
     *
     * @param runs makes the runs whose orders are counted
     * @param background where orders are worked out
     * @param clock a monotonic clock, nanoseconds
     */
    public OrderView(OrderRuns runs, BackgroundTasks background, Texts texts, LongSupplier clock) {
        viewModel = new OrderViewModel(runs, background, texts);
        loop = new FrameLoop(clock, now -> frame());
        controller = new OrderController(viewModel, texts, this::invalidate);
        node = new ViewLoader(texts)
                .register(OrderController.class, () -> controller)
                .load("order");
    }

    private void invalidate() {
        if (inSight) {
            loop.request();
        }
    }

    private void frame() {
        if (inSight) {
            controller.draw();
        }
    }

    /** Draws only while the view is in sight; what is hidden keeps its state and costs nothing. */
    public void setInSight(boolean visible) {
        inSight = visible;
        viewModel.setLookedAt(visible);
        invalidate();
    }

    /** Draws at once, outside the loop: for pictures. */
    public void drawNow() {
        controller.draw();
    }

    /** Shows the figures as a table in the chart's place, or the chart again. */
    public void toggleTable() {
        controller.toggleTable();
    }

    public Parent node() {
        return node;
    }

    public OrderViewModel viewModel() {
        return viewModel;
    }

    /** Draws no more. */
    @Override
    public void close() {
        loop.close();
    }
}
