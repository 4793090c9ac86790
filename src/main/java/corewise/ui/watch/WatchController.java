package corewise.ui.watch;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Wires the three columns, and fills the places of board and timeline. Belongs to the window's thread. */
public final class WatchController {
    private static final double TIMELINE_SHARE = 0.2;

    private final WatchViewModel viewModel;
    private final Node board;
    private final Node timeline;

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
    private Region centre;

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
        viewModel.biggerProperty().subscribe(this::showAlone);
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
        for (Region region : new Region[] {left, right, timelineSlot}) {
            region.setVisible(!alone);
            region.setManaged(!alone);
        }
        columns.getStyleClass().remove("bigger");
        if (alone) {
            columns.getStyleClass().add("bigger");
        }
    }
}
