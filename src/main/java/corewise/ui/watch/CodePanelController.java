package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Wires the code and its two markers. */
@OnWindowThread
public final class CodePanelController {
    /** The tag of the workers fits beside a line of at most so many characters, otherwise it stands a line lower. */
    static final int ROOM_FOR_WORKERS = 22;
    /** So does the tag of main, which is shorter. */
    static final int ROOM_FOR_MAIN = 28;

    private final CodePanelViewModel viewModel;
    private final Texts texts;
    private final Label workersTag = new Label();
    private final Marker main;
    private final Marker workers;

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
        main = new Marker("main", new Label(texts.get("codePanel.main")));
        workers = new Marker("workers", workersTag);
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
        workers.mark(viewModel.workersLineProperty().get(), ROOM_FOR_WORKERS);
        main.mark(viewModel.mainLineProperty().get(), ROOM_FOR_MAIN);
    }

    private HBox row(int line) {
        return (HBox) lines.getChildren().get(line);
    }

    /** Lights a line and puts a tag beside it; touches only what changes, for each touch is styled and laid out anew. */
    private final class Marker {
        private final Label tag;
        private final PseudoClass lit;
        private HBox litRow;
        private HBox tagRow;

        Marker(String name, Label tag) {
            this.tag = tag;
            lit = PseudoClass.getPseudoClass(name);
            tag.getStyleClass().addAll("code-tag", name);
            tag.setMinWidth(Region.USE_PREF_SIZE);
        }

        void mark(int line, int room) {
            List<String> code = viewModel.linesProperty().get();
            boolean nowhere = line < 0 || line >= lines.getChildren().size();
            HBox toLight = nowhere ? null : row(line);
            boolean beside = nowhere || code.get(line).length() <= room || line + 1 == code.size();
            HBox toTag = beside ? toLight : row(line + 1);
            if (!Objects.equals(toLight, litRow)) {
                light(litRow, false);
                light(toLight, true);
                litRow = toLight;
            }
            if (!Objects.equals(toTag, tagRow)) {
                if (tagRow != null) {
                    tagRow.getChildren().remove(tag);
                }
                if (toTag != null) {
                    toTag.getChildren().add(tag);
                }
                tagRow = toTag;
            }
        }

        private void light(HBox row, boolean on) {
            if (row != null) {
                row.pseudoClassStateChanged(lit, on);
            }
        }
    }
}
