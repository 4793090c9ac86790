package corewise.ui.watch.timeline;

import corewise.metrics.RunTimes;
import corewise.model.TraceView;
import corewise.picture.lanes.RowsBy;
import corewise.text.Texts;
import corewise.ui.canvas.lanes.BarFilter;
import corewise.ui.canvas.lanes.ShownBars;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.Fold;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Wires the timeline's controls to playback. */
@OnWindowThread
public final class TimelineController {
    private final Texts texts;
    private final Playback playback;
    private final Runnable onInvalid;
    private final TimelineView view;
    private final LoopedPart looped;
    private final ChosenWords chosen;
    private final TimelineInput input;
    private final TimelineFilter filter;
    private final FilterPanelController panel;

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
    private ToggleButton filterButton;

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

    private PlayButton playButton;
    private FilterSwitch filterSwitch;

    TimelineController(Texts texts, Playback playback, BackgroundTasks background, Runnable onInvalid) {
        this.texts = texts;
        this.playback = playback;
        this.onInvalid = onInvalid;
        view = new TimelineView(texts, background, onInvalid);
        looped = new LoopedPart(view, playback, texts);
        chosen = new ChosenWords(view, playback, looped, texts);
        input = new TimelineInput(view, playback, looped, new Listener());
        filter = new TimelineFilter(background);
        panel = new FilterPanelController(texts, filter, view, new Panel());
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
        input.attach();
        root.getChildren()
                .add(
                        root.getChildren().indexOf(plot),
                        new ViewLoader(texts)
                                .register(FilterPanelController.class, () -> panel)
                                .load("timeline-filter"));
        filter.filterProperty().subscribe(wanted -> {
            view.filter(wanted);
            onInvalid.run();
        });
        filterSwitch = new FilterSwitch(filterButton, filter, panel, texts);
        ToggleGroup rows = new ToggleGroup();
        rows.getToggles().addAll(byCore, byWorker, byTask);
        byCore.setSelected(true);
        rows.selectedToggleProperty().subscribe(this::choose);
        speed.getItems().setAll(Speed.values());
        speed.setConverter(new ChoiceNames<>(value -> texts.get(value.key())));
        speed.valueProperty().bindBidirectional(playback.speedProperty());
        playButton = new PlayButton(play, playIcon, playback, texts);
        playback.followedProperty().subscribe(task -> showFollowed(task.intValue()));
        playback.heldProperty().subscribe(held -> tellWhatIsChosen());
        playback.loopingProperty().subscribe(looping -> {
            loop.setSelected(looping);
            tellWhatIsChosen();
        });
        new MomentsMenu(jump, texts).attach(view::trace, input::moveTo);
        replayOnly().forEach(node -> node.setDisable(true));
    }

    /** The controls that only a run that has ended can use. */
    private Stream<Node> replayOnly() {
        return controls.getChildren().stream().filter(node -> !node.equals(play));
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

    void show(TraceView trace, boolean live) {
        view.show(trace, live, trace == null || live ? 0 : RunTimes.lastNanos(trace));
        playButton.show(trace != null, live);
        replayOnly().forEach(node -> node.setDisable(trace == null || live));
        filter.show(trace == null || live ? null : trace);
        panel.show(filter.trace());
        tellWhatIsChosen();
        onInvalid.run();
    }

    TimelineView view() {
        return view;
    }

    /** What is shown of an ended run where that is not all; empty where it is. */
    ReadOnlyObjectProperty<Optional<ShownBars>> shownProperty() {
        return filter.shownProperty();
    }

    private void follow(int task) {
        playback.follow(playback.canReplay() ? task : TraceView.NONE);
    }

    private void showFollowed(int task) {
        view.follow(task);
        tellWhatIsChosen();
        onInvalid.run();
    }

    private void tellWhatIsChosen() {
        told.setText(chosen.words());
    }

    /** Opens or closes the panel that chooses what is shown. */
    @FXML
    void toggleFilter() {
        filterSwitch.toggle(view);
        onInvalid.run();
    }

    @FXML
    void loop() {
        looped.toggle();
        // the button shows what is, whether or not there was anything to loop
        loop.setSelected(playback.loopingProperty().get());
        onInvalid.run();
    }

    @FXML
    void toggle() {
        playback.toggle();
        onInvalid.run();
    }

    @FXML
    void stepBack() {
        playback.stepBack();
        onInvalid.run();
    }

    @FXML
    void stepForward() {
        playback.stepForward();
        onInvalid.run();
    }

    /** What the panel leads to. */
    private final class Panel implements FilterPanelController.Asks {
        @Override
        public boolean show(Interval part) {
            boolean shown = looped.show(part);
            onInvalid.run();
            return shown;
        }

        @Override
        public void close() {
            toggleFilter();
        }
    }

    /** What mouse and keys lead to. */
    private final class Listener implements TimelineInput.Listener {
        @Override
        public void changed() {
            panel.refresh();
            tellWhatIsChosen();
            onInvalid.run();
        }

        @Override
        public void over(Optional<BarAt> bar, double x, double y) {
            Optional<String> words =
                    looped.choosing() ? Optional.empty() : bar.map(at -> at.words(view.trace(), texts));
            words.or(() -> view.utilisationAt(x, y))
                    .ifPresentOrElse(told::setText, TimelineController.this::tellWhatIsChosen);
        }

        @Override
        public void follow(int task) {
            TimelineController.this.follow(task);
        }

        @Override
        public void toggleFilter() {
            TimelineController.this.toggleFilter();
        }

        @Override
        public boolean escape() {
            if (view.followed() != TraceView.NONE) {
                TimelineController.this.follow(TraceView.NONE);
            } else if (playback.loopingProperty().get()) {
                looped.end();
            } else if (!filter.filterProperty().get().all()) {
                filter.filterProperty().set(BarFilter.ALL);
            } else {
                return false;
            }
            return true;
        }
    }
}
