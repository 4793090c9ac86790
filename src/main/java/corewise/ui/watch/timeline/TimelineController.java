package corewise.ui.watch.timeline;

import corewise.picture.lanes.RowsBy;
import corewise.text.Texts;
import corewise.ui.fx.BreakingRow;
import corewise.ui.fx.Fold;
import corewise.ui.fx.Help;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Slot;
import corewise.ui.fx.ViewLoader;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Wires the timeline to what stands over it. */
@OnWindowThread
public final class TimelineController {
    /** Beside it and the controls a task can be named; in sizes of the title's type. */
    private static final double ROOM_FOR_TITLE = 70;

    /** Below, the controls have a line of their own; in sizes of the title's type. */
    private static final double ROOM_FOR_ONE_LINE = 58;

    private final TimelineView view;
    private final TimelineWords words;
    private final FilterPanelViewModel filter;
    private final ViewLoader loader;
    private final Texts texts;

    @FXML
    private VBox root;

    @FXML
    private HBox header;

    @FXML
    private Label title;

    @FXML
    private ToggleGroup rows;

    @FXML
    private HBox telling;

    @FXML
    private Label told;

    @FXML
    private HBox controls;

    @FXML
    private BreakingRow below;

    @FXML
    private Slot filterSlot;

    @FXML
    private StackPane plot;

    /** @param loader of what is only made when it is shown */
    TimelineController(
            TimelineView view, TimelineWords words, FilterPanelViewModel filter, ViewLoader loader, Texts texts) {
        this.texts = texts;
        this.view = view;
        this.words = words;
        this.filter = filter;
        this.loader = loader;
    }

    @FXML
    void initialize() {
        // where there is no room for all, the bars say well enough that this is the timeline
        var room = Bindings.createBooleanBinding(
                () -> header.getWidth() >= ROOM_FOR_TITLE * title.getFont().getSize(),
                header.widthProperty(),
                title.fontProperty());
        title.visibleProperty().bind(room);
        title.managedProperty().bind(room);
        new Fold(controls, header, root, 1).whileNarrower(root, title, ROOM_FOR_ONE_LINE);
        plot.getChildren().add(view);
        view.setFocusTraversable(true);
        new TellingPlace(told, new TimelineLegend(texts), telling, below, words);
        Tooltip all = Help.tip("");
        all.textProperty().bind(words.allProperty());
        words.allProperty().subscribe(text -> {
            if (text.isEmpty()) {
                Tooltip.uninstall(view, all);
            } else {
                Tooltip.install(view, all);
            }
        });
        rows.selectedToggleProperty().subscribe(this::choose);
        filterSlot.showWhile(filter.openProperty(), () -> loader.load("timeline-filter"));
        filter.openProperty().subscribe((before, open) -> {
            if (!open) {
                view.requestFocus();
            }
        });
    }

    /** Chooses what the rows are. */
    void show(RowsBy wanted) {
        rows.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == wanted)
                .forEach(rows::selectToggle);
    }

    private void choose(Toggle before, Toggle now) {
        if (now == null) {
            // one of them is always chosen
            before.setSelected(true);
            return;
        }
        view.rowsBy((RowsBy) now.getUserData());
        words.tellChosen();
    }
}
