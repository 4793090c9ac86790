package corewise.ui.claims;

import corewise.experiment.Finding;
import corewise.fact.Fact;
import corewise.text.Texts;
import corewise.ui.claims.ClaimCardViewModel.State;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Help;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a card shows of a claim in one language: verdict, evidence, and what can be done. Draws only in {@link #draw}. */
@OnWindowThread
final class ClaimFace extends VBox {
    private final ClaimCardViewModel card;
    private final Texts texts;
    private final Pill pill = new Pill();
    private final Label figures = label("", "secondary", "claim-figures");
    private final EvidencePane evidence;
    private final VBox plan = new VBox();
    private final StackPane body = new StackPane();
    private final ClaimFooter footer;
    private final Tooltip tip = new Tooltip();
    private ClaimDetails details;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    ClaimFace(ClaimCardViewModel card, ClaimsViewModel view, Texts texts, Runnable onInvalid) {
        this.card = card;
        this.texts = texts;
        evidence = new EvidencePane(texts, onInvalid);
        evidence.onOpen(() -> card.finding()
                .ifPresent(found ->
                        EvidenceWindow.open(getScene().getWindow(), card.statement(), found.evidence(), texts)));
        footer = new ClaimFooter(card, view, texts, this::toggleDetails);
        getStyleClass().add("claim-face");
        Labels.wrap(figures);
        figures.setMinWidth(0);
        HBox.setHgrow(figures, Priority.ALWAYS);
        figures.setMaxWidth(Double.MAX_VALUE);
        HBox verdict = new HBox(pill, figures);
        verdict.getStyleClass().add("claim-verdict");
        plan.getStyleClass().add("claim-plan");
        body.getStyleClass().add("claim-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        tip.setWrapText(true);
        tip.getStyleClass().add("claim-tip");
        explain();
        getChildren().setAll(verdict, body, footer);
        card.stateProperty().subscribe(this::show);
        card.doingProperty().subscribe((before, doing) -> showDoing());
    }

    private void explain() {
        Explained.on(this, Subject.CLAIM_VERDICT, this::told);
        Explained.on(figures, Subject.CLAIM_FIGURES, () -> isFound() ? figures.getText() : "");
        Explained.on(evidence, Subject.CLAIM_EVIDENCE, () -> isFound() ? figures.getText() : "");
        Explained.on(plan, Subject.CLAIM_PLAN, () -> texts.get("joint.sentences", card.experiment(), card.rule()));
    }

    /** How the claim came out, in a sentence; empty where it is not checked. */
    String told() {
        return card.finding()
                .filter(found -> isFound())
                .map(found -> texts.say(Fact.of("explain.example.claim")
                        .verbatim("claim", card.statement())
                        .verbatim("verdict", texts.name(found.verdict()))
                        .fact("why", found.why())))
                .orElse("");
    }

    private boolean isFound() {
        return card.stateProperty().get() == State.FOUND;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private void show(State state) {
        if (details != null) {
            toggleDetails();
        }
        Finding found = card.finding().orElse(null);
        Tooltip.uninstall(pill, tip);
        figures.setTooltip(null);
        switch (state) {
            case FOUND -> showFound(found);
            case FAILED -> showPlan("unchecked", texts.get("claims.failed"), card.failure());
            case CHECKING -> {
                showPlan("checking", texts.get("claims.checking"), "");
                showDoing();
            }
            case LINED_UP -> showPlan("unchecked", texts.get("claims.linedUp"), texts.get("claims.linedUpLine"));
            case TO_CHECK -> showPlan("unchecked", texts.get("claims.toCheck"), "");
        }
        footer.refresh();
    }

    private void showFound(Finding found) {
        pill.show(found.verdict(), texts);
        figures.setText(texts.say(found.figures()));
        Help.on(figures, texts.get("claims.figuresHelp"));
        tip.setText(texts.get("claims.tip", found.why(), texts.get("claims.rule"), card.rule()));
        Tooltip.install(pill, tip);
        evidence.show(found.evidence());
        body.getChildren().setAll(evidence);
    }

    private void showPlan(String style, String verdict, String line) {
        pill.show(style, verdict);
        figures.setText(line);
        plan.getChildren().setAll(part("claims.willRun", card.experiment()), part("claims.rule", card.rule()));
        body.getChildren().setAll(plan);
    }

    private Node part(String key, String text) {
        return new VBox(label(texts.get(key), "card-title"), Labels.wrapped(text, "claim-words"));
    }

    private void showDoing() {
        if (card.stateProperty().get() == State.CHECKING) {
            figures.setText(
                    card.doingProperty().get().isEmpty()
                            ? texts.get("claims.starting")
                            : card.doingProperty().get());
        }
    }

    private void toggleDetails() {
        if (details != null) {
            getChildren().remove(details);
            details = null;
        } else if (card.finding().isPresent()) {
            double em = figures.getFont().getSize();
            details = new ClaimDetails(card, card.finding().get(), em, texts);
            getChildren().add(details);
        }
        footer.showOpen(details != null);
    }

    /** How much of its height at a width is for open details; 0 while they are closed. */
    double openHeight(double width) {
        return details == null ? 0 : Math.ceil(details.prefHeight(width) + getSpacing());
    }

    /** Draws what has changed since the last call. */
    void draw() {
        evidence.draw();
    }
}
