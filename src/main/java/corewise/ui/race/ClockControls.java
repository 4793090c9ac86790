package corewise.ui.race;

import corewise.text.Texts;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.ReplaySpeed;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;

/** What moves the clock of a race: play or pause, and how fast. */
@OnWindowThread
final class ClockControls {
    private final RaceViewModel viewModel;
    private final Texts texts;

    ClockControls(RaceViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    /** Lets a button and a choice show how the clock runs, and the choice decide on it. */
    void wire(Button play, ComboBox<ReplaySpeed> speed) {
        RaceClock clock = viewModel.clock();
        Region icon = new Region();
        play.setGraphic(icon);
        clock.playingProperty().subscribe(playing -> {
            play.setText(texts.get(playing ? "race.pause" : "race.replay"));
            icon.getStyleClass().setAll(playing ? "icon-pause" : "icon-play");
        });
        play.disableProperty().bind(viewModel.canPlay().not());
        ChoiceNames.fill(speed, ReplaySpeed.EVEN, value -> texts.get(value.key()), clock.speedProperty());
    }
}
