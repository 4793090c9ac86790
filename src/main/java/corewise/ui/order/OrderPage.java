package corewise.ui.order;

import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import corewise.ui.page.Page;
import corewise.ui.page.PageFiles;
import corewise.ui.page.PagePicture;
import corewise.ui.page.RunsDesk;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/** The Order page: in which order tasks finish, run after run. Drawn only when something has changed. */
@OnWindowThread
public final class OrderPage implements Page {
    private final RunsDesk desk;
    private final OrderViewModel viewModel;
    private final OrderController controller;
    private final FrameLoop loop;
    private final Parent node;
    private final Texts texts;

    /**
     * A page that is not in sight.
     *
     * @param desk makes the runs whose orders are counted; closed with the page
     * @param background where orders are worked out
     * @param clock a monotonic clock, nanoseconds
     */
    public OrderPage(RunsDesk desk, BackgroundTasks background, Texts texts, LongSupplier clock) {
        this.desk = desk;
        this.texts = texts;
        viewModel = new OrderViewModel(desk, background, texts);
        loop = new FrameLoop(clock, now -> drawNow());
        controller = new OrderController(viewModel, texts, loop::request);
        node = new ViewLoader(texts)
                .register(OrderController.class, () -> controller)
                .register(OrderSideController.class, () -> new OrderSideController(viewModel, texts))
                .register(
                        OrderActionsController.class,
                        () -> new OrderActionsController(viewModel, new PageFiles(background, texts), texts))
                .load("order");
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public Map<KeyCode, Runnable> keys() {
        return Map.of(
                KeyCode.SPACE, viewModel::run,
                KeyCode.T, viewModel::toggleTable,
                KeyCode.PAGE_DOWN, () -> controller.next(1),
                KeyCode.PAGE_UP, () -> controller.next(-1),
                KeyCode.F5, viewModel::run);
    }

    @Override
    public void setInSight(boolean inSight) {
        viewModel.setLookedAt(inSight);
        loop.setInSight(inSight);
    }

    @Override
    public List<PagePicture> pictures() {
        return OrderSheet.of(viewModel.shownProperty().get(), texts).stream().toList();
    }

    /** Draws at once, outside the loop: for pictures. */
    public void drawNow() {
        controller.draw();
    }

    @Override
    public void close() {
        loop.close();
        desk.close();
    }
}
