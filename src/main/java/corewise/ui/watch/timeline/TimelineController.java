package corewise.ui.watch.timeline;

import corewise.metrics.KeyMoments;
import corewise.metrics.RunTimes;
import corewise.model.TraceView;
import corewise.ui.canvas.lanes.RowsBy;
import corewise.ui.canvas.lanes.TimeAxis;
import corewise.ui.canvas.lanes.TimeWindow;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.Texts;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Wires the timeline's controls to playback. Belongs to the window's thread. */
public final class TimelineController {
    private final Texts texts;
    private final Playback playback;
    private final Runnable onInvalid;
    private final TimelineView view;
    private final LoopedPart looped;

    /** A turn of the wheel shows this many times as much, or as little. */
    private static final double ZOOM = 1.25;

    private static final double PAN = 0.15;
    /** In sizes of the title's type. */
    private static final double ROOM_FOR_TITLE = 40;

    /** Below, the controls have a line of their own; in sizes of the title's type. */
    private static final double ROOM_FOR_ONE_LINE = 42;

    @FXML
    private VBox root;

    @FXML
    private HBox header;

    @FXML
    private Label title;

    @FXML
    private ToggleButton byCore;

    @FXML
    private ToggleButton byWorker;

    @FXML
    private ToggleButton byTask;

    @FXML
    private Label told;

    @FXML
    private ToggleButton loop;

    @FXML
    private HBox controls;

    @FXML
    private MenuButton jump;

    @FXML
    private Button play;

    @FXML
    private Region playIcon;

    @FXML
    private ComboBox<Speed> speed;

    @FXML
    private StackPane plot;

