package corewise.ui.learn;

import corewise.lesson.Lesson;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/** Wires the path, and what is to be done about the course as a whole. */
@OnWindowThread
public final class LearnPathController {
    private final LearnViewModel viewModel;
    private final CourseActions actions;
    private final Texts texts;
    private PathColumn path;
    private Lesson shown;
    private Runnable onOpened = () -> {};

    @FXML
    private ScrollPane pathScroll;

    @FXML
    private Pane lessons;

    @FXML
    private Label gain;

    LearnPathController(LearnViewModel viewModel, CourseActions actions, Texts texts) {
        this.viewModel = viewModel;
        this.actions = actions;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Scrolling.drawDirectly(pathScroll);
        path = new PathColumn(viewModel, lessons, texts, () -> onOpened.run(), this::showLesson);
        Explained.on(gain, Subject.LEARN_GAIN, gain::getText);
    }

    /** Sets what is done once a lesson was chosen. */
    void setOnOpened(Runnable action) {
        onOpened = action;
    }

    /** Shows what is at hand. */
    void show() {
        path.show();
        Visibility.say(gain, viewModel.course().gain());
        if (!viewModel.walk().lesson().equals(shown)) {
            shown = viewModel.walk().lesson();
            showLesson();
        }
    }

    /** Brings the lesson at hand in sight on the path. */
    void showLesson() {
        // later, and once it has its place
        WindowThread.executor().execute(() -> {
            if (Scrolling.layOut(pathScroll)) {
                path.now().ifPresent(Scrolling::show);
            }
        });
    }

    /** Who uses the keyboard goes on with the lesson at hand. */
    void focus() {
        path.now().ifPresent(Node::requestFocus);
    }

    @FXML
    void openOwn() {
        actions.open(pathScroll.getScene().getWindow());
    }

    @FXML
    void keepCsv() {
        actions.keepCsv(pathScroll.getScene().getWindow());
    }

    @FXML
    void reset() {
        actions.reset();
    }
}
