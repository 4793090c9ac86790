package corewise.ui;

import corewise.session.OthersAround;
import corewise.session.OthersLoad;
import corewise.session.UtilisationFeed;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.Page;
import corewise.ui.watch.WatchViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/** The window's contents: header, pages, themes, keys. */
@OnWindowThread
public final class Shell implements AutoCloseable {
    private final Scene scene;
    private final ShellViewModel viewModel;
    private final WatchViewModel watch;
    private final Pages pages;
    private final Texts texts;
    private UtilisationFeed.Subscription others = () -> {};

    Shell(Scene scene, ShellViewModel viewModel, WatchViewModel watch, Pages pages, Texts texts) {
        this.scene = scene;
        this.viewModel = viewModel;
        this.watch = watch;
        this.pages = pages;
        this.texts = texts;
        viewModel.darkProperty().subscribe(dark -> applyTheme());
        viewModel.largeProperty().subscribe((before, large) -> applyTheme());
        watch.biggerProperty().subscribe((before, bigger) -> applyTheme());
    }

    private void applyTheme() {
        boolean large =
                viewModel.largeProperty().get() || watch.biggerProperty().get();
        Themes.apply(scene, viewModel.darkProperty().get(), large);
    }

    /** The scene of the window. */
    public Scene scene() {
        return scene;
    }

    public ShellViewModel viewModel() {
        return viewModel;
    }

    /** What is set, what runs and what was run, on whichever page. */
    public WatchViewModel watch() {
        return watch;
    }

    /** The page in sight. */
    Page page() {
        return pages.inSight();
    }

    /** Each page, the other theme, and back: all that a window may look like, to be done one after another. */
    List<Runnable> looks() {
        List<Runnable> looks = new ArrayList<>();
        pages.ids().forEach(id -> looks.add(() -> viewModel.pageProperty().set(id)));
        looks.add(() -> viewModel.darkProperty().set(true));
        looks.add(() -> viewModel.darkProperty().set(false));
        return looks;
    }

    /** Makes pictures of single things by themselves. */
    PictureSheets pictures() {
        return new PictureSheets(pages, viewModel, texts);
    }

    /** Nothing is run any more, and nothing in the window can be pressed: it is about to close. */
    void end() {
        watch.close();
        EventDispatcher before = scene.getEventDispatcher();
        scene.setEventDispatcher(
                (event, tail) -> event instanceof InputEvent ? null : before.dispatchEvent(event, tail));
    }

    /** Closes the pages. */
    @Override
    public void close() {
        others.close();
        pages.close();
    }

    /** Shows how busy other programs are, before, during and after each run, and tells runs of it, from now on. */
    public void showOthers(OthersLoad load, OthersAround around, Executor windowThread) {
        others = load.into(share -> {
            around.reading(share);
            windowThread.execute(() -> viewModel.othersProperty().set(share));
        });
    }

    /**
     * Shows what the window itself costs.
     *
     * @param share of the available processors' time, 0 to 1
     * @param framesPerSecond frames drawn in a second
     */
    public void showCost(double share, double framesPerSecond) {
        viewModel
                .noteProperty()
                .set(texts.get(
                        "shell.windowCost",
                        String.format(Locale.ROOT, "%.1f", share * 100),
                        Math.round(framesPerSecond)));
    }
}
