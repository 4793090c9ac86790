package corewise.ui.race;

import corewise.text.Texts;
import corewise.ui.canvas.lanes.TimeAxis;
import corewise.ui.fx.Say;
import corewise.ui.fx.WindowThread;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Wires the Race view; one card a run, all under one clock. Belongs to the window's thread. */
public final class RaceController {
    /** Narrower than this in sizes of the title's type, the controls stand below the title. */
    private static final double LEAST_FOR_ONE_ROW = 54;

    private static final long COARSE_FROM_NANOS = 1_000_000_000L;

    private final RaceViewModel viewModel;
    private final Texts texts;
    private final RaceLanes.Drawing drawing;
    private final Region icon = new Region();
    private final List<RaceCard> shown = new ArrayList<>();
    private ClockLine clockLine;

    @FXML
    private VBox header;

    @FXML
    private HBox headerRow;

    @FXML
    private HBox controls;

    @FXML
    private Label title;

    @FXML
    private Label line;

    @FXML
    private Label status;

    @FXML
    private Button play;

    @FXML
    private ComboBox<RaceSpeed> speed;

    @FXML
    private ComboBox<Integer> repeats;

    @FXML
    private Button run;

    @FXML
    private Button cancel;

    @FXML
    private FlowPane ways;

    @FXML
    private Hyperlink made;

    @FXML
    private VBox cards;

    @FXML
    private Pane overlay;

    @FXML
    private Node empty;

    @FXML
    private Button runFirst;

    @FXML
    private Node words;

    @FXML
    private VBox sentences;

    @FXML
    private Label coreTime;

    @FXML
    private Label equality;

    /** @param drawing asks for a frame, in which {@link #draw} is called */
    RaceController(RaceViewModel viewModel, Texts texts, RaceLanes.Drawing drawing) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.drawing = drawing;
    }

    @FXML
    void initialize() {
        clockLine = new ClockLine(overlay);
        title.textProperty().bind(viewModel.titleProperty());
        line.textProperty().bind(viewModel.lineProperty());
        status.textProperty().bind(viewModel.statusProperty());
        showWhile(status, viewModel.statusProperty().map(text -> !text.isEmpty()));
        for (Button button : List.of(run, runFirst)) {
            button.textProperty().bind(viewModel.runTextProperty());
            button.disableProperty().bind(viewModel.canRunProperty().not());
        }
        viewModel.busy().subscribe(busy -> {
            show(cancel, busy);
            show(run, !busy);
        });
        header.widthProperty().subscribe(this::placeControls);
        // later: styling goes through the children that this moves
        title.fontProperty().subscribe(() -> WindowThread.executor().execute(this::placeControls));
        showWhile(made, viewModel.canRaceMadeProperty());
        play.setGraphic(icon);
        viewModel.clock().playingProperty().subscribe(this::showPlaying);
        fillSpeeds();
        fillRepeats();
        new WayChips(viewModel, texts).fill(ways);
        viewModel.raceProperty().subscribe(race -> showRace());
        viewModel.busy().subscribe(busy -> disablePlay());
        cards.layoutBoundsProperty()
                .subscribe((before, after) -> drawing.onInvalid().run());
    }

    /** The controls stand beside the title, or below it where there is no room for both. */
    private void placeControls() {
        boolean below = header.getWidth() < LEAST_FOR_ONE_ROW * title.getFont().getSize();
        if (header.getWidth() == 0 || below == header.getChildren().contains(controls)) {
            return;
        }
        if (below) {
            headerRow.getChildren().remove(controls);
            header.getChildren().add(1, controls);
        } else {
            header.getChildren().remove(controls);
            headerRow.getChildren().add(controls);
        }
    }

    private void fillSpeeds() {
        speed.getItems().setAll(RaceSpeed.values());
        speed.setConverter(new StringConverter<>() {
            @Override
            public String toString(RaceSpeed value) {
                return value == null ? "" : texts.get(value.key());
            }

            @Override
            public RaceSpeed fromString(String text) {
                throw new UnsupportedOperationException("the speeds are not typed");
            }
        });
        speed.valueProperty().bindBidirectional(viewModel.clock().speedProperty());
    }

    private void fillRepeats() {
        repeats.getItems().setAll(RaceViewModel.REPEATS);
        repeats.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return value == null ? "" : value == 1 ? texts.get("race.once") : texts.get("race.times", value);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("how often is not typed");
            }
        });
        repeats.valueProperty().bindBidirectional(viewModel.repeatsProperty());
        repeats.disableProperty().bind(BooleanExpression.booleanExpression(viewModel.busy()));
    }

    private void showPlaying(boolean playing) {
        play.setText(texts.get(playing ? "race.pause" : "race.replay"));
        icon.getStyleClass().setAll(playing ? "icon-pause" : "icon-play");
    }

    private void disablePlay() {
        play.setDisable(viewModel.raceProperty().get().runs().isEmpty()
                || viewModel.busy().getValue());
    }

    private void showRace() {
        Race race = viewModel.raceProperty().get();
        shown.clear();
        for (int way = 0; way < race.runs().size(); way++) {
            var run = race.runs().get(way);
            RaceLanes lanes = new RaceLanes(run.trace(), race.endNanos(), texts, drawing, viewModel.clock()::seek);
            shown.add(new RaceCard(run, viewModel.figures(race.ways().get(way)), lanes, texts));
        }
        cards.getChildren().setAll(shown);
        boolean racing = !shown.isEmpty();
        show(cards, racing);
        show(overlay, racing);
        show(words, racing);
        show(empty, !racing);
        say(RaceSaid.NONE);
        // what is said rests on all slices: with a long list that takes longer than a frame
        drawing.background()
                .run(
                        () -> RaceSaid.of(race),
                        said -> {
                            // another race may have been chosen meanwhile
                            if (race.equals(viewModel.raceProperty().get())) {
                                say(said);
                            }
                        },
                        problem -> {
                            throw new IllegalStateException("nothing could be said of a race", problem);
                        });
        disablePlay();
        drawing.onInvalid().run();
    }

    private void say(RaceSaid said) {
        sentences
                .getChildren()
                .setAll(said.sentences().stream().map(RaceController::sentence).toList());
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

    private static void showWhile(Node node, javafx.beans.value.ObservableValue<Boolean> condition) {
        condition.subscribe(shown -> show(node, shown));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Draws what has changed, with the clock at its moment. */
    void draw() {
        long nanos = viewModel.clock().nanos();
        shown.forEach(card -> card.lanes().draw(nanos));
        if (!shown.isEmpty()) {
            clockLine.move(shown, nanos, time(nanos));
        }
    }

    /** A clock of hundredths of a second, finer where a race is over before that says anything. */
    private String time(long nanos) {
        boolean coarse = viewModel.clock().endNanos() >= COARSE_FROM_NANOS;
        return coarse ? Say.clock(nanos) : TimeAxis.moment(nanos);
    }

    @FXML
    void playOrPause() {
        viewModel.playOrPause();
    }

    @FXML
    void run() {
        viewModel.run();
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    @FXML
    void raceMade() {
        viewModel.raceMade();
        made.setVisited(false);
    }
}
