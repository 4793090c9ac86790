package corewise.ui.watch;

import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/** Wires the runs so far; choosing one shows it again. */
@OnWindowThread
public final class RunsPanelController {
    private final WatchViewModel watch;
    private final RunsPanelViewModel viewModel;
    private final Texts texts;

    @FXML
    private Label counts;

    @FXML
    private Label equality;

    @FXML
    private Label others;

    @FXML
    private ListView<RunRow> list;

    public RunsPanelController(WatchViewModel watch, Texts texts) {
        this.watch = watch;
        this.viewModel = watch.runs();
        this.texts = texts;
    }

    @FXML
    void initialize() {
        counts.textProperty().bind(viewModel.countTextProperty());
        others.textProperty().bind(viewModel.othersTextProperty());
        Visibility.showWhileAny(counts, counts.textProperty());
        Visibility.showWhileAny(equality, equality.textProperty());
        Visibility.showWhileAny(others, others.textProperty());
        viewModel.equalityProperty().subscribe(value -> {
            equality.setText(value.text());
            equality.getStyleClass().removeAll("good", "bad");
            equality.getStyleClass().add(value.equal() ? "good" : "bad");
        });
        Label empty = new Label(texts.get("runsPanel.empty"));
        empty.getStyleClass().add("secondary");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.setAccessibleText(texts.get("runsPanel.title"));
        list.setCellFactory(view -> new RunCell(texts.get("runsPanel.strip")));
        list.setItems(viewModel.rows());
        viewModel.rows().addListener(this::follow);
        // the words above the list take some of its place once there is something to compare
        list.heightProperty().subscribe(height -> showLast());
        watch.shownRunProperty().subscribe(this::select);
        list.getSelectionModel().selectedItemProperty().subscribe((before, row) -> {
            if (row != null && row.run() != null && watch.currentProperty().get() == null) {
                watch.shownRunProperty().set(row.run());
            }
        });
    }

    private void follow(ListChangeListener.Change<? extends RunRow> change) {
        boolean grown = false;
        while (change.next()) {
            grown |= change.getAddedSize() > change.getRemovedSize();
        }
        if (grown) {
            showLast();
        }
    }

    private void showLast() {
        if (!viewModel.rows().isEmpty()) {
            // laid out first: where the last row ends is known only then
            list.layout();
            list.scrollTo(viewModel.rows().size() - 1);
        }
    }

    private void select(CompletedRun run) {
        list.getSelectionModel().clearSelection();
        for (RunRow row : viewModel.rows()) {
            if (run != null && row.run() != null && run.sameAs(row.run())) {
                list.getSelectionModel().select(row);
            }
        }
    }
}
