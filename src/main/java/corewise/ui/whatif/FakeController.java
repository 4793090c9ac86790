package corewise.ui.whatif;

import corewise.fact.Value;
import corewise.metrics.RunTimes;
import corewise.metrics.TraceRule;
import corewise.model.Trace;
import corewise.simulation.game.FakeRound;
import corewise.simulation.picture.FewTasks;
import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Wires spot the fake: three runs, the rules to choose from, and what was right. */
@OnWindowThread
public final class FakeController {
    private static final int LEAST_ROWS = 8;
    /** As high as the type of a number and what is between two rows, in sizes of type. */
    private static final double ROW = 1.15;

    private final FakeGame game;
    private final Texts texts;
    private final List<PicturePane> pictures = new ArrayList<>();
    private final List<ToggleButton> choices = new ArrayList<>();

    @FXML
    private VBox root;

    @FXML
    private Label about;

    @FXML
    private VBox runs;

    @FXML
    private FlowPane rules;

    @FXML
    private Button go;

    @FXML
    private Label answer;

    @FXML
    private Label score;

    private final Runnable onInvalid;

    FakeController(FakeGame game, Texts texts, Runnable onInvalid) {
        this.game = game;
        this.texts = texts;
        this.onInvalid = onInvalid;
    }

    @FXML
    void initialize() {
        for (int run = 0; run < FakeRound.RUNS; run++) {
            runs.getChildren().add(run(run));
        }
        for (TraceRule rule : TraceRule.values()) {
            rules.getChildren().add(rule(rule));
        }
        Visibility.showWhile(root, game.openProperty());
        game.openProperty().subscribe(open -> {
            if (open) {
                // not a button, which Enter would press
                root.requestFocus();
            }
        });
        game.roundProperty().subscribe(round -> show());
        game.toldProperty().subscribe(told -> show());
        game.runProperty().subscribe(run -> {
            for (int i = 0; i < choices.size(); i++) {
                choices.get(i).setSelected(run != null && run == i);
            }
            able();
        });
        game.ruleProperty().subscribe(rule -> {
            rules.getChildren().forEach(node -> ((ToggleButton) node).setSelected(node.getUserData() == rule));
            able();
        });
    }

    private Node run(int number) {
        ToggleButton choice = chip(texts.get("whatif.fake.run", number + 1));
        choice.setId("fake-run-" + (number + 1));
        choice.setOnAction(event -> choose(number));
        choices.add(choice);
        PicturePane picture = new PicturePane("whatif-few", texts, onInvalid);
        picture.setOnMouseClicked(event -> choose(number));
        pictures.add(picture);
        VBox box = new VBox(choice, picture);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private ToggleButton rule(TraceRule rule) {
        ToggleButton button = chip(texts.name(rule));
        button.setId("fake-rule-" + rule.id());
        button.setUserData(rule);
        button.setOnAction(event -> choose(rule));
        return button;
    }

    private static ToggleButton chip(String text) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().setAll("chip");
        return Labels.wrap(chip);
    }

    /** Takes a run for the fake, from 0, unless the answer is told. */
    void choose(int run) {
        if (!game.toldProperty().get()) {
            game.runProperty().set(run);
        }
        choices.get(run)
                .setSelected(Integer.valueOf(run).equals(game.runProperty().get()));
    }

    /** Says which rule is broken, unless the answer is told. */
    void choose(TraceRule rule) {
        if (!game.toldProperty().get()) {
            game.ruleProperty().set(rule);
        }
        rules.getChildren()
                .forEach(node -> ((ToggleButton) node)
                        .setSelected(node.getUserData() == game.ruleProperty().get()));
    }

    private void able() {
        boolean unable = !game.toldProperty().get()
                && (game.runProperty().get() == null || game.ruleProperty().get() == null);
        if (unable && go.isFocused()) {
            // else it would go on to what leaves the game, which Enter would press
            root.requestFocus();
        }
        go.setDisable(unable);
    }

    private void show() {
        FakeRound round = game.roundProperty().get();
        boolean told = game.toldProperty().get();
        go.setText(texts.get(told ? "whatif.fake.next" : "whatif.fake.check"));
        answer.setText(told ? told(round) : "");
        Styles.mark(answer, "good", told && game.right());
        Visibility.show(answer, told);
        score.setText(texts.get("whatif.fake.score", game.found(), game.played()));
        able();
        if (round == null) {
            about.setText(texts.get("whatif.fake.making"));
            return;
        }
        Trace first = round.runs().getFirst();
        about.setText(texts.get(
                "whatif.fake.about",
                first.taskCount(),
                first.spec().way(),
                first.spec().effectiveWorkers(),
                first.machine().logicalProcessors()));
        long end =
                round.runs().stream().mapToLong(RunTimes::makespanNanos).max().orElse(1);
        for (int run = 0; run < FakeRound.RUNS; run++) {
            boolean pointed = told && run == round.fake();
            FewTasks few =
                    new FewTasks(round.runs().get(run), end, pointed ? Optional.of(round.broken()) : Optional.empty());
            // less where there are few rows would look empty
            pictures.get(run).setStyle("-fx-min-height: " + Math.max(LEAST_ROWS, few.rows()) * ROW + "em;");
            pictures.get(run).show(few::drawing);
        }
    }

    private String told(FakeRound round) {
        String what = texts.get(
                "whatif.fake.was",
                round.fake() + 1,
                round.broken().rule(),
                new Value.Ordinal(round.broken().task()),
                texts.quantities().moment(round.broken().fromNanos()));
        String key =
                game.right() ? "whatif.fake.right" : game.rightRun() ? "whatif.fake.otherRule" : "whatif.fake.otherRun";
        return texts.get("joint.sentences", texts.get(key), what);
    }

    @FXML
    void go() {
        game.go();
    }

    /** Checks what was chosen, or begins the next round, by a key: nothing where the game is not played. */
    void check() {
        if (game.openProperty().get()) {
            go();
        }
    }

    @FXML
    void leave() {
        game.openProperty().set(false);
    }

    /** Draws what has changed. */
    void draw() {
        pictures.forEach(PicturePane::draw);
    }
}
