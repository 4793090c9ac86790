package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Segments;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Gives the parts of the page their places, and fills those of board and timeline. */
@OnWindowThread
public final class WatchController {
    private static final double TIMELINE_SHARE = 0.2;

    private final WatchViewModel viewModel;
    private final WatchDrawing drawing;
    private final BoardScale boardScale;
    private final Texts texts;
    private final ObjectProperty<WatchPanel> panel = new SimpleObjectProperty<>(WatchPanel.SETTINGS);
    private Arrangement arrangement = Arrangement.WIDE;

    @FXML
    private StackPane root;

    @FXML
    private Label type;

    @FXML
    private HBox bar;

    @FXML
    private HBox columns;

    @FXML
    private VBox left;

    @FXML
    private HBox tabs;

    @FXML
    private ScrollPane scrolled;

    @FXML
    private Pane panels;

    @FXML
    private Node list;

    @FXML
    private Node ways;

    @FXML
    private Node footer;

    @FXML
    private RunFooterController footerController;

    @FXML
    private ScrollPane middle;

    @FXML
    private VBox centre;

    @FXML
    private Node figures;

    @FXML
    private StackPane boardSlot;

    @FXML
    private StackPane timelineSlot;

    @FXML
    private ScrollPane right;

    @FXML
    private Pane beside;

    @FXML
    private Node code;

    @FXML
    private Node prediction;

    @FXML
    private Node runs;

    public WatchController(WatchViewModel viewModel, WatchDrawing drawing, Texts texts) {
        this.viewModel = viewModel;
        this.drawing = drawing;
        this.texts = texts;
        boardScale = new BoardScale(drawing);
    }

    @FXML
    void initialize() {
        for (ScrollPane pane : new ScrollPane[] {scrolled, middle, right}) {
            pane.skinProperty().subscribe(skin -> drawDirectly(pane));
        }
        boardSlot.getChildren().addFirst(drawing.board());
        drawing.board().visibleProperty().bind(viewModel.table().shownProperty().not());
        timelineSlot.getChildren().setAll(drawing.timeline());
        timelineSlot.prefHeightProperty().bind(middle.heightProperty().multiply(TIMELINE_SHARE));
        Segments.fill(tabs, List.of(WatchPanel.values()), each -> texts.get("watch.panel." + each.id()), panel);
        tabs.getChildren().forEach(tab -> tab.setId("panel-" + ((WatchPanel) tab.getUserData()).id()));
        root.widthProperty().subscribe(this::arrange);
        root.heightProperty().subscribe(this::arrange);
        // later: styling goes through the children that this moves
        type.fontProperty().subscribe(() -> WindowThread.executor().execute(this::arrange));
        panel.subscribe((before, now) -> place());
        viewModel.biggerProperty().subscribe((before, bigger) -> place());
        viewModel.table().shownProperty().subscribe((before, shown) -> toBoard(shown));
        viewModel.currentProperty().subscribe((before, run) -> toBoard(run != null));
        middle.heightProperty().subscribe(this::fitBoard);
        middle.widthProperty().subscribe(this::fitBoard);
        viewModel.specProperty().subscribe((before, spec) -> fitBoard());
        viewModel.shownRunProperty().subscribe((before, run) -> fitBoard());
        place();
    }

    /** A scroll pane keeps an image of what it shows, which is made again whole with every frame of a live run. */
    private static void drawDirectly(ScrollPane pane) {
        for (Node child : pane.getChildrenUnmodifiable()) {
            if (child.getStyleClass().contains("viewport")) {
                child.setCache(false);
            }
        }
    }

    private double em() {
        return type.getFont().getSize();
    }

    private void arrange() {
        if (root.getWidth() <= 0 || root.getHeight() <= 0) {
            return;
        }
        Arrangement next = Arrangement.of(root.getWidth() / em(), root.getHeight() / em());
        // while the board is alone its size decides on type, and all else stays as it was
        if (next != arrangement && !viewModel.biggerProperty().get()) {
            arrangement = next;
            boolean single = next == Arrangement.SINGLE;
            Visibility.show(tabs.getChildren().getFirst(), single);
            panel.set(single ? WatchPanel.BOARD : panel.get() == WatchPanel.BOARD ? WatchPanel.SETTINGS : panel.get());
            place();
        }
        fitBoard();
    }

    /** Where the board is a tab, that one is shown when something happens on it. */
    private void toBoard(boolean happens) {
        if (happens && arrangement == Arrangement.SINGLE) {
            panel.set(WatchPanel.BOARD);
        }
    }

    private void place() {
        boolean alone = viewModel.biggerProperty().get();
        boolean wide = arrangement == Arrangement.WIDE;
        boolean single = arrangement == Arrangement.SINGLE;
        boolean onBoard = panel.get() == WatchPanel.BOARD;
        fill(bar, single ? List.of(tabs, footer) : List.of());
        fill(left, single ? List.of(scrolled) : wide ? List.of(scrolled, footer) : List.of(tabs, scrolled, footer));
        List<Node> rest = footerController.place(arrangement);
        fill(panels, wide ? List.of(list, ways) : shown(rest));
        fill(beside, wide ? List.of(code, prediction, runs) : List.of());
        fill(centre, wide && !alone ? List.of(figures, boardSlot, timelineSlot) : List.of(boardSlot, timelineSlot));
        Visibility.show(bar, single && !alone);
        Visibility.show(left, !alone && !(single && onBoard));
        Visibility.show(middle, alone || !single || onBoard);
        Visibility.show(right, wide && !alone);
        mark("bigger", alone);
        mark("folded", arrangement == Arrangement.FOLDED);
        mark("single", single);
        fitBoard();
    }

    private static void fill(Pane pane, List<Node> nodes) {
        if (!pane.getChildren().equals(nodes)) {
            pane.getChildren().setAll(nodes);
        }
    }

    private void mark(String style, boolean on) {
        columns.getStyleClass().remove(style);
        if (on) {
            columns.getStyleClass().add(style);
        }
    }

    private List<Node> shown(List<Node> rest) {
        return switch (panel.get()) {
            case BOARD -> List.of();
            case SETTINGS -> Stream.concat(Stream.of(list, ways), rest.stream()).toList();
            case FIGURES -> List.of(figures, prediction);
            case CODE -> List.of(code);
            case RUNS -> List.of(runs);
        };
    }

    /** As large as it can be seen whole, or as it usually is. */
    private void fitBoard() {
        double above = centre.getChildren().contains(figures)
                ? figures.prefHeight(middle.getWidth()) + centre.getSpacing()
                : 0;
        double below = Math.max(timelineSlot.minHeight(-1), timelineSlot.getPrefHeight()) + centre.getSpacing();
        boardScale.fit(
                middle.getWidth(),
                middle.getHeight() - above - below,
                em(),
                viewModel.biggerProperty().get());
    }
}
