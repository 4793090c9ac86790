package corewise.ui.claims;

import corewise.experiment.Check;
import corewise.experiment.ClaimPlan;
import corewise.experiment.Finding;
import corewise.fact.Fact;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One claim in one language: what was guessed, what is being done, what was found. */
@OnWindowThread
final class ClaimCardViewModel {
    /** What a card shows. */
    enum State {
        /** What would be run, and the rule. */
        TO_CHECK,
        /** The same; others are checked before. */
        LINED_UP,
        /** What is being run. */
        CHECKING,
        /** Verdict, figures, evidence. */
        FOUND,
        /** Why it could not be checked. */
        FAILED
    }

    private final Check check;
    private final ClaimPlan plan;
    private final Texts texts;
    private final ClaimsWords words;
    private final ObjectProperty<ClaimGuess> guess = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.TO_CHECK);
    private final StringProperty doing = new SimpleStringProperty("");
    private final StringProperty expected = new SimpleStringProperty("");
    private Finding finding;
    private String failure = "";

    ClaimCardViewModel(Check check, ClaimPlan plan, Texts texts) {
        this.check = check;
        this.plan = plan;
        this.texts = texts;
        words = new ClaimsWords(texts);
    }

    void lineUp() {
        failure = "";
        state.set(State.LINED_UP);
    }

    /** It is being checked; says what is being run, empty before that is known. */
    void checking(String what) {
        failure = "";
        doing.set(what);
        state.set(State.CHECKING);
    }

    void found(Finding result) {
        finding = result;
        failure = "";
        // what is shown changes with every finding, the state perhaps not
        state.set(State.TO_CHECK);
        state.set(State.FOUND);
    }

    /** It was found before the program was started. */
    void foundEarlier(Finding result) {
        finding = result;
        if (state.get() == State.TO_CHECK) {
            state.set(State.FOUND);
        }
    }

    /** Nothing is known of it any more. */
    void forget() {
        finding = null;
        failure = "";
        state.set(State.FAILED);
        state.set(State.TO_CHECK);
    }

    void failed(String message) {
        failure = message;
        state.set(State.FAILED);
    }

    /** It is neither checked nor about to be: shows what is known of it. */
    void rest() {
        if (state.get() == State.LINED_UP || state.get() == State.CHECKING) {
            state.set(finding == null ? State.TO_CHECK : State.FOUND);
        }
    }

    Check check() {
        return check;
    }

    /** The name of its language, with the sign of the verdict in it once that is known. */
    String name() {
        String name = texts.say(Fact.of(check.language().textKey()));
        return finding == null
                ? name
                : texts.get("claims.language." + finding.verdict().id(), name);
    }

    String statement() {
        return texts.name(check.claim());
    }

    String experiment() {
        return texts.say(plan.experiment());
    }

    String rule() {
        return texts.say(plan.rule());
    }

    /** The learner's guess, null while there is none. */
    ObjectProperty<ClaimGuess> guessProperty() {
        return guess;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is being run. */
    StringProperty doingProperty() {
        return doing;
    }

    /** How long a check takes, in words. */
    StringProperty expectedProperty() {
        return expected;
    }

    /** What was found last; empty while nothing was. */
    Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    /** Why it could not be checked; empty when it could. */
    String failure() {
        return failure;
    }

    /** Whether it was checked, well or not. */
    boolean isChecked() {
        return state.get() == State.FOUND || state.get() == State.FAILED;
    }

    /** Whether the guess can still be changed: not once the answer is known or on its way. */
    boolean asksForGuess() {
        return finding == null && state.get() != State.CHECKING;
    }

    /** What the learner said, and how that came out. */
    String said() {
        boolean known = state.get() == State.FOUND;
        return words.said(Optional.ofNullable(guess.get()), known ? finding().map(Finding::verdict) : Optional.empty());
    }

    /** How the guess came out. */
    ClaimGuess.Rightness outcome() {
        return finding == null || guess.get() == null
                ? ClaimGuess.Rightness.OPEN
                : guess.get().against(finding.verdict());
    }

    ClaimsWords words() {
        return words;
    }
}
