package corewise.ui.learn;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.Styles;
import corewise.ui.fx.WindowThread;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/** Wires the step at hand and the way on: what is told comes in sight, and the keyboard is where it is needed. */
@OnWindowThread
public final class LearnStepController {
    private final LearnViewModel viewModel;
    private final Presenter presenter;
    private final Texts texts;
    private StepColumn step;
    private Optional<Feedback> told = Optional.empty();
    private boolean coming;
    private boolean counting;
    private boolean inSight;
    private Runnable onPath = () -> {};

    @FXML
    private ScrollPane stepScroll;

    @FXML
    private Pane stepColumn;

    @FXML
    private Button back;

    @FXML
    private Label keys;

    @FXML
    private Button next;

    LearnStepController(LearnViewModel viewModel, Presenter presenter, Texts texts) {
        this.viewModel = viewModel;
        this.presenter = presenter;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Scrolling.drawDirectly(stepScroll);
        step = new StepColumn(viewModel, presenter, stepColumn, texts);
        // a part of a key's name tells nothing
        keys.widthProperty().subscribe(width -> keys.setVisible(width.doubleValue() >= keys.prefWidth(-1)));
    }

    /** Shows what is at hand. */
    void show() {
        boolean other = step.show();
        Walk walk = viewModel.walk();
        back.setDisable(walk.at() == 0);
        next.setText(texts.get(viewModel.courseEnded() ? "learn.toPath" : on(walk)));
        Styles.mark(next, "learn-main", walk.settled());
        Optional<Feedback> before = told;
        told = step.feedback();
        if (other) {
            coming = false;
            stepScroll.setVvalue(0);
            focus();
        } else if (told.isPresent() && !told.equals(before)) {
            coming = true;
            WindowThread.executor().execute(this::showTold);
        }
        if (counting && !presenter.counting()) {
            focus();
        }
        counting = presenter.counting();
    }

    private String on(Walk walk) {
        if (!walk.atEnd()) {
            return "learn.next";
        }
        if (viewModel.after(walk.lesson()).isQuiz()) {
            return "learn.toQuiz";
        }
        return walk.lesson().id().equals(LearnViewModel.BEFORE) ? "learn.firstLesson" : "learn.nextLesson";
    }

    /** Brings in sight what is told, unless the step has been left meanwhile. */
    private void showTold() {
        if (coming && Scrolling.layOut(stepScroll)) {
            Scrolling.show(step.told());
        }
        coming = false;
    }

    /** Reads on: what is below in the step comes first, then the next step. */
    void readOn() {
        if (!Scrolling.turn(stepScroll, 1)) {
            viewModel.next();
        }
    }

    /** Reads back: what is above in the step comes first, then the step before. */
    void readBack() {
        if (!Scrolling.turn(stepScroll, -1)) {
            viewModel.back();
        }
    }

    /** Who uses the keyboard goes on with the step at hand. */
    void focus() {
        if (inSight && !presenter.on()) {
            step.first().orElse(next).requestFocus();
        }
    }

    /** The page comes in sight, or leaves it. */
    void setInSight(boolean shown) {
        inSight = shown;
        focus();
    }

    @FXML
    void back() {
        viewModel.back();
    }

    @FXML
    void next() {
        if (viewModel.courseEnded()) {
            onPath.run();
        } else {
            viewModel.next();
        }
    }

    /** Sets what shows the path, once there is nothing after what is at hand. */
    void setOnPath(Runnable action) {
        onPath = action;
    }
}
