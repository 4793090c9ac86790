package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Wires the three columns, and fills the places of board and timeline. */
@OnWindowThread
public final class WatchController {
    private static final double TIMELINE_SHARE = 0.2;
    /** Three columns fit a window this many times as wide as the left one: see their widths in the style sheet. */
    private static final double NARROW_IN_LEFT_COLUMNS = 3.65;

    private final WatchViewModel viewModel;
    private final Node board;
    private final Node timeline;

    /** What stands in the right column while there is room for it. */
    private Node beside;

    @FXML
    private ScrollPane root;

    @FXML
    private ScrollPane middle;

    @FXML
    private HBox columns;

    @FXML
    private Region left;

    @FXML
    private ScrollPane right;

    @FXML
    private VBox centre;

    @FXML
    private StackPane boardSlot;

    @FXML
    private StackPane timelineSlot;

    public WatchController(WatchViewModel viewModel, Node board, Node timeline) {
        this.viewModel = viewModel;
        this.board = board;
        this.timeline = timeline;
    }

    @FXML
    void initialize() {
        for (ScrollPane pane : new ScrollPane[] {root, middle, right}) {
            pane.skinProperty().subscribe(skin -> drawDirectly(pane));
        }
        boardSlot.getChildren().addFirst(board);
        board.visibleProperty().bind(viewModel.table().shownProperty().not());
        timelineSlot.getChildren().setAll(timeline);
        timelineSlot.prefHeightProperty().bind(centre.heightProperty().multiply(TIMELINE_SHARE));
        beside = right.getContent();
        columns.widthProperty().subscribe(this::placeBeside);
        left.widthProperty().subscribe(this::placeBeside);
        viewModel.biggerProperty().subscribe(this::showAlone);
    }

    /** The code and the runs stand beside the board, or below it where they would leave it too little room. */
    private void placeBeside() {
        boolean below = columns.getWidth() < left.getWidth() * NARROW_IN_LEFT_COLUMNS;
        if (left.getWidth() == 0 || below == centre.getChildren().contains(beside)) {
            return;
        }
        if (below) {
            right.setContent(null);
            centre.getChildren().add(beside);
        } else {
            centre.getChildren().remove(beside);
            right.setContent(beside);
        }
        showAlone(viewModel.biggerProperty().get());
    }

    /** A scroll pane keeps an image of what it shows, which is made again whole with every frame of a live run. */
    private static void drawDirectly(ScrollPane pane) {
        for (Node child : pane.getChildrenUnmodifiable()) {
            if (child.getStyleClass().contains("viewport")) {
                child.setCache(false);
            }
        }
    }

    private void showAlone(boolean alone) {
        for (Node node : new Node[] {left, timelineSlot, beside}) {
            Visibility.show(node, !alone);
        }
        Visibility.show(right, !alone && right.getContent() != null);
        columns.getStyleClass().remove("bigger");
        if (alone) {
            columns.getStyleClass().add("bigger");
        }
    }
}
