package corewise.ui.watch;

import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.LeftToPage;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Segments;
import corewise.ui.fx.Slot;
import corewise.ui.fx.ViewLoader;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Wires the ways and the number of workers. */
@OnWindowThread
public final class RunControlsController {
    private final RunControlsViewModel viewModel;
    private final Texts texts;
    private final ViewLoader loader;

    @FXML
    private HBox languages;

    @FXML
    private VBox ways;

    @FXML
    private Slot moreWays;

    @FXML
    private Link moreLink;

    @FXML
    private HBox workersRow;

    @FXML
    private Label workersLabel;

    @FXML
    private Spinner<Integer> workers;

    @FXML
    private Slot languageOptions;

    /** @param loader of what is only made when it is shown */
    public RunControlsController(RunControlsViewModel viewModel, Texts texts, ViewLoader loader) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.loader = loader;
    }

    @FXML
    void initialize() {
        Visibility.show(languages, viewModel.hasLanguages());
        Segments.fill(
                languages,
                List.of(Language.values()),
                each -> texts.get("language." + each.id()),
                viewModel.languageProperty());
        // made at once: keys that go from way to way go there, too
        VBox more = new VBox(ways.getSpacing());
        new WayCards(viewModel, texts).fill(ways, more);
        moreWays.showWhile(viewModel.moreShownProperty(), () -> more);
        Visibility.show(moreLink, !more.getChildren().isEmpty());
        viewModel
                .moreShownProperty()
                .subscribe(
                        shown -> moreLink.setText(texts.get(shown ? "runControls.fewerWays" : "runControls.moreWays")));
        var values = new IntegerSpinnerValueFactory(
                1, RunSpec.MAX_WORKERS, viewModel.workersProperty().get());
        workers.setValueFactory(values);
        // a view of the property as one of objects would be held by nobody, and so follow only until it is collected
        viewModel.workersProperty().subscribe(number -> values.setValue(number.intValue()));
        values.valueProperty()
                .subscribe((before, number) -> viewModel.workersProperty().set(number));
        LeftToPage.ofNumber(workers);
        LeftToPage.ofNumber(workers.getEditor());
        Help.on(workersLabel, texts.get("runControls.workersHelp"));
        Help.on(workers, texts.get("runControls.workersHelp"));
        workers.getEditor().setAccessibleText(texts.get("runControls.workers"));
        viewModel.workersCount().subscribe(count -> Visibility.show(workersRow, count));
        languageOptions.showWhile(
                viewModel
                        .languageProperty()
                        .flatMap(spoken -> viewModel
                                .wayProperty()
                                .map(way -> spoken == Language.PYTHON || way.usesProcesses(spoken))),
                () -> loader.load("python-options"));
    }

    @FXML
    void showMore() {
        var shown = viewModel.moreShownProperty();
        // a chosen way is never hidden
        shown.set(!shown.get()
                || RunControlsViewModel.isMore(viewModel.wayProperty().get()));
    }
}
