package corewise.ui.claims;

import corewise.experiment.Finding;
import corewise.experiment.picture.EvidenceTable;
import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/**
 * What is behind a verdict: why, the rule, what was run, how often, and the evidence as a table. Made when it is asked
 * for.
 */
@OnWindowThread
final class ClaimDetails extends VBox {
    private final Texts texts;

    ClaimDetails(ClaimCardViewModel card, Finding finding, double em, Texts texts) {
        this.texts = texts;
        getStyleClass().add("claim-details");
        EvidenceTable table = EvidenceTable.of(finding.evidence(), texts);
        Link copy = new Link(texts.get("claims.copy"));
        copy.getStyleClass().add("claim-link");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setAccessibleText(texts.get("claims.copyOf", card.statement()));
        copy.setOnAction(event -> {
            copy(table);
            copy.setText(texts.get("claims.copied"));
        });
        getChildren()
                .setAll(
                        part("claims.why", texts.say(finding.why())),
                        part("claims.rule", card.rule()),
                        part(
                                "claims.run",
                                texts.get("joint.sentences", card.experiment(), texts.say(finding.measuredIn()))),
                        new FigureTable(table, em, texts.get("claims.tableOf", card.statement())),
                        copy);
    }

    private VBox part(String key, String text) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("card-title");
        return new VBox(name, Labels.wrapped(text));
    }

    private static void copy(EvidenceTable table) {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.asText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
