package corewise.ui.claims;

import corewise.fact.Fact;
import corewise.model.Language;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One claim on a card, in the language that is chosen on it. Draws its evidence only in {@link #draw}. */
@OnWindowThread
final class ClaimCard extends VBox {
    private final SpokenClaim claim;
    private final ClaimsViewModel view;
    private final Texts texts;
    private final Runnable onInvalid;
    private final Map<Language, ClaimFace> faces = new EnumMap<>(Language.class);
    private ClaimFace face;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    ClaimCard(SpokenClaim claim, ClaimsViewModel view, Texts texts, Runnable onInvalid) {
        this.claim = claim;
        this.view = view;
        this.texts = texts;
        this.onInvalid = onInvalid;
        getStyleClass().addAll("card", "claim-card");
        String said = claim.shown().statement();
        Label statement = Labels.wrapped(said, "claim-statement");
        statement.setMinWidth(0);
        statement.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(statement, Priority.ALWAYS);
        Explained.on(statement, Subject.CLAIM_VERDICT, () -> face.told());
        HBox head = new HBox(statement, languages(said));
        head.getStyleClass().add("claim-head");
        head.setMinHeight(USE_PREF_SIZE);
        getChildren().add(head);
        claim.languageProperty().subscribe(this::show);
    }

    /** The choice of a language, or the name of the only one. */
    private Node languages(String said) {
        if (claim.languages().size() == 1) {
            Label only =
                    new Label(texts.say(Fact.of(claim.languages().getFirst().textKey())));
            only.getStyleClass().addAll("secondary", "claim-language");
            only.setMinWidth(USE_PREF_SIZE);
            return only;
        }
        LanguageRow row = new LanguageRow(claim.languages(), said, texts, claim::speak);
        claim.languageProperty().subscribe(shown -> row.choose(Optional.of(shown)));
        claim.languages()
                .forEach(language -> claim.in(language)
                        .stateProperty()
                        .subscribe(
                                state -> row.name(language, claim.in(language).name())));
        view.languages().pythonProblemProperty().subscribe(row::greyPython);
        return row;
    }

    private void show(Language language) {
        if (face != null) {
            getChildren().remove(face);
        }
        face = faces.computeIfAbsent(language, spoken -> new ClaimFace(claim.in(spoken), view, texts, onInvalid));
        VBox.setVgrow(face, Priority.ALWAYS);
        getChildren().add(face);
        onInvalid.run();
    }

    /** How much of its height at a width is for open details; 0 while they are closed. */
    double openHeight(double width) {
        return face.openHeight(width - snappedLeftInset() - snappedRightInset());
    }

    /** Draws what has changed since the last call. */
    void draw() {
        face.draw();
    }
}
