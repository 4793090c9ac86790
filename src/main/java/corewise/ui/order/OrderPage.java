package corewise.ui.order;

import corewise.text.Texts;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import corewise.ui.fx.WindowThread;
import corewise.ui.page.Page;
import corewise.ui.page.PagePicture;
import corewise.ui.page.PageServices;
import corewise.ui.page.RunsDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/** The Order page: in which order tasks finish, run after run. Drawn only when something has changed. */
@OnWindowThread
public final class OrderPage implements Page {
    /** A shorter wait is not told: words that come and go at once are noticed more. */
    private static final Duration NOTICED = Duration.ofMillis(300);

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
     */
    public OrderPage(RunsDesk desk, PageServices services) {
        this.desk = desk;
        texts = services.texts();
        viewModel = new OrderViewModel(desk, services.background(), then -> WindowThread.later(NOTICED, then), texts);
        loop = new FrameLoop(services.clock(), now -> drawNow());
        controller = new OrderController(viewModel, texts, loop::request);
        node = new ViewLoader(texts)
                .register(OrderController.class, () -> controller)
                .register(OrderHeaderController.class, () -> new OrderHeaderController(viewModel, texts))
                .register(OrderSideController.class, () -> new OrderSideController(viewModel, texts))
                .register(
                        OrderActionsController.class,
                        () -> new OrderActionsController(viewModel, services.files(), texts))
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

    @Override
    public void drawNow() {
        controller.draw();
    }

    @Override
    public void close() {
        loop.close();
        desk.close();
    }
}
