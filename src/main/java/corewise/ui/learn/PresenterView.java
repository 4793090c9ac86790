package corewise.ui.learn;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ScrolledColumn;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.Visibility;
import corewise.ui.page.LentBoard;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** A lesson before a room: the step in large type, or the board, or what came of it. */
@OnWindowThread
final class PresenterView {
    private final LearnViewModel viewModel;
    private final Presenter presenter;
    private final Texts texts;
    private final Label where = new Label();
    private final Label status = new Label();
    private final RoomSlide slide;
    private final StackPane boardPlace = new StackPane();
    private final ScrolledColumn settings = new ScrolledColumn();
    private final ScrollPane settingScroll = new ScrollPane(settings);
    private final HBox board = new HBox(settingScroll, boardPlace);
    private final NotesView notes;
    private final StackPane root;
    private final NotesWindow window;

    /** @param screens the bounds of all screens */
    PresenterView(LearnViewModel viewModel, Presenter presenter, Supplier<List<Rectangle2D>> screens, Texts texts) {
        this.viewModel = viewModel;
        this.presenter = presenter;
        this.texts = texts;
        window = new NotesWindow(screens, new NotesView(viewModel, presenter, texts), texts.get("learn.notes"));
        slide = new RoomSlide(viewModel, presenter, texts);
        notes = new NotesView(viewModel, presenter, texts);
        where.getStyleClass().add("room-where");
        where.setId("room-where");
        status.getStyleClass().add("room-status");
        status.setId("room-status");
        status.setWrapText(true);
        where.setMaxWidth(Double.MAX_VALUE);
        where.setWrapText(true);
        HBox.setHgrow(where, Priority.ALWAYS);
        HBox head = new HBox(where, status);
        // why nothing can be run takes a sentence
        status.maxWidthProperty().bind(head.widthProperty().divide(2));
        head.getStyleClass().add("room-head");
        settings.getStyleClass().add("column-content");
        settingScroll.getStyleClass().addAll("column-scroll", "room-setting", "card");
        settingScroll.setFitToWidth(true);
        settingScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Scrolling.drawDirectly(settingScroll);
        HBox.setHgrow(boardPlace, Priority.ALWAYS);
        boardPlace.setMinWidth(0);
        board.getStyleClass().add("room-board");
        board.setId("room-board");
        StackPane things = new StackPane(slide.node(), board);
        things.setMinHeight(0);
        BorderPane pane = new BorderPane(things);
        pane.setTop(head);
        root = new StackPane(pane, notes.node());
        root.getStyleClass().add("room");
        root.setId("room");
        root.setFocusTraversable(true);
        root.setAccessibleRole(AccessibleRole.TEXT);
        root.accessibleTextProperty().bind(where.textProperty());
        StackPane.setAlignment(notes.node(), Pos.BOTTOM_CENTER);
    }

    Node node() {
        return root;
    }

    /** Takes the board and what it is set with; the keys are the page's. */
    void begin() {
        boardPlace.getChildren().setAll(viewModel.desk().board().board());
        viewModel.recorded().fillSetting(settings);
        window.open(root.getScene().getWindow(), () -> presenter.notesElsewhere(false));
        presenter.notesElsewhere(window.elsewhere());
        root.requestFocus();
    }

    /** Out of sight there are no notes either. */
    void hide() {
        window.close();
    }

    /** Gives them back. */
    void end() {
        window.close();
        viewModel.desk().board().alone(LentBoard.Alone.NONE);
        boardPlace.getChildren().clear();
        settings.getChildren().clear();
    }

    /** Shows what is at hand. */
    void show() {
        boolean onTimeline = presenter.part() == Presenter.Part.TIMELINE;
        boolean onBoard = onTimeline || presenter.part() == Presenter.Part.BOARD;
        viewModel.desk().board().alone(onTimeline ? LentBoard.Alone.TIMELINE : LentBoard.Alone.BOARD);
        where.setText(StepColumn.where(viewModel, texts));
        status.setText(status());
        Visibility.show(status, !status.getText().isEmpty());
        Visibility.show(board, onBoard);
        Visibility.show(slide.node(), !onBoard);
        viewModel.recorded().fillSetting(settings);
        Visibility.show(settingScroll, presenter.setting());
        if (!onBoard) {
            slide.show();
        }
        Visibility.show(notes.node(), presenter.notes() && !window.elsewhere());
        if (presenter.notes() && !window.elsewhere()) {
            notes.show();
        }
        window.show(presenter.notes());
        // out of sight it is in no scene
        if (root.getScene() != null
                && !presenter.counting()
                && !keepsFocus(root.getScene().getFocusOwner())) {
            root.requestFocus();
        }
    }

    /** Who sets something goes on with that. */
    private boolean keepsFocus(Node owner) {
        boolean inSetting = owner != null && settingScroll.isVisible() && board.isVisible();
        for (Node each = owner; inSetting && each != null; each = each.getParent()) {
            if (each.equals(settingScroll)) {
                return true;
            }
        }
        return root.equals(owner);
    }

    private String status() {
        if (viewModel.desk().busy().getValue()) {
            return StepColumn.running(viewModel, texts);
        }
        String why = Walk.plan(viewModel.walk()).isPresent() ? viewModel.runs().whyNot() : "";
        return why.isEmpty() && viewModel.walk().played() ? texts.get("learn.recorded.room") : why;
    }
}
