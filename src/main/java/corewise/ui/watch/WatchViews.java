package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import java.util.Objects;

/** Makes the controllers of one place where runs are set, seen and told of. */
@OnWindowThread
final class WatchViews {
    private final WatchViewModel watch;
    private final WatchDrawing drawing;
    private final ViewLoader loader;
    private CentreController centre;

    WatchViews(WatchViewModel watch, WatchDrawing drawing, Texts texts) {
        this.watch = watch;
        this.drawing = drawing;
        loader = new ViewLoader(texts)
                .register(WatchController.class, () -> new WatchController(watch, texts))
                .register(CentreController.class, this::makeCentre)
                .register(ListPanelController.class, () -> new ListPanelController(watch.list(), texts))
                .register(ItemLengthController.class, () -> new ItemLengthController(watch.list(), texts))
                .register(LengthSpreadController.class, () -> new LengthSpreadController(watch.list(), texts))
                .register(
                        FunctionEditorController.class,
                        () -> new FunctionEditorController(watch.list().function(), texts))
                .register(
                        RunControlsController.class, () -> new RunControlsController(watch.controls(), texts, loader()))
                .register(WayOptionsController.class, () -> new WayOptionsController(watch, texts))
                .register(LanguageOptionsController.class, () -> new LanguageOptionsController(watch, texts))
                .register(RunFooterController.class, () -> new RunFooterController(watch, texts))
                .register(FigureStripController.class, () -> new FigureStripController(watch, texts))
                .register(CodePanelController.class, () -> new CodePanelController(watch.code(), texts))
                .register(
                        PredictionPanelController.class, () -> new PredictionPanelController(watch.prediction(), texts))
                .register(TaskTableController.class, () -> new TaskTableController(watch.table(), texts))
                .register(RunsPanelController.class, () -> new RunsPanelController(watch, texts));
    }

    /** What loads its views. */
    ViewLoader loader() {
        return loader;
    }

    private CentreController makeCentre() {
        centre = new CentreController(watch, drawing, loader);
        return centre;
    }

    /** The place of board and timeline, which is loaded. */
    CentreController centre() {
        return Objects.requireNonNull(centre, "no centre was loaded");
    }

    /** Whether this place is looked at: board and timeline, of which there is one of each, come to the one that is. */
    void setInSight(boolean inSight) {
        if (inSight) {
            centre().take();
        }
        drawing.setInSight(inSight);
    }
}
