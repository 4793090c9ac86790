package corewise.ui.claims;

import corewise.text.Texts;
import corewise.ui.fx.FrameLoop;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import corewise.ui.page.Page;
import corewise.ui.page.PagePicture;
import corewise.ui.page.PageServices;
import corewise.ui.page.RunsDesk;
import corewise.ui.page.UnderWay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/**
 * The Claims page: what people say, checked. Drawn only when something has changed. Its only keys are a presenter's: there
 * Space presses what has the focus, as elsewhere in the world.
 */
@OnWindowThread
public final class ClaimsPage implements Page {
    private final RunsDesk desk;
    private final ClaimsViewModel viewModel;
    private final ClaimsController controller;
    private final FrameLoop loop;
    private final Parent node;
    private final Texts texts;
    private final LongSupplier clock;
    private long checkingSince;

    /**
     * A page that is not in sight.
     *
     * @param desk shows runs; closed with the page
     * @param windowThread runs what it is given on the window's thread
     */
    public ClaimsPage(ClaimsServices services, RunsDesk desk, Executor windowThread, PageServices page) {
        this.desk = desk;
        texts = page.texts();
        viewModel = new ClaimsViewModel(services, desk, windowThread, texts);
        clock = page.clock();
        viewModel.checkingProperty().subscribe(checking -> checkingSince = clock.getAsLong());
        loop = new FrameLoop(clock, now -> drawNow());
        controller = new ClaimsController(viewModel, texts, loop::request);
        node = new ViewLoader(texts)
                .register(ClaimsController.class, () -> controller)
                .register(ClaimsHeaderController.class, () -> new ClaimsHeaderController(viewModel, texts))
                .register(
                        ClaimsSummaryController.class,
                        () -> new ClaimsSummaryController(viewModel, page.files(), texts))
                .load("claims");
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public Map<KeyCode, Runnable> keys() {
        return Map.of(
                KeyCode.PAGE_DOWN, () -> controller.page(1),
                KeyCode.PAGE_UP, () -> controller.page(-1),
                KeyCode.F5, controller::first);
    }

    @Override
    public void setInSight(boolean inSight) {
        loop.setInSight(inSight);
    }

    @Override
    public Optional<UnderWay> underWay() {
        return viewModel.checkingProperty().get()
                ? Optional.of(new UnderWay(checkingSince, texts.get("claims.stopQuestion"), viewModel::cancel))
                : Optional.empty();
    }

    @Override
    public List<PagePicture> pictures() {
        return viewModel.picture().stream().toList();
    }

    @Override
    public void drawNow() {
        controller.draw();
    }

    public ClaimsViewModel viewModel() {
        return viewModel;
    }

    /** Cancels the check under way and draws no more. */
    @Override
    public void close() {
        viewModel.cancel();
        loop.close();
        desk.close();
    }
}
