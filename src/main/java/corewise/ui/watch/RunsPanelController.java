package corewise.ui.watch;

import corewise.fact.Fact;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Link;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Styles;
import corewise.ui.fx.Visibility;
import corewise.ui.fx.WindowThread;
import corewise.ui.page.OtherListsMenu;
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
    private final OtherListsMenu otherLists;

    @FXML
    private Label counts;

    @FXML
    private Label equality;

    @FXML
    private Link others;

    @FXML
    private Label letGo;

    @FXML
    private ListView<RunRow> list;

    private boolean late;

    public RunsPanelController(WatchViewModel watch, Texts texts) {
        this.watch = watch;
        this.viewModel = watch.runs();
        this.texts = texts;
        otherLists = new OtherListsMenu(watch.opened()::lookAt);
    }

    @FXML
    void initialize() {
        viewModel.toldProperty().subscribe(this::tell);
        others.disableProperty().bind(watch.busyProperty());
        Explained.on(list, Subject.RUN_ROW, this::chosen);
        Explained.on(counts, Subject.ORDER_COUNT, counts::getText);
        Explained.on(equality, Subject.RACE_EQUALITY, equality::getText);
        list.setCellFactory(view -> new RunCell(texts.get("runsPanel.strip"), texts));
        list.setItems(viewModel.rows());
        viewModel.rows().addListener(this::follow);
        // the words above the list take some of its place once there is something to compare
        list.heightProperty().subscribe(height -> showLast());
        list.sceneProperty().subscribe(scene -> {
            if (scene != null && late) {
                // once what is around it has its style and its place
                WindowThread.executor().execute(() -> {
                    showLast();
                    // how high rows are that came meanwhile is known once they were gone to
                    showLast();
                });
            }
        });
        watch.shownRunProperty().subscribe(this::select);
        list.getSelectionModel().selectedItemProperty().subscribe((before, row) -> {
            if (row != null && row.run() != null && watch.currentProperty().get() == null) {
                watch.shownRunProperty().set(row.run());
            }
        });
    }

    private void tell(RunsPanelViewModel.Told told) {
        Visibility.say(counts, told.counts());
        Visibility.say(others, told.others().said());
        Visibility.say(letGo, told.letGo());
        Visibility.say(equality, told.equality().text());
        Styles.mark(equality, "good", told.equality().equal());
        Styles.mark(equality, "bad", !told.equality().equal());
    }

    /** The row that is chosen, in a sentence; empty where none is. */
    private String chosen() {
        RunRow row = list.getSelectionModel().getSelectedItem();
        return row == null
                ? ""
                : texts.say(Fact.of("explain.example.run-row")
                        .verbatim("name", row.name())
                        .verbatim("figures", row.figures()));
    }

    /** Offers the other lists, to be looked at again. */
    @FXML
    void chooseOther() {
        otherLists.show(others, viewModel.toldProperty().get().others());
    }

    private void follow(ListChangeListener.Change<? extends RunRow> change) {
        boolean last = false;
        while (change.next()) {
            // an ended run may have a line more than when it was on
            last |= change.wasAdded() && change.getTo() == viewModel.rows().size();
        }
        if (last) {
            showLast();
        }
    }

    private void showLast() {
        // out of sight, as during a lesson, rows are in no style and have no height
        late = list.getScene() == null;
        if (!late && !viewModel.rows().isEmpty()) {
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
