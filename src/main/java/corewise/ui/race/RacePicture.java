package corewise.ui.race;

import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.page.PagePicture;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A race as it stands at its end, without anything to press: for pictures. */
@OnWindowThread
public final class RacePicture extends VBox {
    private final List<RaceCard> cards = new ArrayList<>();
    private final long endNanos;

    private RacePicture(Race race, Texts texts) {
        endNanos = race.endNanos();
        getStyleClass().addAll("race-picture");
        // a picture is drawn at once, whatever it takes
        RaceLanes.Drawing here = new RaceLanes.Drawing(new SameThreadTasks(), () -> {});
        for (int way = 0; way < race.runs().size(); way++) {
            CompletedRun run = race.runs().get(way);
            RaceLanes lanes = new RaceLanes(run.trace(), endNanos, texts, here, nanos -> {});
            RaceFigures figures = RaceFigures.of(race.ways().get(way), race.told(), texts);
            RaceCard card = new RaceCard(race.name(way, texts), run, figures, lanes, texts);
            VBox.setVgrow(card, Priority.ALWAYS);
            cards.add(card);
        }
        getChildren().addAll(cards);
        RaceSaid words = RaceSaid.of(race, texts);
        VBox said = new VBox();
        said.getStyleClass().addAll("card", "race-words");
        words.sentences().forEach(sentence -> said.getChildren().add(Labels.wrapped(sentence)));
        said.getChildren().add(Labels.wrapped(words.coreTime()));
        said.getChildren().add(Labels.wrapped(words.results()));
        getChildren().add(said);
    }

    /** The race that the view shows. */
    static PagePicture.Drawing of(Race race, Texts texts) {
        RacePicture picture = new RacePicture(race, texts);
        return new PagePicture.Drawing(picture, picture::draw);
    }

    /** Draws the lanes; called once it is laid out. */
    private void draw() {
        cards.forEach(card -> card.at(endNanos));
    }
}
