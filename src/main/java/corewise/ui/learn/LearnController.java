package corewise.ui.learn;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Shows the course in columns, or to a room. */
@OnWindowThread
public final class LearnController {
    private final LearnViewModel viewModel;
    private final Presenter presenter;
    private final LearnPathController path;
    private final LearnStepController step;
    private final Supplier<List<Rectangle2D>> screens;
    private final Texts texts;
    private boolean inSight;
    private PresenterView room;

    @FXML
    private StackPane root;

    @FXML
    private Node columns;

    @FXML
    private LearnColumnsController columnsController;

    @FXML
    private Label type;

    /** @param screens the bounds of all screens */
    LearnController(
            Presenter presenter,
            LearnPathController path,
            LearnStepController step,
            Supplier<List<Rectangle2D>> screens,
            Texts texts) {
        viewModel = presenter.viewModel();
        this.presenter = presenter;
        this.path = path;
        this.step = step;
        this.screens = screens;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        columnsController.setOnShown(path::showLesson);
        path.setOnOpened(columnsController::showUsual);
        step.setOnPath(() -> {
            columnsController.showPath();
            path.focus();
        });
        root.widthProperty().subscribe(this::arrange);
        // later: styling goes through the children that this moves
        type.fontProperty().subscribe(() -> WindowThread.executor().execute(this::arrange));
        presenter.changesProperty().subscribe(count -> show());
    }

    private void arrange() {
        if (root.getWidth() > 0) {
            double em = type.getFont().getSize();
            viewModel.desk().board().type(em);
            columnsController.fit(root.getWidth(), em);
        }
    }

    /** Shows the step at hand to a room from now on, or the columns again. */
    void present(boolean now) {
        boolean other = now != presenter.on();
        presenter.present(now);
        if (now) {
            if (room == null) {
                room = new PresenterView(viewModel, presenter, screens, texts);
                root.getChildren().add(room.node());
            }
            Visibility.show(columns, false);
            Visibility.show(room.node(), true);
            room.begin();
            room.show();
        } else if (other) {
            room.end();
            Visibility.show(room.node(), false);
            Visibility.show(columns, true);
            columnsController.takeBoard();
            show();
            step.focus();
        }
    }

    /** Shows what is at hand. */
    private void show() {
        if (!presenter.on()) {
            path.show();
            step.show();
            columnsController.show();
        } else if (room != null && inSight) {
            room.show();
        }
    }

    /** Comes in sight, or leaves it. */
    void setInSight(boolean shown) {
        inSight = shown;
        step.setInSight(shown);
        if (shown) {
            path.showLesson();
        } else if (room != null) {
            room.hide();
        }
    }

    /** Shows the setting, or no longer. */
    void toggleSetting() {
        if (presenter.on()) {
            presenter.toggleSetting();
        } else if (!columnsController.toggleSetting()) {
            step.focus();
        }
    }
}
