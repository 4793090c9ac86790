package corewise.ui.watch.timeline;

import corewise.text.Texts;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.ReplaySpeed;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Wires the controls that move playback, and the button of the filter. */
@OnWindowThread
public final class ReplayController {
    private static final PseudoClass NARROWED = PseudoClass.getPseudoClass("narrowed");

    private final Texts texts;
    private final Playback playback;
    private final LoopedPart looped;
    private final FilterPanelViewModel filter;
    private final Runnable changed;

    @FXML
    private HBox controls;

    @FXML
    private ToggleButton loop;

    @FXML
    private ToggleButton filterButton;

    @FXML
    private MenuButton jump;

    @FXML
    private Button play;

    @FXML
    private Region playIcon;

    @FXML
    private ComboBox<ReplaySpeed> speed;

    private PlayButton playButton;

    /** @param changed is told that something was pressed */
    ReplayController(Texts texts, Playback playback, LoopedPart looped, FilterPanelViewModel filter, Runnable changed) {
        this.texts = texts;
        this.playback = playback;
        this.looped = looped;
        this.filter = filter;
        this.changed = changed;
    }

    @FXML
    void initialize() {
        ChoiceNames.fill(
                speed, List.of(ReplaySpeed.values()), value -> texts.get(value.key()), playback.speedProperty());
        playButton = new PlayButton(play, playIcon, playback, texts);
        playback.loopingProperty().subscribe(loop::setSelected);
        filterButton.textProperty().bind(filter.buttonProperty());
        filter.openProperty().subscribe(filterButton::setSelected);
        filter.narrowedProperty().subscribe(some -> filterButton.pseudoClassStateChanged(NARROWED, some));
        new MomentsMenu(jump, texts).attach(filter::trace, moment -> {
            playback.goTo(moment);
            changed.run();
        });
        show(false, false);
    }

    /** A run is shown from now on, or none. */
    void show(boolean any, boolean live) {
        playButton.show(any, live);
        // all others need a run that has ended
        controls.getChildren().stream()
                .filter(node -> !node.equals(play))
                .forEach(node -> node.setDisable(!any || live));
    }

    @FXML
    void toggleFilter() {
        filter.toggle();
        // a button shows what is, whether or not there was anything to do
        filterButton.setSelected(filter.openProperty().get());
    }

    @FXML
    void loop() {
        looped.toggle();
        loop.setSelected(playback.loopingProperty().get());
        changed.run();
    }

    @FXML
    void toggle() {
        playback.toggle();
        changed.run();
    }

    @FXML
    void stepBack() {
        playback.stepBack();
        changed.run();
    }

    @FXML
    void stepForward() {
        playback.stepForward();
        changed.run();
    }
}
