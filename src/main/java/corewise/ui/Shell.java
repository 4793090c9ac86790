package corewise.ui;

import corewise.text.Texts;
import corewise.ui.claims.ClaimsView;
import corewise.ui.order.OrderView;
import corewise.ui.race.RaceView;
import corewise.ui.watch.WatchViewModel;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;

/** The window's contents: header, view, themes, keys. Belongs to the window's thread. */
public final class Shell {
    private final Scene scene;
    private final ShellViewModel viewModel;
    private final WatchViewModel watch;
    private final RaceView race;
    private final OrderView order;
    private final Optional<ClaimsView> claims;
    private final Texts texts;

    Shell(Scene scene, ShellViewModel viewModel, WatchViewModel watch, Views views, Texts texts) {
        this.scene = scene;
        this.viewModel = viewModel;
        this.watch = watch;
        race = views.race();
        order = views.order();
        claims = views.claims();
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

    /** The Watch view. */
    public WatchViewModel watch() {
        return watch;
    }

    /** The Race view. */
    public RaceView race() {
        return race;
    }

    /** The Order view. */
    public OrderView order() {
        return order;
    }

    /** The Claims view, where claims can be checked. */
    public Optional<ClaimsView> claims() {
        return claims;
    }

    /** Draws no more. */
    public void close() {
        race.close();
        order.close();
        claims.ifPresent(ClaimsView::close);
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
