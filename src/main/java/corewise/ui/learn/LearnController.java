package corewise.ui.learn;

import corewise.lesson.Lesson;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.Segments;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Wires the page's columns to the course, and puts them where there is room. */
@OnWindowThread
public final class LearnController {
    /** Narrower, path and step share a column; narrower still the board has it too. In sizes of type. */
    private static final double WIDE = 92;

    private static final double WITH_BOARD = 62;

    private final LearnViewModel viewModel;
    private final Presenter presenter;
    private final Supplier<List<Rectangle2D>> screens;
    private final CourseActions actions;
    private final Texts texts;
    private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.PATH);
    private StepColumn step;
    private PathColumn path;
    private boolean wide = true;
    private boolean withBoard = true;
    private boolean inSight;
    private Optional<Feedback> told = Optional.empty();
    private Lesson lesson;
    private boolean counting;
    private PresenterView room;

    @FXML
    private StackPane root;

    @FXML
    private HBox columns;

    @FXML
    private VBox left;

    @FXML
    private HBox tabs;

    @FXML
    private VBox pathPanel;

    @FXML
    private ScrollPane pathScroll;

    @FXML
    private Pane lessons;

    @FXML
    private Label notice;

    @FXML
    private Label gain;

    @FXML
    private ScrollPane settingScroll;

    @FXML
    private Pane setting;

    @FXML
    private StackPane centre;

    @FXML
    private VBox stepPanel;

    @FXML
    private ScrollPane stepScroll;

    @FXML
    private Pane stepColumn;

    @FXML
    private Button back;

    @FXML
    private Button next;

    @FXML
    private Label type;

    /** @param screens the bounds of all screens */
    LearnController(
            LearnViewModel viewModel,
            Presenter presenter,
            CourseActions actions,
            Supplier<List<Rectangle2D>> screens,
            Texts texts) {
        this.viewModel = viewModel;
        this.presenter = presenter;
        this.screens = screens;
        this.actions = actions;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        List.of(pathScroll, settingScroll, stepScroll).forEach(Scrolling::drawDirectly);
        Segments.fill(tabs, List.of(Panel.values()), each -> texts.get("learn.panel." + each.id()), panel);
        tabs.getChildren().forEach(tab -> tab.setId("learn-panel-" + ((Panel) tab.getUserData()).id()));
        takeBoard();
        step = new StepColumn(viewModel, presenter, stepColumn, texts);
        path = new PathColumn(viewModel, lessons, texts, () -> panel.set(wide ? Panel.PATH : Panel.STEP));
        Explained.on(gain, Subject.LEARN_GAIN, gain::getText);
        Visibility.say(notice, viewModel.noticeProperty());
        panel.subscribe((before, now) -> {
            place();
            showLesson();
        });
        root.widthProperty().subscribe(this::arrange);
        // later: styling goes through the children that this moves
        type.fontProperty().subscribe(() -> WindowThread.executor().execute(this::arrange));
        presenter.changesProperty().subscribe(count -> show());
        place();
    }

    private void takeBoard() {
        centre.getChildren().setAll(viewModel.desk().board());
        setting.getChildren().setAll(viewModel.desk().settings());
    }

    /** Shows the step at hand to a room from now on, or the columns again. */
    void present(boolean now) {
        boolean other = now != presenter.on();
        presenter.present(now);
        if (now) {
            if (room == null) {
                NotesView notes = new NotesView(viewModel, presenter, texts);
                NotesWindow window = new NotesWindow(screens, notes, texts.get("learn.notes"));
                room = new PresenterView(viewModel, presenter, window, texts);
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
            takeBoard();
            show();
            focus();
        }
    }

    private void arrange() {
        double em = type.getFont().getSize();
        if (root.getWidth() <= 0) {
            return;
        }
        viewModel.desk().type(em);
        boolean nowWide = root.getWidth() >= WIDE * em;
        boolean board = root.getWidth() >= WITH_BOARD * em;
        if (nowWide != wide || board != withBoard) {
            wide = nowWide;
            withBoard = board;
            panel.set(wide ? Panel.PATH : Panel.STEP);
            place();
        }
    }

    private void place() {
        Panel now = panel.get();
        Set<Panel> offered = wide
                ? Set.of(Panel.PATH, Panel.SETTING)
                : withBoard ? Set.of(Panel.STEP, Panel.PATH, Panel.SETTING) : Set.of(Panel.values());
        Segments.offer(tabs, offered);
        Visibility.show(pathPanel, now == Panel.PATH);
        Visibility.show(settingScroll, now == Panel.SETTING);
        Visibility.show(centre, withBoard || now == Panel.BOARD);
        if (!wide && !left.getChildren().contains(stepPanel)) {
            columns.getChildren().remove(stepPanel);
            left.getChildren().add(stepPanel);
        } else if (wide && !columns.getChildren().contains(stepPanel)) {
            left.getChildren().remove(stepPanel);
            columns.getChildren().add(stepPanel);
        }
        placeBoard();
        Visibility.show(stepPanel, wide || now == Panel.STEP);
        Styles.mark(columns, "folded", !wide);
        Styles.mark(columns, "single", !withBoard);
    }

    /** In a single column the board is a panel as the others are, else it has its place beside them. */
    private void placeBoard() {
        VBox.setVgrow(centre, Priority.ALWAYS);
        HBox.setHgrow(left, withBoard ? Priority.NEVER : Priority.ALWAYS);
        if (!withBoard && !left.getChildren().contains(centre)) {
            columns.getChildren().remove(centre);
            left.getChildren().add(centre);
        } else if (withBoard && !columns.getChildren().contains(centre)) {
            left.getChildren().remove(centre);
            columns.getChildren().add(1, centre);
        }
    }

    /** Shows what is at hand. */
    private void show() {
        if (presenter.on()) {
            if (room != null && inSight) {
                room.show();
            }
            return;
        }
        boolean other = step.show();
        path.show();
        if (!viewModel.walk().lesson().equals(lesson)) {
            lesson = viewModel.walk().lesson();
            showLesson();
        }
        String gained = viewModel.course().gain();
        gain.setText(gained);
        Visibility.show(gain, !gained.isEmpty());
        Walk walk = viewModel.walk();
        back.setDisable(walk.at() == 0);
        next.setText(texts.get(walk.atEnd() ? "learn.nextLesson" : "learn.next"));
        next.setDisable(viewModel.courseEnded());
        Styles.mark(next, "learn-main", walk.settled());
        if (other) {
            stepScroll.setVvalue(0);
            focus();
        } else if (!step.told().shown().equals(told) && step.told().shown().isPresent()) {
            WindowThread.executor().execute(this::showTold);
        }
        told = step.told().shown();
        if (counting && !presenter.counting()) {
            focus();
        }
        counting = presenter.counting();
    }

    /** Brings the lesson at hand in sight on the path. */
    private void showLesson() {
        // later, and once it has its place
        WindowThread.executor().execute(() -> {
            if (laidOut(pathScroll)) {
                path.now().ifPresent(Scrolling::show);
            }
        });
    }

    /** Brings in sight what is told: all of it where what has the focus stays in sight then, else its head. */
    private void showTold() {
        if (!laidOut(stepScroll)) {
            return;
        }
        FeedbackCard card = step.told();
        Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        boolean answering = focused != null && Scrolling.within(focused, stepColumn);
        Scrolling.show(card.node(), card.head(), answering ? focused : card.head());
    }

    /** Gives what a pane holds its place; false where nobody sees it, so that it has no style. */
    private static boolean laidOut(ScrollPane pane) {
        Window window = pane.getScene() == null ? null : pane.getScene().getWindow();
        boolean shown = window != null && window.isShowing();
        for (Node each = pane; each != null; each = each.getParent()) {
            shown &= each.isVisible();
        }
        if (shown) {
            pane.applyCss();
            pane.layout();
        }
        return shown;
    }

    /** Who uses the keyboard goes on with the step at hand. */
    private void focus() {
        if (inSight && !presenter.on()) {
            Node first = step.first().orElse(next.isDisabled() ? back : next);
            first.requestFocus();
        }
    }

    /** Comes in sight, or leaves it. */
    void setInSight(boolean shown) {
        inSight = shown;
        if (shown) {
            focus();
            showLesson();
        } else if (room != null) {
            room.hide();
        }
    }

    /** Shows path or setting in turn. */
    void toggleSetting() {
        if (presenter.on()) {
            presenter.toggleSetting();
            return;
        }
        panel.set(panel.get() == Panel.SETTING ? wide ? Panel.PATH : Panel.STEP : Panel.SETTING);
        if (panel.get() == Panel.SETTING) {
            Node first = setting.lookup(".combo-box");
            if (first != null) {
                first.requestFocus();
            }
        } else {
            focus();
        }
    }

    @FXML
    void back() {
        viewModel.back();
    }

    @FXML
    void next() {
        viewModel.next();
    }

    @FXML
    void openOwn() {
        actions.open(root.getScene().getWindow());
    }

    @FXML
    void keepCsv() {
        actions.keepCsv(root.getScene().getWindow());
    }

    @FXML
    void reset() {
        actions.reset();
    }
}
