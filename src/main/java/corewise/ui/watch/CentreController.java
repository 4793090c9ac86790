package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.Slot;
import corewise.ui.fx.Styles;
import corewise.ui.fx.TypeSize;
import corewise.ui.fx.ViewLoader;
import corewise.ui.fx.Visibility;
import corewise.ui.page.LentBoard.Alone;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Fills the places of board and timeline, and gives the board the size that suits its place. There is one board: of several
 * places the one that took it last has it.
 */
@OnWindowThread
public final class CentreController {
    private static final double TIMELINE_SHARE = 0.2;

    private final WatchViewModel viewModel;
    private final WatchDrawing drawing;
    private final ViewLoader loader;
    private BoardScale boardScale;
    private double em = TypeSize.USUAL;
    private Alone alone = Alone.NONE;

    @FXML
    private ScrollPane middle;

    @FXML
    private VBox centre;

    @FXML
    private Region figures;

    @FXML
    private StackPane boardSlot;

    @FXML
    private Slot table;

    @FXML
    private Slot editor;

    @FXML
    private VBox timelineSlot;

    /** @param loader of what is only made when it is shown */
    CentreController(WatchViewModel viewModel, WatchDrawing drawing, ViewLoader loader) {
        this.viewModel = viewModel;
        this.drawing = drawing;
        this.loader = loader;
        boardScale = new BoardScale(drawing);
    }

    @FXML
    void initialize() {
        Scrolling.drawDirectly(middle);
        take();
        table.showWhile(viewModel.table().shownProperty(), () -> loader.load("task-table"));
        editor.showWhile(viewModel.list().function().shownProperty(), () -> loader.load("function-editor"));
        timelineSlot.prefHeightProperty().bind(middle.heightProperty().multiply(TIMELINE_SHARE));
        middle.heightProperty().subscribe(this::fit);
        middle.widthProperty().subscribe(this::fit);
        viewModel.settings().specProperty().subscribe((before, spec) -> fit());
        viewModel.shownRunProperty().subscribe((before, run) -> fit());
        drawing.filtering().subscribe((before, open) -> {
            Styles.mark(timelineSlot, "filtering", open);
            timelineSlot.applyCss();
            fit();
        });
    }

    /** Takes board and timeline from wherever they are. */
    void take() {
        if (!has()) {
            boardSlot.getChildren().addFirst(drawing.board());
            var editor = viewModel.list().function().shownProperty();
            drawing.board()
                    .visibleProperty()
                    .bind(viewModel.table().shownProperty().or(editor).not());
            VBox.setVgrow(drawing.timeline(), Priority.ALWAYS);
            timelineSlot.getChildren().add(drawing.timeline());
            // another place may have given it another size
            boardScale = new BoardScale(drawing);
            fit();
        }
    }

    private boolean has() {
        return boardSlot.getChildren().contains(drawing.board());
    }

    /** What stands above the board where there is room for it. */
    Node figures() {
        return figures;
    }

    /** Puts the figures above the board, or leaves their place to it. */
    void place(boolean withFigures) {
        List<Node> wanted = withFigures ? List.of(figures, boardSlot, timelineSlot) : List.of(boardSlot, timelineSlot);
        if (!centre.getChildren().equals(wanted)) {
            centre.getChildren().setAll(wanted);
        }
        fit();
    }

    /** Type is of this size from now on, pixels. */
    void type(double size) {
        em = size;
        fit();
    }

    /** What has the whole place. */
    void alone(Alone what) {
        alone = what;
        Visibility.show(boardSlot, what != Alone.TIMELINE);
        Visibility.show(timelineSlot, what != Alone.BOARD);
        VBox.setVgrow(timelineSlot, what == Alone.TIMELINE ? Priority.ALWAYS : null);
        fit();
    }

    /** As large as it can be seen whole, or as it usually is. */
    private void fit() {
        if (!has()) {
            return;
        }
        double above = centre.getChildren().contains(figures)
                ? figures.prefHeight(middle.getWidth()) + centre.getSpacing()
                : 0;
        double below = timelineSlot.isManaged()
                ? Math.max(timelineSlot.minHeight(middle.getWidth()), timelineSlot.getPrefHeight())
                        + centre.getSpacing()
                : 0;
        boolean large = alone != Alone.NONE || viewModel.biggerProperty().get();
        boardScale.fit(middle.getWidth(), middle.getHeight() - above - below, em, large);
    }
}
