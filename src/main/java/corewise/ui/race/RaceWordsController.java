package corewise.ui.race;

import corewise.metrics.Comparison;
import corewise.report.RaceReport;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import corewise.ui.page.PageServices;
import java.time.ZoneId;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says below a race what was seen, once the clock has come to its end, and keeps it as a page. */
@OnWindowThread
public final class RaceWordsController {
    private final RaceViewModel viewModel;
    private final Texts texts;
    private final PageServices services;

    @FXML
    private Label title;

    @FXML
    private Button keep;

    @FXML
    private VBox facts;

    @FXML
    private VBox sentences;

    @FXML
    private Label coreTime;

    @FXML
    private Label equality;

    RaceWordsController(RaceViewModel viewModel, PageServices services) {
        this.viewModel = viewModel;
        this.services = services;
        texts = services.texts();
    }

    @FXML
    void initialize() {
        viewModel.raceProperty().subscribe(this::about);
        viewModel.clock().atEndProperty().subscribe(this::tell);
        Explained.on(coreTime, Subject.RACE_LEDGER, () -> said(coreTime.getText()));
        Explained.on(equality, Subject.RACE_EQUALITY, () -> said(equality.getText()));
        Explained.on(
                sentences,
                Subject.RACE_PATTERN,
                () -> said(sentences.getChildren().stream()
                        .map(sentence -> ((Label) sentence).getText())
                        .collect(Collectors.joining(" "))));
        keep.disableProperty().bind(viewModel.canPlay().not());
    }

    /** Before the end of the race nothing is given away; the place stays as it is. */
    private void tell(boolean atEnd) {
        title.setText(texts.get(atEnd ? "race.words.title" : "race.words.later"));
        sentences.setVisible(atEnd);
        facts.setVisible(atEnd);
    }

    private String said(String words) {
        return viewModel.clock().atEndProperty().get() ? words : "";
    }

    @FXML
    void keep() {
        Comparison told = viewModel.raceProperty().get().told();
        services.files()
                .offer(
                        keep.getScene().getWindow(),
                        "corewise-race",
                        () -> RaceReport.html(told, ZoneId.systemDefault(), texts));
    }

    private void about(Race race) {
        say(RaceSaid.NONE);
        // what is said rests on all slices: with a long list that takes longer than a frame
        services.background()
                .run(
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
                        .map(text -> Labels.wrapped(text))
                        .toList());
        coreTime.setText(said.coreTime());
        equality.setText(said.results());
        Styles.mark(equality, "bad", !said.equal());
    }
}
