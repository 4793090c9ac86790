package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.Help;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Wires Run and what stands below it. */
@OnWindowThread
public final class RunFooterController {
    private final WatchViewModel viewModel;
    private final Texts texts;
    private final Region icon = new Region();

    @FXML
    private VBox root;

    @FXML
    private Node links;

    @FXML
    private Button run;

    @FXML
    private Label hint;

    @FXML
    private Link allThree;

    @FXML
    private Link fiveMore;

    @FXML
    private Link race;

    @FXML
    private Link values;

    public RunFooterController(WatchViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        run.setGraphic(icon);
        viewModel.running().subscribe(this::showRunning);
        var nothingToRun = viewModel.settings().specProperty().isNull();
        var held = viewModel.settings().notNow().isNotEmpty();
        run.disableProperty().bind(nothingToRun.or(held));
        var keys = viewModel.running().map(now -> texts.get(now ? "runFooter.hintRunning" : "runFooter.hint"));
        hint.textProperty().bind(held.flatMap(now -> now ? viewModel.settings().notNow() : keys));
        var notNow = nothingToRun.or(viewModel.currentProperty().isNotNull()).or(held);
        allThree.disableProperty().bind(notNow);
        fiveMore.disableProperty().bind(notNow);
        race.disableProperty().bind(notNow);
        viewModel
                .valuesProperty()
                .subscribe(shown -> values.setText(texts.get(shown ? "runFooter.numbers" : "runFooter.values")));
        Help.over(race, race.accessibleTextProperty());
        viewModel.controls().languageProperty().subscribe(language -> {
            Visibility.show(race, viewModel.settings().canRace());
            race.setText(texts.get("runFooter.race." + language.id()));
            race.setAccessibleText(texts.get("runFooter.raceTip." + language.id()));
        });
    }

    /** Keeps below Run what there is room for, and gives what is to stand elsewhere. */
    List<Node> place(Arrangement arrangement) {
        List<Node> all = List.of(run, hint, links);
        int room = switch (arrangement) {
            case WIDE -> 3;
            case FOLDED -> 2;
            case SINGLE -> 1;
        };
        root.getChildren().setAll(all.subList(0, room));
        return all.subList(room, all.size());
    }

    private void showRunning(boolean running) {
        run.setText(texts.get(running ? "runFooter.cancel" : "runFooter.run"));
        icon.getStyleClass().setAll(running ? "icon-cancel" : "icon-run");
        Styles.mark(run, "cancels", running);
    }

    @FXML
    void runOrCancel() {
        if (viewModel.currentProperty().get() == null) {
            viewModel.requests().run();
        } else {
            viewModel.cancel();
        }
    }

    @FXML
    void runAllThree() {
        viewModel.requests().runAllThree();
    }

    @FXML
    void runFiveMore() {
        viewModel.requests().runFiveMore();
    }

    @FXML
    void race() {
        viewModel.requests().runRace();
    }

    @FXML
    void bigger() {
        viewModel.toggleBigger();
    }

    @FXML
    void values() {
        viewModel.valuesProperty().set(!viewModel.valuesProperty().get());
    }

    @FXML
    void table() {
        viewModel.table().toggle();
    }
}
