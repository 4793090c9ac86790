package corewise.ui.race;

import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says below a race what was seen. */
@OnWindowThread
public final class RaceWordsController {
    private final RaceViewModel viewModel;
    private final Texts texts;
    private final BackgroundTasks background;

    @FXML
    private VBox sentences;

    @FXML
    private Label coreTime;

    @FXML
    private Label equality;

    RaceWordsController(RaceViewModel viewModel, Texts texts, BackgroundTasks background) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.background = background;
    }

    @FXML
    void initialize() {
        viewModel.raceProperty().subscribe(this::about);
    }

    private void about(Race race) {
        say(RaceSaid.NONE);
        // what is said rests on all slices: with a long list that takes longer than a frame
        background.run(
                () -> RaceSaid.of(race, texts),
                said -> {
                    // another race may have been chosen meanwhile
                    if (race.equals(viewModel.raceProperty().get())) {
                        say(said);
                    }
                },
                problem -> {
                    throw new IllegalStateException("nothing could be said of a race", problem);
                });
    }

    private void say(RaceSaid said) {
        sentences
                .getChildren()
                .setAll(said.sentences().stream()
                        .map(RaceWordsController::sentence)
                        .toList());
        coreTime.setText(said.coreTime());
        equality.setText(said.results());
        equality.getStyleClass().remove("bad");
        if (!said.equal()) {
            equality.getStyleClass().add("bad");
        }
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
