package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.Segments;
import corewise.ui.fx.WindowThread;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Wires the parts of the page to the room that there is. */
@OnWindowThread
public final class WatchController {
    private final WatchViewModel viewModel;
    private final Texts texts;
    private WatchPlaces places;

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
    private Node centre;

    @FXML
    private CentreController centreController;

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

    public WatchController(WatchViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Scrolling.drawDirectly(scrolled);
        Scrolling.drawDirectly(right);
        places = new WatchPlaces(
                new WatchPlaces.Columns(columns, bar, left, panels, centre, right, beside),
                new WatchPlaces.Parts(tabs, scrolled, footer, list, ways, code, prediction, runs),
                footerController,
                centreController,
                viewModel.biggerProperty());
        var panel = places.panelProperty();
        Segments.fill(tabs, List.of(WatchPanel.values()), each -> texts.get("watch.panel." + each.id()), panel);
        tabs.getChildren().forEach(tab -> tab.setId("panel-" + ((WatchPanel) tab.getUserData()).id()));
        root.widthProperty().subscribe(this::arrange);
        root.heightProperty().subscribe(this::arrange);
        // later: styling goes through the children that this moves
        type.fontProperty().subscribe(() -> WindowThread.executor().execute(this::arrange));
        // something happens on the board
        viewModel.table().shownProperty().subscribe((before, shown) -> places.toBoard(shown));
        viewModel.list().function().shownProperty().subscribe((before, shown) -> places.toBoard(shown));
        viewModel.currentProperty().subscribe((before, run) -> places.toBoard(run != null));
    }

    private void arrange() {
        if (root.getWidth() > 0 && root.getHeight() > 0) {
            double em = type.getFont().getSize();
            places.fit(root.getWidth() / em, root.getHeight() / em);
            centreController.type(em);
        }
    }
}
