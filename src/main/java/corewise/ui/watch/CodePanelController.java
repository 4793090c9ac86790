package corewise.ui.watch;

import corewise.ui.fx.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Wires the code and its two markers. Belongs to the window's thread. */
public final class CodePanelController {
    /** The tag of the workers fits beside a line of at most so many characters, otherwise it stands a line lower. */
    static final int ROOM_FOR_WORKERS = 22;
    /** So does the tag of main, which is shorter. */
    static final int ROOM_FOR_MAIN = 28;

    private static final String MAIN = "main";
    private static final String WORKERS = "workers";

    private final CodePanelViewModel viewModel;
    private final Texts texts;
    private final Label mainTag = new Label();
    private final Label workersTag = new Label();

    @FXML
    private VBox lines;

    @FXML
    private Label sentence;

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
        mainTag.setText(texts.get("codePanel.main"));
        mainTag.getStyleClass().addAll("code-tag", MAIN);
        workersTag.getStyleClass().addAll("code-tag", WORKERS);
        mainTag.setMinWidth(Region.USE_PREF_SIZE);
        workersTag.setMinWidth(Region.USE_PREF_SIZE);
    }

    @FXML
    void initialize() {
        sentence.textProperty().bind(viewModel.sentenceProperty());
        Segments.fill(
                languages,
                List.of(CodeLanguage.values()),
                each -> texts.get("codePanel.language." + each.id()),
                viewModel.languageProperty());
        viewModel.factsProperty().subscribe(this::showFacts);
        workersTag.textProperty().bind(viewModel.workersLabelProperty());
        viewModel.linesProperty().subscribe(this::fill);
        viewModel.mainLineProperty().subscribe(line -> mark());
        viewModel.workersLineProperty().subscribe(line -> mark());
    }

    /** Once there is a run, the runs below need the place more. */
    private void showFacts(WayFacts facts) {
        factsTable.setVisible(facts != null);
        factsTable.setManaged(facts != null);
        goodFor.setText(facts == null ? "" : facts.goodFor());
        costs.setText(facts == null ? "" : facts.costs());
        life.setText(facts == null ? "" : facts.life());
    }

    private void fill(List<String> code) {
        lines.getChildren().clear();
        for (String line : code) {
            Label text = new Label(line);
            text.getStyleClass().add("code-text");
            text.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox row = new HBox(text, space);
            row.setSpacing(2);
            row.getStyleClass().add("code-row");
            lines.getChildren().add(row);
        }
        mark();
    }

    private void mark() {
        for (var node : lines.getChildren()) {
            HBox row = (HBox) node;
            row.getStyleClass().removeAll(MAIN, WORKERS);
            row.getChildren().removeAll(mainTag, workersTag);
        }
        mark(viewModel.workersLineProperty().get(), WORKERS, workersTag);
        mark(viewModel.mainLineProperty().get(), MAIN, mainTag);
    }

    private void mark(int line, String style, Label tag) {
        List<String> code = viewModel.linesProperty().get();
        if (line < 0 || line >= code.size()) {
            return;
        }
        row(line).getStyleClass().add(style);
        boolean beside = code.get(line).length() <= room(style) || line + 1 == code.size();
        row(beside ? line : line + 1).getChildren().add(tag);
    }

    private static int room(String style) {
        return WORKERS.equals(style) ? ROOM_FOR_WORKERS : ROOM_FOR_MAIN;
    }

    private HBox row(int line) {
        return (HBox) lines.getChildren().get(line);
    }
}
