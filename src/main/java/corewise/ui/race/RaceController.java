package corewise.ui.race;

import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import corewise.ui.page.OtherLists;
import corewise.ui.page.OtherListsMenu;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Wires the race itself; one card a run, all under one clock. */
@OnWindowThread
public final class RaceController {
    private final RaceViewModel viewModel;
    private final Texts texts;
    private final RaceLanes.Drawing drawing;
    private final OtherListsMenu otherLists;
    private final List<RaceCard> shown = new ArrayList<>();
    private ClockLine clockLine;

    @FXML
    private VBox cards;

    @FXML
    private Pane overlay;

    @FXML
    private Node empty;

    @FXML
    private VBox awaited;

    @FXML
    private Label invitation;

    @FXML
    private Button runFirst;

    @FXML
    private Link others;

    @FXML
    private Node words;

    /** @param drawing asks for a frame, in which {@link #draw} is called */
    RaceController(RaceViewModel viewModel, Texts texts, RaceLanes.Drawing drawing) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.drawing = drawing;
        otherLists = new OtherListsMenu(viewModel.runs()::lookAt);
    }

    @FXML
    void initialize() {
        clockLine = new ClockLine(overlay);
        invitation.textProperty().bind(viewModel.saidProperty().map(RaceViewModel.Said::invitation));
        runFirst.textProperty().bind(viewModel.saidProperty().map(RaceViewModel.Said::runText));
        runFirst.disableProperty().bind(viewModel.canRunProperty().not());
        for (Node asked : new Node[] {invitation, runFirst}) {
            Visibility.showWhile(asked, viewModel.runs().busy().map(busy -> !busy));
        }
        Visibility.say(others, viewModel.runs().otherLists().map(OtherLists::said));
        viewModel.runs().busy().subscribe(others::setDisable);
        viewModel.awaitedProperty().subscribe(this::await);
        viewModel.raceProperty().subscribe(this::show);
        viewModel.tableShownProperty().subscribe((before, shownNow) -> asTable(shownNow));
        cards.layoutBoundsProperty()
                .subscribe((before, after) -> drawing.onInvalid().run());
    }

    /** Offers the other lists, to be looked at again. */
    @FXML
    void chooseOther() {
        otherLists.show(others, viewModel.runs().otherLists().getValue());
    }

    private void await(List<AwaitedCard.Awaited> runs) {
        awaited.getChildren().clear();
        for (AwaitedCard.Awaited run : runs) {
            String teaches = awaited.getChildren().isEmpty() ? texts.get("timeline.empty.core") : "";
            awaited.getChildren().add(new AwaitedCard(run, teaches, texts));
        }
        Visibility.show(awaited, !runs.isEmpty());
    }

    private void show(Race race) {
        shown.clear();
        for (int way = 0; way < race.runs().size(); way++) {
            CompletedRun run = race.runs().get(way);
            RaceLanes lanes = new RaceLanes(run.trace(), race.endNanos(), texts, drawing, viewModel.clock()::seek);
            shown.add(new RaceCard(
                    race.name(way, texts), run, viewModel.figures(race.ways().get(way)), lanes, texts));
        }
        cards.getChildren().setAll(shown);
        boolean racing = !shown.isEmpty();
        for (Node node : new Node[] {cards, overlay, words}) {
            Visibility.show(node, racing);
        }
        Visibility.show(empty, !racing);
        asTable(viewModel.tableShownProperty().get());
        drawing.onInvalid().run();
    }

    /** The clock's line belongs to lanes. */
    private void asTable(boolean tables) {
        shown.forEach(card -> card.asTable(tables));
        Visibility.show(overlay, !tables && !shown.isEmpty());
        drawing.onInvalid().run();
    }

    /** Draws what has changed, with the clock at its moment. */
    void draw() {
        long nanos = viewModel.clock().nanos();
        shown.forEach(card -> card.at(nanos));
        if (overlay.isVisible()) {
            clockLine.move(
                    shown,
                    nanos,
                    texts.quantities().clock(nanos, viewModel.clock().endNanos()));
        }
    }

    @FXML
    void run() {
        viewModel.run();
    }
}
