package corewise.ui.claims;

import corewise.experiment.SimulatedCheck;
import corewise.experiment.Verdict;
import corewise.text.Texts;
import corewise.ui.claims.ClaimCardViewModel.State;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Labels;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Below a card: the guess, and what can be done. */
@OnWindowThread
final class ClaimFooter extends StackPane {
    private final ClaimCardViewModel card;
    private final Texts texts;
    private final GuessRow guess;
    private final Label said = new Label();
    private final Link check = new Link();
    private final Link runs;
    private final Link why;
    private final Link ask;
    private final Label simulated = new Label();

    /** @param onWhy opens and closes the details */
    ClaimFooter(ClaimCardViewModel card, ClaimsViewModel view, Texts texts, Runnable onWhy) {
        this.card = card;
        this.texts = texts;
        getStyleClass().add("claim-footer");
        guess = new GuessRow(card, texts);
        said.getStyleClass().addAll("secondary", "claim-said");
        said.setMinWidth(USE_PREF_SIZE);
        Explained.on(said, Subject.CLAIM_GUESS, card::said);
        card.expectedProperty().subscribe(time -> check.setText(texts.get("claims.check", time)));
        check.setAccessibleText(texts.get("claims.checkOf", card.statement()));
        runs = new Link(texts.get("claims.runs"));
        runs.setAccessibleText(texts.get("claims.runsOf", card.statement()));
        why = new Link();
        ask = new Link(texts.get("whatif.ask"));
        ask.setAccessibleText(texts.get("whatif.askOf", card.statement()));
        simulated.getStyleClass().add("secondary");
        Labels.wrap(simulated);
        for (Link link : List.of(why, ask, check, runs)) {
            link.getStyleClass().add("claim-link");
            link.setMinWidth(USE_PREF_SIZE);
        }
        act(check, () -> view.check(card.check()));
        act(runs, () -> view.showRuns(card.check()));
        act(why, onWhy);
        act(ask, () -> view.simulator().ask(card.check(), this::showSimulated));
        check.disableProperty()
                .bind(view.canCheck()
                        .not()
                        .or(view.languages().lacks(card.check().language())));
        runs.disableProperty().bind(view.canCheck().not());
        HBox links = new HBox(why, ask, check, runs);
        links.getStyleClass().add("claim-links");
        getChildren().setAll(new VBox(new TwoEnds(new StackPane(guess, said), links), simulated));
        showSimulated("");
        card.guessProperty().subscribe(chosen -> refresh());
        showOpen(false);
        refresh();
    }

    private static void act(Link link, Runnable action) {
        link.setOnAction(event -> action.run());
    }

    /** Shows what fits the card's state. */
    void refresh() {
        boolean found = card.stateProperty().get() == State.FOUND;
        Visibility.show(guess, card.asksForGuess());
        Visibility.show(said, !card.asksForGuess());
        said.setText(card.said());
        Visibility.show(why, found);
        boolean undecided = found && card.finding().orElseThrow().verdict() == Verdict.CANNOT_TELL_HERE;
        Visibility.show(ask, undecided && SimulatedCheck.answers(card.check()));
        showSimulated("");
        Visibility.show(runs, found && !card.finding().orElseThrow().runs().isEmpty());
    }

    private void showSimulated(String told) {
        simulated.setText(told);
        Visibility.show(simulated, !told.isEmpty());
    }

    /** Says whether the details are open. */
    void showOpen(boolean open) {
        why.setText(texts.get(open ? "claims.less" : "claims.more"));
        why.setAccessibleText(texts.get(open ? "claims.lessOf" : "claims.moreOf", card.statement()));
    }
}
