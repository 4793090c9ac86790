package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.picture.lanes.TimeWindow;
import corewise.text.Texts;
import corewise.ui.canvas.lanes.BarFilter;
import corewise.ui.canvas.lanes.ShownBars;
import corewise.ui.fx.ChoiceNames;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.Visibility;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/** The panel that chooses what the timeline shows: a part of the run, states, a worker, a core, items. */
@OnWindowThread
public final class FilterPanelController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final TimelineFilter filter;
    private final TimelineView view;
    private final Asks asks;
    private final StateChips states;
    private boolean showing;

    @FXML
    private Pane panel;

    @FXML
    private TextField part;

    @FXML
    private ComboBox<Integer> worker;

    @FXML
    private ComboBox<Integer> core;

    @FXML
    private TextField items;

    @FXML
    private Label outcome;

    /** What the panel asks for. */
    interface Asks {
        /** Shows a part that was typed; says whether it is a part of the run. */
        boolean show(Interval part);

        /** Closes the panel. */
        void close();
    }

    FilterPanelController(Texts texts, TimelineFilter filter, TimelineView view, Asks asks) {
        this.texts = texts;
        this.filter = filter;
        this.view = view;
        this.asks = asks;
        states = new StateChips(texts, filter);
    }

    @FXML
    void initialize() {
        panel.getChildren().addAll(1, states.nodes());
        worker.setConverter(names("timeline.filter.workers", this::workerName));
        core.setConverter(names("timeline.filter.cores", at -> texts.get("timeline.slice.core", at)));
        worker.valueProperty()
                .subscribe(chosen -> choose(chosen, filter.filterProperty().get()::withWorker));
        core.valueProperty()
                .subscribe(chosen -> choose(chosen, filter.filterProperty().get()::withCore));
        part.setOnAction(event -> wrong(part, !showPart()));
        items.setOnAction(event -> wrong(items, !filter.chooseItems(items.getText())));
        part.focusedProperty().subscribe(focused -> backToWhatIs(focused, part));
        items.focusedProperty().subscribe(focused -> backToWhatIs(focused, items));
        filter.shownProperty().subscribe(this::tell);
        filter.filterProperty().subscribe(this::refresh);
        panel.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                asks.close();
                event.consume();
            }
        });
        open(false);
    }

    /** Opens or closes the panel. */
    void open(boolean opened) {
        Visibility.show(panel, opened);
        filter.watched(opened);
        if (opened) {
            refresh();
        }
    }

    /** Where typing begins. */
    void focus() {
        part.requestFocus();
    }

    /** Offers what a run has. */
    void show(TraceView ended) {
        showing = true;
        worker.getItems().setAll(choices(ended == null ? 0 : ended.workerCount()));
        core.getItems()
                .setAll(choices(
                        ended == null || !ended.machine().coreReported()
                                ? 0
                                : ended.machine().logicalProcessors()));
        core.setDisable(core.getItems().size() < 2);
        showing = false;
        refresh();
    }

    private static Integer[] choices(int count) {
        return IntStream.range(TraceView.NONE, count).boxed().toArray(Integer[]::new);
    }

    /** Writes what is shown into the fields. */
    void refresh() {
        BarFilter now = filter.filterProperty().get();
        showing = true;
        states.show(now);
        worker.setValue(now.worker());
        core.setValue(now.core());
        showing = false;
        if (!part.isFocused()) {
            part.setText(shownPart());
            wrong(part, false);
        }
        if (!items.isFocused()) {
            items.setText(shownItems());
            wrong(items, false);
        }
        tell();
    }

    private String shownPart() {
        TimeWindow shown = view.shown();
        return filter.trace() == null
                ? ""
                : texts.get(
                        "timeline.choosing",
                        texts.quantities().moment(shown.startNanos()),
                        texts.quantities().moment(shown.endNanos()));
    }

    private String shownItems() {
        return filter.items()
                .map(shown -> texts.get("timeline.choosing", shown.first(), shown.last()))
                .orElse("");
    }

    private void backToWhatIs(boolean focused, TextField field) {
        if (focused) {
            field.selectAll();
        } else {
            refresh();
        }
    }

    private void choose(Integer chosen, IntFunction<BarFilter> with) {
        if (!showing && chosen != null) {
            filter.filterProperty().set(with.apply(chosen));
        }
    }

    private boolean showPart() {
        Optional<Interval> typed = Interval.parse(part.getText());
        if (part.getText().isBlank()) {
            view.showAll();
            return true;
        }
        return typed.isPresent() && asks.show(typed.get());
    }

    private void wrong(TextField field, boolean isWrong) {
        field.pseudoClassStateChanged(WRONG, isWrong);
        if (isWrong) {
            outcome.setText(texts.get(field.equals(part) ? "timeline.filter.noPart" : "timeline.filter.noItems"));
        } else {
            tell();
        }
    }

    @FXML
    void showAll() {
        filter.filterProperty().set(BarFilter.ALL);
        view.showAll();
        refresh();
    }

    private void tell() {
        Optional<ShownBars> shown = filter.shownProperty().get();
        states.count(shown);
        outcome.setText(shown.filter(bars -> filter.trace() != null)
                .map(bars -> texts.get(
                        bars.filter().all() ? "timeline.filter.everything" : "timeline.filter.outcome",
                        bars.tasks(),
                        filter.trace().taskCount(),
                        bars.bars()))
                .orElse(""));
    }

    private String workerName(int at) {
        return filter.trace() == null || at >= filter.trace().workerCount()
                ? Integer.toString(at)
                : filter.trace().workerInfo(at).name();
    }

    /** Names of a choice, of which the first is all. */
    private ChoiceNames<Integer> names(String everything, IntFunction<String> name) {
        return new ChoiceNames<>(value -> value == TraceView.NONE ? texts.get(everything) : name.apply(value));
    }
}
