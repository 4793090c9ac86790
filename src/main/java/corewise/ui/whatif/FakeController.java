package corewise.ui.whatif;

import corewise.metrics.RunTimes;
import corewise.metrics.TraceRule;
import corewise.simulation.game.FakeRound;
import corewise.simulation.picture.FewTasks;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Wires spot the fake: three runs, the rules to choose from, and what was right. */
@OnWindowThread
public final class FakeController {
    private final FakeGame game;
    private final Texts texts;
    private final FakeWords words;
    private final Runnable onInvalid;
    private final List<FakeRunPane> panes = new ArrayList<>();

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

    FakeController(FakeGame game, Texts texts, Runnable onInvalid) {
        this.game = game;
        this.texts = texts;
        words = new FakeWords(game, texts);
        this.onInvalid = onInvalid;
    }

    @FXML
    void initialize() {
        FakeChips<Integer> which = new FakeChips<>(game.runProperty(), game::choose);
        for (int i = 0; i < FakeRound.RUNS; i++) {
            int run = i;
            ToggleButton chip = which.add(run, "fake-run-" + (run + 1), texts.get("whatif.fake.run", run + 1));
            panes.add(new FakeRunPane(chip, () -> which.press(run), texts, onInvalid));
        }
        runs.getChildren().addAll(panes);
        FakeChips<TraceRule> broken = new FakeChips<>(game.ruleProperty(), game::choose);
        for (TraceRule rule : TraceRule.values()) {
            rules.getChildren().add(broken.add(rule, "fake-rule-" + rule.id(), texts.name(rule)));
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
        game.runProperty().subscribe(run -> able());
        game.ruleProperty().subscribe(rule -> able());
    }

    private void able() {
        if (!game.ready() && go.isFocused()) {
            // else it would go on to what leaves the game, which Enter would press
            root.requestFocus();
        }
        go.setDisable(!game.ready());
    }

    private void show() {
        FakeRound round = game.roundProperty().get();
        boolean told = game.toldProperty().get();
        go.setText(words.go());
        answer.setText(words.answer());
        Styles.mark(answer, "good", told && game.right());
        Visibility.show(answer, told);
        score.setText(words.score());
        about.setText(words.about());
        able();
        if (round == null) {
            return;
        }
        long end =
                round.runs().stream().mapToLong(RunTimes::makespanNanos).max().orElse(1);
        for (int run = 0; run < FakeRound.RUNS; run++) {
            boolean pointed = told && run == round.fake();
            panes.get(run)
                    .show(new FewTasks(
                            round.runs().get(run), end, pointed ? Optional.of(round.broken()) : Optional.empty()));
        }
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
        panes.forEach(FakeRunPane::draw);
    }
}
