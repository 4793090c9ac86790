package corewise.ui.watch;

import corewise.fact.Fact;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Segments;
import corewise.ui.fx.SteadyText;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Wires the code and its two markers. */
@OnWindowThread
public final class CodePanelController {
    private final CodePanelViewModel viewModel;
    private final Texts texts;
    private final CodeMarker main;
    private final CodeMarker workers;

    @FXML
    private Node root;

    @FXML
    private VBox lines;

    @FXML
    private SteadyText sentence;

    @FXML
    private HBox languages;

    @FXML
    private GridPane factsTable;

    @FXML
    private Label goodFor;

    @FXML
    private Label costs;

    @FXML
    private Label life;

    public CodePanelController(CodePanelViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        main = new CodeMarker("main", CodeMarker.ROOM_FOR_MAIN);
        workers = new CodeMarker("workers", CodeMarker.ROOM_FOR_WORKERS);
    }

    @FXML
    void initialize() {
        sentence.textProperty().bind(viewModel.sentenceProperty());
        Segments.fill(
                languages,
                List.of(CodeLanguage.values()),
                each -> texts.get("codePanel.language." + each.id()),
                viewModel.languageProperty());
        Explained.on(root, Subject.CODE, this::example);
        viewModel.factsProperty().subscribe(this::showFacts);
        main.tag().setText(texts.get("codePanel.main"));
        viewModel.linesProperty().subscribe(this::fill);
        viewModel.marksProperty().subscribe(marks -> mark());
    }

    /** The line that main is in, and what is said of that; empty while nothing has run. */
    private String example() {
        int at = viewModel.marksProperty().get().mainLine();
        List<String> code = viewModel.linesProperty().get();
        String said = viewModel.sentenceProperty().get();
        if (at < 0 || at >= code.size()) {
            // at its end the program is nowhere any more; before a run stands what the way is good for
            return viewModel.factsProperty().get() == null ? said : "";
        }
        return texts.say(Fact.of("explain.example.code")
                .verbatim("line", code.get(at).strip())
                .verbatim("sentence", said));
    }

    /** Once there is a run, the runs below need the place more. */
    private void showFacts(WayFacts facts) {
        Visibility.show(factsTable, facts != null);
        goodFor.setText(facts == null ? "" : facts.goodFor());
        costs.setText(facts == null ? "" : facts.costs());
        life.setText(facts == null ? "" : facts.life());
    }

    private void fill(List<String> code) {
        lines.getChildren().setAll(code.stream().map(CodePanelController::row).toList());
        mark();
    }

    private static HBox row(String line) {
        Label text = new Label(line);
        text.getStyleClass().add("code-text");
        text.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(2, text, space);
        row.getStyleClass().add("code-row");
        return row;
    }

    private void mark() {
        CodePanelViewModel.Marks marks = viewModel.marksProperty().get();
        workers.tag().setText(marks.workers());
        workers.mark(lines.getChildren(), marks.workersLine());
        main.mark(lines.getChildren(), marks.mainLine());
    }
}
