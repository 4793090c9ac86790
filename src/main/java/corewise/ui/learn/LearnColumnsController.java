package corewise.ui.learn;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Scrolling;
import corewise.ui.fx.Segments;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Wires the page's columns: panels stand beside each other where there is room, the others are tabs of the left one. */
@OnWindowThread
public final class LearnColumnsController {
    private final LearnViewModel viewModel;
    private final Texts texts;
    private final PanelRoom panelRoom = new PanelRoom();
    private Map<Panel, Node> panels = Map.of();

    @FXML
    private HBox columns;

    @FXML
    private VBox left;

    @FXML
    private VBox head;

    @FXML
    private HBox tabs;

    @FXML
    private Label notice;

    @FXML
    private Node pathPanel;

    @FXML
    private ScrollPane settingScroll;

    @FXML
    private Pane setting;

    @FXML
    private StackPane centre;

    @FXML
    private Node boardPanel;

    @FXML
    private Label shown;

    @FXML
    private Node stepPanel;

    LearnColumnsController(LearnViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Scrolling.drawDirectly(settingScroll);
        panels = Map.of(
                Panel.STEP, stepPanel, Panel.BOARD, boardPanel, Panel.PATH, pathPanel, Panel.SETTING, settingScroll);
        Segments.fill(
                tabs,
                List.of(Panel.values()),
                each -> texts.get("learn.panel." + each.id()),
                panelRoom.shownProperty());
        tabs.getChildren().forEach(tab -> tab.setId("learn-panel-" + ((Panel) tab.getUserData()).id()));
        viewModel.desk().shown().subscribe(now -> show());
        Visibility.say(notice, viewModel.noticeProperty());
        takeBoard();
        panelRoom.shownProperty().subscribe(shown -> place());
    }

    /** Takes the board and what it is set with from wherever they are. */
    void takeBoard() {
        centre.getChildren().setAll(viewModel.desk().board().board());
        show();
    }

    /** Shows what is set and what is on the board at the step at hand. */
    void show() {
        viewModel.recorded().fillSetting(setting);
        String board = viewModel.desk().shown().getValue();
        shown.setText(viewModel.recorded().toBeShown() ? texts.get("learn.recorded.before", board) : board);
    }

    /** Puts the panels where there is room for them in a page of this width, whose type has this size; pixels. */
    void fit(double width, double em) {
        if (panelRoom.fit(width / em)) {
            showUsual();
            place();
        }
    }

    private void place() {
        List<Panel> beside = panelRoom.beside();
        List<Panel> within = panelRoom.within();
        Segments.offer(tabs, within);
        put(columns, left, beside);
        put(left, head, within);
        panels.forEach((each, node) -> Visibility.show(node, panelRoom.shows(each)));
        HBox.setHgrow(left, beside.isEmpty() ? Priority.ALWAYS : Priority.NEVER);
        Styles.mark(columns, "folded", !beside.contains(Panel.STEP));
        Styles.mark(columns, "single", beside.isEmpty());
    }

    private void put(Pane place, Node first, List<Panel> wanted) {
        List<Node> nodes = Stream.concat(Stream.of(first), wanted.stream().map(panels::get))
                .toList();
        if (!place.getChildren().equals(nodes)) {
            place.getChildren().setAll(nodes);
        }
    }

    /** Sets what is done once another panel is shown. */
    void setOnShown(Runnable action) {
        panelRoom.shownProperty().subscribe(action);
    }

    /** Shows what is in the left column unless something else is chosen. */
    void showUsual() {
        panelRoom.showUsual();
    }

    /** Shows the path. */
    void showPath() {
        panelRoom.shownProperty().set(Panel.PATH);
    }

    /** Shows the setting, with the keyboard on it, or what is usually in its place; says which. */
    boolean toggleSetting() {
        boolean shows = panelRoom.shownProperty().get() != Panel.SETTING;
        if (shows) {
            panelRoom.shownProperty().set(Panel.SETTING);
            // before it has its place, a pane scrolls too far to what gets the focus
            Scrolling.layOut(settingScroll);
            setting.lookupAll(".combo-box").stream().findFirst().ifPresent(Node::requestFocus);
            settingScroll.setVvalue(0);
        } else {
            showUsual();
        }
        return shows;
    }
}
