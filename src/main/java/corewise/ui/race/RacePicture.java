package corewise.ui.race;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Runs one below the other, on one clock that stands at its end, as a node that nobody plays: for pictures. Belongs to
 * the window's thread.
 */
public final class RacePicture extends VBox {
    private final List<RaceLanes> lanes = new ArrayList<>();
    private final RaceLanes.Drawing drawing;
    private final Texts texts;
    private final long endNanos;
    private Runnable whenDrawn = () -> {};

    private RacePicture(long endNanos, Texts texts, BackgroundTasks background) {
        this.endNanos = endNanos;
        this.texts = texts;
        drawing = new RaceLanes.Drawing(background, this::draw);
        getStyleClass().addAll("race", "race-cards");
        getStylesheets()
                .add(Objects.requireNonNull(RacePicture.class.getResource("/assets/css/race.css"))
                        .toExternalForm());
    }

    static RacePicture of(RaceViewModel viewModel, Texts texts, BackgroundTasks background) {
        Race race = viewModel.raceProperty().get();
        RacePicture picture = new RacePicture(race.endNanos(), texts, background);
        race.runs().forEach(run -> {
            RaceCard card = new RaceCard(run, viewModel.figures(run), picture.lanes(run.trace()), texts);
            VBox.setVgrow(card, Priority.ALWAYS);
            picture.getChildren().add(card);
        });
        return picture;
    }

    /** The lanes of one run by core: its timeline. */
    public static RacePicture ofOne(Trace trace, Texts texts, BackgroundTasks background) {
        RacePicture picture = new RacePicture(RunTimes.makespanNanos(trace), texts, background);
        VBox box = new VBox(picture.lanes(trace));
        box.getStyleClass().addAll("card", "race-card");
        VBox.setVgrow(picture.lanes.getFirst(), Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        picture.getChildren().add(box);
        return picture;
    }

    private RaceLanes lanes(Trace trace) {
        RaceLanes made = new RaceLanes(trace, endNanos, texts, drawing, nanos -> {});
        lanes.add(made);
        return made;
    }

    /** Draws, and tells once all is drawn; the bars of large runs come later. */
    public void draw(Runnable onDrawn) {
        whenDrawn = onDrawn;
        draw();
    }

    private void draw() {
        lanes.forEach(each -> each.draw(endNanos));
        if (lanes.stream().allMatch(RaceLanes::drawn)) {
            Runnable told = whenDrawn;
            whenDrawn = () -> {};
            told.run();
        }
    }
}
