package corewise.ui.claims;

import corewise.experiment.Finding;
import corewise.ui.claims.evidence.EvidenceTable;
import corewise.ui.fx.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/**
 * What is behind a verdict: why, the rule, what was run, how often, and the evidence as a table. Made when it is asked
 * for; belongs to the window's thread.
 */
final class ClaimDetails extends VBox {
    private static final int MOST_ROWS = 7;
    /** Heights in rows. */
    private static final double HEAD_ROWS = 1.6;

    private static final double ROW_EMS = 1.9;

    private final Texts texts;

    ClaimDetails(ClaimCardViewModel card, Finding finding, double em, Texts texts) {
        this.texts = texts;
        getStyleClass().add("claim-details");
        EvidenceTable table = EvidenceTable.of(finding.evidence(), texts);
        Hyperlink copy = new Hyperlink(texts.get("claims.copy"));
        copy.getStyleClass().add("claim-link");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setAccessibleText(texts.get("claims.copyOf", card.statement()));
        copy.setOnAction(event -> {
            copy(table);
            copy.setVisited(false);
            copy.setText(texts.get("claims.copied"));
        });
        getChildren()
                .setAll(
                        part("claims.why", finding.why()),
                        part("claims.rule", card.rule()),
                        part(
                                "claims.run",
                                card.experiment() + " " + card.words().repeats(finding)),
                        view(card, table, em),
                        copy);
    }

    private VBox part(String key, String text) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("card-title");
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return new VBox(name, words);
    }

    private TableView<List<String>> view(ClaimCardViewModel card, EvidenceTable table, double em) {
        TableView<List<String>> view = new TableView<>();
        view.getStyleClass().addAll("tasks", "claim-table");
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        view.setAccessibleText(texts.get("claims.tableOf", card.statement()));
        for (int column = 0; column < table.columns().size(); column++) {
            int index = column;
            TableColumn<List<String>, String> made =
                    new TableColumn<>(table.columns().get(column));
            made.setSortable(false);
            made.setReorderable(false);
            made.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
            view.getColumns().add(made);
        }
        view.getItems().setAll(table.rows());
        double row = Math.rint(ROW_EMS * em);
        view.setFixedCellSize(row);
        double height = Math.ceil((Math.min(MOST_ROWS, Math.max(1, table.rows().size())) + HEAD_ROWS) * row + 2);
        view.setMinHeight(height);
        view.setPrefHeight(height);
        view.setMaxHeight(height);
        return view;
    }

    private static void copy(EvidenceTable table) {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.asText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
