package corewise.ui.race;

import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The place of a run that is yet to be made: its figures, its strip and its lanes are empty. Like {@link RaceCard} else. */
@OnWindowThread
final class AwaitedCard extends HBox {
    /** @param teaches what will stand in the lanes; empty where it was said before */
    AwaitedCard(Awaited awaited, String teaches, Texts texts) {
        HBox row = new HBox();
        for (String key : new String[] {"race.time", "race.speedup", "race.busy"}) {
            row.getChildren().add(RaceCard.figure(key, RaceCard.label(texts.get("race.none"), "figure-value"), texts));
        }
        row.getStyleClass().add("race-figures");
        Region strip = new Region();
        strip.getStyleClass().addAll("race-strip", "race-awaited");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox left = new VBox(
                RaceCard.label(awaited.name(), "race-name"),
                Labels.wrapped(awaited.about(), "secondary"),
                space,
                row,
                RaceCard.stripBelow(strip, texts));
        left.getStyleClass().add("race-left");
        Label words = Labels.wrapped(teaches, "secondary");
        StackPane lanes = new StackPane(words);
        lanes.getStyleClass().addAll("race-awaited", "race-awaited-lanes");
        HBox.setHgrow(lanes, Priority.ALWAYS);
        getChildren().addAll(left, lanes);
        getStyleClass().addAll("card", "race-card");
        setMinHeight(USE_PREF_SIZE);
    }

    /**
     * A run that is to race. Immutable.
     *
     * @param name its way, and its language where there are two
     * @param about how its way works
     */
    record Awaited(String name, String about) {}
}
