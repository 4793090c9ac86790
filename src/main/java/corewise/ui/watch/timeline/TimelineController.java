package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.ui.fx.Texts;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/** Wires the timeline's controls to playback. Belongs to the window's thread. */
public final class TimelineController {
    private final Texts texts;
    private final Playback playback;
    private final Runnable onInvalid;
    private final TimelineView view;

    /** In sizes of the title's type. */
    private static final double ROOM_FOR_TITLE = 40;

    @FXML
    private Region header;

    @FXML
    private Label title;

    @FXML
    private ToggleButton byCore;

    @FXML
    private ToggleButton byWorker;

    @FXML
    private HBox controls;

    @FXML
    private Button play;

    @FXML
    private Region playIcon;

    @FXML
    private ComboBox<Speed> speed;

    @FXML
    private StackPane plot;

    TimelineController(Texts texts, Playback playback, Runnable onInvalid) {
        this.texts = texts;
        this.playback = playback;
        this.onInvalid = onInvalid;
        view = new TimelineView(texts, onInvalid);
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
        plot.getChildren().add(view);
        view.setFocusTraversable(true);
        view.setOnMousePressed(this::drag);
        view.setOnMouseDragged(this::drag);
        view.setOnKeyPressed(this::key);
        ToggleGroup rows = new ToggleGroup();
        rows.getToggles().addAll(byCore, byWorker);
        byCore.setSelected(true);
        rows.selectedToggleProperty().subscribe(this::choose);
        speed.getItems().setAll(Speed.values());
        speed.setConverter(new SpeedText());
        speed.valueProperty().bindBidirectional(playback.speedProperty());
        playback.playingProperty().subscribe(this::showPlaying);
        controls.setDisable(true);
    }

    private void choose(Toggle before, Toggle now) {
        if (now == null) {
            // one of the two is always chosen
            before.setSelected(true);
            return;
        }
        view.rowsBy(now.equals(byCore) ? RowsBy.CORE : RowsBy.WORKER);
        onInvalid.run();
    }

    private void showPlaying(boolean playing) {
        String words = texts.get(playing ? "timeline.pause" : "timeline.play");
        play.setAccessibleText(words);
        play.setTooltip(new Tooltip(words));
        playIcon.getStyleClass().removeAll("icon-play", "icon-pause");
        playIcon.getStyleClass().add(playing ? "icon-pause" : "icon-play");
    }

    void show(TraceView trace, boolean live) {
        view.show(trace, live, trace == null || live ? 0 : TraceMoments.end(trace));
        controls.setDisable(trace == null || live);
        onInvalid.run();
    }

    TimelineView view() {
        return view;
    }

    private void drag(MouseEvent event) {
        view.requestFocus();
        moveTo(view.nanosAt(event.getX()));
    }

    private void moveTo(long nanos) {
        if (playback.canReplay()) {
            playback.playingProperty().set(false);
            playback.seek(nanos);
            onInvalid.run();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> stepBack();
            case RIGHT -> stepForward();
            case HOME -> moveTo(0);
            case END -> moveTo(playback.endNanos());
            case ENTER -> toggle();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    private void toggle() {
        playback.toggle();
        onInvalid.run();
    }

    @FXML
    private void stepBack() {
        playback.stepBack();
        onInvalid.run();
    }

    @FXML
    private void stepForward() {
        playback.stepForward();
        onInvalid.run();
    }

    private final class SpeedText extends StringConverter<Speed> {
        @Override
        public String toString(Speed value) {
            return value == null ? "" : texts.get(value.key());
        }

        @Override
        public Speed fromString(String text) {
            throw new UnsupportedOperationException("speeds are chosen, not typed");
        }
    }
}
