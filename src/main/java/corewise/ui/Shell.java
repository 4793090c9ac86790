package corewise.ui;

import corewise.session.Motion;
import corewise.session.OthersAround;
import corewise.session.OthersLoad;
import corewise.session.UtilisationFeed;
import corewise.session.WindowSettings;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.SeenFocus;
import corewise.ui.page.Page;
import corewise.ui.watch.WatchDrawing;
import corewise.ui.watch.WatchViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.event.EventDispatcher;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/** The window's contents: header, pages, themes, keys. */
@OnWindowThread
public final class Shell implements AutoCloseable {
    private static final int MOST_PASSES = 3;

    private final Scene scene;
    private final ShellViewModel viewModel;
    private final WatchViewModel watch;
    private final Pages pages;
    private final WatchDrawing drawing;
    private final Texts texts;
    private final Presentation presentation;
    private final boolean bold;
    private UtilisationFeed.Subscription others = () -> {};
    private Look look;

    Shell(Scene scene, ShellViewModel viewModel, WatchViewModel watch, Parts parts, Texts texts) {
        this.scene = scene;
        this.viewModel = viewModel;
        this.watch = watch;
        pages = parts.pages();
        drawing = parts.drawing();
        this.texts = texts;
        bold = BoldType.has(texts.tongue());
        // on other pages there is no board to be shown alone
        var watching = viewModel.pageProperty().isEqualTo(Pages.WATCH);
        viewModel.aloneProperty().bind(watch.biggerProperty().and(watching).or(viewModel.presentingProperty()));
        presentation = new Presentation(scene, viewModel);
        viewModel.darkProperty().subscribe((before, dark) -> applyLook());
        viewModel.motionProperty().subscribe(this::applyMotion);
        viewModel.zoomProperty().subscribe((before, zoom) -> applyLook());
        viewModel.aloneProperty().subscribe((before, alone) -> applyLook());
        // that came before the columns beside the board had left
        watch.biggerProperty().subscribe((before, bigger) -> drawArranged());
        viewModel.presentingProperty().subscribe((before, presents) -> {
            applyLook();
            present();
        });
        viewModel.pageProperty().subscribe((before, page) -> {
            present();
            arrange();
        });
        // who uses the keyboard sees where it is
        scene.focusOwnerProperty().subscribe(Scrolling::show);
        SeenFocus.in(scene);
        scene.widthProperty().subscribe(this::sizeChanged);
        scene.heightProperty().subscribe(this::sizeChanged);
        sizeChanged();
    }

    /**
     * What it closes at its end.
     *
     * @param drawing board and timeline; closed once more where their page has closed them
     */
    record Parts(Pages pages, WatchDrawing drawing) {}

    private void sizeChanged() {
        viewModel.room(scene.getWidth());
        applyLook();
    }

    /** A page learns whether the window presents while it is in sight. */
    private void present() {
        pages.inSight().present(viewModel.presentingProperty().get());
    }

    /**
     * A page that learns in its layout how much room it has arranges itself anew, in the next frame: that one may be a
     * second later where the machine is busy, and the first would show parts upon each other.
     */
    private void arrange() {
        Parent root = scene.getRoot();
        int passes = 0;
        while (passes < MOST_PASSES && (passes == 0 || root.isNeedsLayout())) {
            pages.inSight().node().applyCss();
            root.layout();
            passes++;
        }
    }

    private void applyLook() {
        boolean dark = viewModel.darkProperty().get();
        Look wanted = viewModel.presentingProperty().get()
                ? Look.presenting(dark, scene.getWidth(), scene.getHeight())
                : viewModel.aloneProperty().get()
                        ? Look.alone(dark, scene.getWidth(), scene.getHeight())
                        : Look.at(dark, viewModel.shownZoom());
        if (!wanted.equals(look)) {
            boolean seen = look != null;
            look = wanted;
            Themes.apply(scene, look, bold);
            if (seen) {
                // what is drawn would else follow a frame later, in the old colours until then
                drawArranged();
            }
        }
    }

    private void drawArranged() {
        arrange();
        pages.inSight().drawNow();
    }

    /** Where nothing is chosen the scene follows the system, also when that changes. */
    private void applyMotion(Motion motion) {
        scene.getPreferences().setReducedMotion(motion == Motion.AS_SYSTEM ? null : motion == Motion.LESS);
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

    /** Where the pages are, by their ids. */
    Map<String, Page.Place> places() {
        return pages.places();
    }

    /**
     * What is made only when it is shown, each page, the other theme, and back: all that a window may look like, to be done
     * one after another.
     */
    List<Runnable> looks() {
        List<Runnable> looks = new ArrayList<>();
        // what the first page makes only when it is shown
        looks.add(() -> watch.steppingProperty().get().filter());
        looks.add(watch.table()::toggle);
        looks.add(() -> watch.list().function().shownProperty().set(true));
        looks.add(pages::leave);
        looks.add(pages::leave);
        pages.ids().forEach(id -> looks.add(() -> viewModel.pageProperty().set(id)));
        looks.add(() -> viewModel.darkProperty().set(true));
        looks.add(() -> viewModel.darkProperty().set(false));
        return looks;
    }

    /**
     * How it is left.
     *
     * @param maximized whether the window fills its screen: its size is the one before then
     */
    WindowSettings left(boolean maximized, WindowSettings before) {
        WindowSettings now = new WindowSettings(
                viewModel.darkProperty().get(),
                viewModel.zoomProperty().get(),
                (int) scene.getWidth(),
                (int) scene.getHeight(),
                maximized,
                viewModel.pageProperty().get(),
                before.tongue(),
                viewModel.motionProperty().get(),
                LeftList.of(watch.settings()),
                LeftList.python(watch.settings()));
        return presentation.left(now, before);
    }

    /** Makes pictures of single things by themselves. */
    PictureSheets pictures() {
        return new PictureSheets(pages, viewModel);
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
        // the page that shows it may never have been made
        drawing.close();
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
                        "shell.windowCost", texts.quantities().decimal(share * 100, 1), Math.round(framesPerSecond)));
    }
}
