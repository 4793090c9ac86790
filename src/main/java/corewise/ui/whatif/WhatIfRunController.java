package corewise.ui.whatif;

import corewise.model.Way;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.page.LanesTable;
import corewise.ui.page.PageServices;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Wires the simulated run: what it comes to, its lanes, how busy the cores are, and its replay on the board. */
@OnWindowThread
public final class WhatIfRunController {
    private final WhatIfViewModel viewModel;
    private final Texts texts;
    private final RunLanes lanes;
    private final PicturePane busy;
    private final LanesTable table;
    private Optional<Findings.Run> shownRun = Optional.empty();

    @FXML
    private Label title;

    @FXML
    private ComboBox<Way> way;

    @FXML
    private Label figures;

    @FXML
    private Label interval;

    @FXML
    private Button replay;

    @FXML
    private StackPane lanesPlace;

    @FXML
    private StackPane busyPlace;

    @FXML
    private Label tooLarge;

    WhatIfRunController(WhatIfViewModel viewModel, PageServices services, Runnable onInvalid) {
        this.viewModel = viewModel;
        texts = viewModel.texts();
        lanes = new RunLanes(texts, services.background(), onInvalid);
        table = new LanesTable(texts);
        busy = new PicturePane("whatif-busy", texts, onInvalid);
    }

    @FXML
    void initialize() {
        lanesPlace.getChildren().addAll(0, List.of(lanes, table));
        asTable(false);
        busyPlace.getChildren().add(busy);
        Explained.on(figures, Subject.WHATIF_FIGURES, this::told);
        Explained.on(interval, Subject.WHATIF_INTERVAL, interval::getText);
        Explained.on(lanes, Subject.WHATIF_LANES, this::told);
        Explained.on(table, Subject.WHATIF_LANES, this::told);
        Explained.on(busy, Subject.WHATIF_BUSY, this::told);
        WayBox.wire(way, viewModel);
        viewModel.findingsProperty().subscribe(this::show);
        viewModel
                .measuredProperty()
                .subscribe(runs -> interval.setText(viewModel.words().interval()));
        viewModel
                .guessing()
                .openProperty()
                .subscribe(open -> show(viewModel.findingsProperty().get()));
    }

    private void show(Findings found) {
        WhatIfWords words = viewModel.words();
        boolean hidden = viewModel.guessing().openProperty().get();
        title.setText(new WhatIfWords(found.wish(), found, viewModel.trust(), texts).title());
        figures.setText(hidden ? texts.get("whatif.hidden") : words.figures());
        interval.setText(hidden ? "" : words.interval());
        Visibility.show(interval, !interval.getText().isEmpty());
        Optional<Findings.Run> run = hidden ? Optional.empty() : found.run();
        replay.setDisable(run.isEmpty());
        Visibility.show(tooLarge, run.isEmpty() && !hidden && found.done() >= 1);
        Visibility.show(busyPlace, run.isPresent());
        if (run.equals(shownRun)) {
            // more was found out about something else: the part that is looked at stays
            return;
        }
        shownRun = run;
        lanes.show(
                run.map(Findings.Run::trace).orElse(null),
                run.map(shown -> shown.busy().endNanos()).orElse(1L),
                texts.get("whatif.lanes", title.getText(), figures.getText()));
        table.show(run.map(Findings.Run::trace).orElse(null), texts.get("race.table", title.getText()));
        table.at(run.map(shown -> shown.busy().endNanos()).orElse(0L));
        run.ifPresent(shown -> busy.show(shown.busy()::drawing));
    }

    /** What the run comes to, as it is told above its lanes; empty while a guess hides it or it is not known. */
    private String told() {
        return shownRun.isEmpty() ? "" : texts.get("explain.example.race.count", title.getText(), figures.getText());
    }

    /** Shows the run as a table, or as its lanes again. */
    void asTable(boolean shown) {
        Visibility.show(table, shown);
        Visibility.show(lanes, !shown);
    }

    @FXML
    void replay() {
        viewModel.replay();
    }

    /** Draws what has changed. */
    void draw() {
        lanes.draw();
        busy.draw();
    }
}