    TimelineController(Texts texts, Playback playback, BackgroundTasks background, Runnable onInvalid) {
        this.texts = texts;
        this.playback = playback;
        this.onInvalid = onInvalid;
        view = new TimelineView(texts, background, onInvalid);
        looped = new LoopedPart(view, playback, texts);
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
        root.widthProperty().subscribe(this::placeControls);
        title.fontProperty().subscribe(this::placeControls);
        plot.getChildren().add(view);
        view.setFocusTraversable(true);
        view.setOnMousePressed(this::pressed);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::released);
        view.setOnMouseMoved(this::tell);
        view.setOnMouseExited(event -> showTold(TraceView.NONE));
        view.setOnScroll(this::scroll);
        view.setOnKeyPressed(this::key);
        ToggleGroup rows = new ToggleGroup();
        rows.getToggles().addAll(byCore, byWorker, byTask);
        byCore.setSelected(true);
        rows.selectedToggleProperty().subscribe(this::choose);
        speed.getItems().setAll(Speed.values());
        speed.setConverter(new SpeedText());
        speed.valueProperty().bindBidirectional(playback.speedProperty());
        playback.playingProperty().subscribe(this::showPlaying);
        playback.loopingProperty().subscribe(looping -> {
            loop.setSelected(looping);
            showTold(TraceView.NONE);
        });
        // a menu without items would not open
        jump.getItems().add(new MenuItem());
        jump.setOnShowing(event -> showMoments());
        controls.setDisable(true);
    }

    private void placeControls() {
        boolean below = root.getWidth() > 0
                && root.getWidth() < ROOM_FOR_ONE_LINE * title.getFont().getSize();
        if (below && header.getChildren().remove(controls)) {
            root.getChildren().add(1, controls);
        } else if (!below && root.getChildren().remove(controls)) {
            header.getChildren().add(controls);
        }
    }

    private void choose(Toggle before, Toggle now) {
        if (now == null) {
            // one of them is always chosen
            before.setSelected(true);
            return;
        }
        view.rowsBy(now.equals(byCore) ? RowsBy.CORE : now.equals(byWorker) ? RowsBy.WORKER : RowsBy.TASK);
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
        view.show(trace, live, trace == null || live ? 0 : RunTimes.lastNanos(trace));
        controls.setDisable(trace == null || live);
        showTold(TraceView.NONE);
        onInvalid.run();
    }

    /** Finds the moments out when they are asked for: it takes time in the number of slices. */
    private void showMoments() {
        KeyMoments moments = KeyMoments.of(view.trace());
        jump.getItems()
                .setAll(
                        moment("timeline.jump.overtaking", moments.firstOvertaking()),
                        moment("timeline.jump.move", moments.firstMove()),
                        moment("timeline.jump.lastStart", moments.lastStart()));
    }

    private MenuItem moment(String key, long nanos) {
        boolean happened = nanos != TraceView.UNKNOWN_NANOS;
        String when = happened ? TimeAxis.moment(nanos) : texts.get("timeline.jump.never");
        MenuItem item = new MenuItem(texts.get(key, when));
        item.setDisable(!happened);
        item.setOnAction(event -> moveTo(nanos));
        return item;
    }

    TimelineView view() {
        return view;
    }

    private void released(MouseEvent event) {
        if (looped.choosing()) {
            playback.playingProperty().set(false);
            looped.finish();
            showTold(TraceView.NONE);
            onInvalid.run();
        }
    }

    private void pressed(MouseEvent event) {
        if (event.isShiftDown() && looped.begin(event.getX())) {
            view.requestFocus();
        } else if (event.getClickCount() == 2) {
            zoomTo(view.sliceAt(event.getX(), event.getY()));
        } else {
            int slice = view.sliceAt(event.getX(), event.getY());
            follow(slice == TraceView.NONE ? TraceView.NONE : view.trace().sliceTask(slice));
            drag(event);
        }
    }

    private void follow(int task) {
        view.follow(task);
        playback.follow(view.followed());
        showTold(TraceView.NONE);
        onInvalid.run();
    }

    /** The slice below the pointer; where there is none, the task that is followed. */
    private void showTold(int slice) {
        String following = view.followed() == TraceView.NONE ? "" : texts.get("timeline.followed", view.followed());
        String part = looped.words();
        String both = following.isEmpty() || part.isEmpty() ? part + following : part + " · " + following;
        told.setText(slice == TraceView.NONE || looped.choosing() ? both : SliceAt.words(view.trace(), slice, texts));
    }

    /** To a slice with some of what is around it; to all where there is none, or it is shown so already. */
    private void zoomTo(int slice) {
        TimeWindow before = view.shown();
        if (slice == TraceView.NONE) {
            view.showAll();
        } else {
            long start = view.trace().sliceStartNanos(slice);
            moveTo(start);
            long end = view.trace().sliceEndNanos(slice);
            view.showPart(start - (end - start) / 4, end + (end - start) / 4);
            if (view.shown().equals(before)) {
                view.showAll();
            }
        }
        onInvalid.run();
    }

    private void tell(MouseEvent event) {
        showTold(view.sliceAt(event.getX(), event.getY()));
    }

    private void scroll(ScrollEvent event) {
        double sideways = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        if (Math.abs(sideways) > Math.abs(event.getDeltaY()) || event.isShiftDown()) {
            view.pan(-Math.signum(sideways) * PAN);
        } else if (event.getDeltaY() != 0) {
            view.zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, event.getX());
        }
        event.consume();
        onInvalid.run();
    }

    private void pan(double share) {
        view.pan(share * 0.9);
        onInvalid.run();
    }

    private void zoomAboutPlayhead(double factor) {
        view.zoom(factor, view.playheadX());
        onInvalid.run();
    }

    private void drag(MouseEvent event) {
        if (looped.choosing()) {
            looped.dragTo(event.getX());
            showTold(TraceView.NONE);
            return;
        }
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
        boolean plus = event.getCode() == KeyCode.PLUS || event.getCode() == KeyCode.EQUALS;
        if (event.isShortcutDown() || event.isAltDown() || (event.isShiftDown() && !plus)) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> stepBack();
            case RIGHT -> stepForward();
            case HOME -> moveTo(0);
            case END -> moveTo(playback.endNanos());
            case ENTER -> toggle();
            case PLUS, EQUALS, ADD -> zoomAboutPlayhead(1 / ZOOM);
            case MINUS, SUBTRACT -> zoomAboutPlayhead(ZOOM);
            case DIGIT0, NUMPAD0 -> zoomTo(TraceView.NONE);
            case ESCAPE -> {
                if (view.followed() != TraceView.NONE) {
                    follow(TraceView.NONE);
                } else if (playback.loopingProperty().get()) {
                    looped.end();
                    onInvalid.run();
                } else {
                    return;
                }
            }
            case L -> loop();
            case PAGE_UP -> pan(-1);
            case PAGE_DOWN -> pan(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    private void loop() {
        looped.toggle();
        // the button shows what is, whether or not there was anything to loop
        loop.setSelected(playback.loopingProperty().get());
        onInvalid.run();
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
