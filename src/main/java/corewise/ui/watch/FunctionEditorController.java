package corewise.ui.watch;

import corewise.model.Language;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Segments;
import corewise.ui.fx.Slot;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Wires the editor of the learner's own function, which stands in the board's place. */
@OnWindowThread
public final class FunctionEditorController {
    private final FunctionViewModel viewModel;
    private final Texts texts;
    private final CodeEditor editor = new CodeEditor();
    private boolean opening;

    @FXML
    private VBox root;

    @FXML
    private HBox languages;

    @FXML
    private ComboBox<String> kept;

    @FXML
    private TextField name;

    @FXML
    private StackPane place;

    @FXML
    private ScrollPane words;

    @FXML
    private Label problem;

    @FXML
    private Label printed;

    public FunctionEditorController(FunctionViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Slot.focus(root, editor.area());
        Segments.fill(
                languages,
                List.of(Language.JAVA, Language.PYTHON),
                each -> texts.get("language." + each.id()),
                viewModel.languageProperty());
        editor.area().setId("function-source");
        editor.area().setAccessibleText(texts.get("functionEditor.source"));
        place.getChildren().setAll(editor);
        editor.area().textProperty().bindBidirectional(viewModel.sourceProperty());
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        Visibility.say(problem, viewModel.problemProperty());
        Visibility.say(printed, viewModel.printedProperty());
        viewModel.problemProperty().subscribe(text -> letRead());
        viewModel.printedProperty().subscribe(text -> letRead());
        viewModel.keptProperty().subscribe(names -> {
            opening = true;
            kept.getItems().setAll(names);
            kept.setValue(null);
            opening = false;
            kept.setDisable(names.isEmpty());
        });
        kept.valueProperty().subscribe((before, file) -> {
            if (!opening && file != null) {
                viewModel.open(file);
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                viewModel.run();
            }
        });
        viewModel.problemLineProperty().subscribe(line -> mark());
        viewModel.shownProperty().subscribe(shown -> mark());
    }

    /** What is below the text can be reached and scrolled by the keyboard while there is something, and is read out. */
    private void letRead() {
        String told = (viewModel.problemProperty().get() + "\n"
                        + viewModel.printedProperty().get())
                .strip();
        words.setAccessibleText(told);
        words.setFocusTraversable(!told.isEmpty());
    }

    private void mark() {
        editor.mark(viewModel.problemLineProperty().get());
    }

    @FXML
    void begin() {
        viewModel.begin();
    }

    @FXML
    void run() {
        viewModel.run();
    }

    @FXML
    void close() {
        viewModel.shownProperty().set(false);
    }
}
