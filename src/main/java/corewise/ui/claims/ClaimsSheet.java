package corewise.ui.claims;

import corewise.experiment.Finding;
import corewise.text.Texts;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.PagePicture;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** What was found of the claims, a card each without anything to press: for pictures. */
@OnWindowThread
final class ClaimsSheet extends GridPane {
    private static final int MOST_COLUMNS = 4;

    private final List<EvidencePane> drawn = new ArrayList<>();

    private ClaimsSheet(List<Finding> found, Texts texts) {
        getStyleClass().add("claims-sheet");
        int columns = Math.min(MOST_COLUMNS, (int) Math.ceil(Math.sqrt(found.size())));
        int rows = (found.size() + columns - 1) / columns;
        for (int column = 0; column < columns; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(share);
        }
        for (int row = 0; row < rows; row++) {
            RowConstraints share = new RowConstraints();
            share.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(share);
        }
        for (int place = 0; place < found.size(); place++) {
            add(card(found.get(place), texts), place % columns, place / columns);
        }
    }

    private VBox card(Finding finding, Texts texts) {
        EvidencePane evidence = new EvidencePane(texts, () -> {});
        evidence.getStyleClass().setAll("claim-evidence-sheet");
        evidence.show(finding.evidence());
        VBox.setVgrow(evidence, Priority.ALWAYS);
        drawn.add(evidence);
        Pill pill = new Pill();
        pill.show(finding.verdict(), texts);
        Label figures = Labels.wrapped(texts.say(finding.figures()), "secondary");
        figures.setMinWidth(0);
        Label language = new Label(texts.say(finding.checkedInShort()));
        language.getStyleClass().addAll("secondary", "claim-language");
        language.setMinWidth(USE_PREF_SIZE);
        HBox verdict = new HBox(pill, language, figures);
        verdict.getStyleClass().add("claim-verdict");
        VBox card = new VBox(Labels.wrapped(texts.name(finding.claim()), "claim-statement"), verdict, evidence);
        card.getStyleClass().addAll("card", "claim-card");
        return card;
    }

    /** These findings. */
    static PagePicture.Drawing of(List<Finding> found, Texts texts) {
        ClaimsSheet sheet = new ClaimsSheet(found, texts);
        return new PagePicture.Drawing(sheet, () -> sheet.drawn.forEach(EvidencePane::draw));
    }
}
