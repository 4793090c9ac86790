package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.text.Texts;
import corewise.ui.canvas.lanes.BarFilter;
import corewise.ui.canvas.lanes.ShownBars;
import corewise.ui.canvas.lanes.SliceRaster.Fill;
import corewise.ui.canvas.lanes.TimeAxis;
import corewise.ui.canvas.lanes.TimeWindow;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** The panel that chooses what the timeline shows: a part of the run, states, a worker, a core, items. Belongs to the window's thread. */
public final class FilterPanelController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final Pattern ITEMS = Pattern.compile("(\\d{1,9})\\s*(?:(?:-|–|—|to|\\.\\.+)\\s*(\\d{1,9}))?");

    private final Texts texts;
    private final TimelineFilter filter;
    private final TimelineView view;
    private final Asks asks;
    private final Map<Fill, ToggleButton> states = new EnumMap<>(Fill.class);
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
    }

    @FXML
    void initialize() {
        for (Fill fill : Fill.values()) {
            ToggleButton chip = new ToggleButton(texts.get(name(fill)));
            Region swatch = new Region();
            swatch.getStyleClass().addAll("filter-swatch", "swatch-" + style(fill));
            chip.setGraphic(swatch);
            chip.getStyleClass().add("filter-chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setOnAction(event -> chooseStates(fill));
            states.put(fill, chip);
        }
        panel.getChildren().addAll(1, states.values());
        worker.setConverter(new Names("timeline.filter.workers", this::workerName));
        core.setConverter(new Names("timeline.filter.cores", at -> texts.get("timeline.slice.core", at)));
        worker.valueProperty()
                .subscribe(chosen -> choose(chosen, filter.filterProperty().get()::withWorker));
        core.valueProperty()
                .subscribe(chosen -> choose(chosen, filter.filterProperty().get()::withCore));
        part.setOnAction(event -> wrong(part, !showPart()));
        items.setOnAction(event -> wrong(items, !chooseItems()));
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
        panel.setVisible(opened);
        panel.setManaged(opened);
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
        states.forEach((fill, chip) -> chip.setSelected(now.fills().contains(fill)));
        worker.setValue(now.worker());
        core.setValue(now.core());
        showing = false;
        if (!part.isFocused()) {
            part.setText(shownPart());
            wrong(part, false);
        }
        if (!items.isFocused()) {
            items.setText(shownItems(now));
            wrong(items, false);
        }
        tell();
    }

    private String shownPart() {
        TimeWindow shown = view.shown();
        return filter.trace() == null
                ? ""
                : texts.get(
                        "timeline.choosing", TimeAxis.moment(shown.startNanos()), TimeAxis.moment(shown.endNanos()));
    }

    private String shownItems(BarFilter now) {
        int last = filter.trace() == null ? -1 : filter.trace().taskCount() - 1;
        return last < 0 ? "" : texts.get("timeline.choosing", now.firstTask(), Math.min(now.lastTask(), last));
    }

    private void backToWhatIs(boolean focused, TextField field) {
        if (focused) {
            field.selectAll();
        } else {
            refresh();
        }
    }

    private void chooseStates(Fill changed) {
        Set<Fill> chosen = EnumSet.noneOf(Fill.class);
        states.forEach((fill, chip) -> {
            if (chip.isSelected()) {
                chosen.add(fill);
            }
        });
        if (chosen.isEmpty()) {
            // nothing at all is no picture: the last one goes off by choosing another
            chosen.add(changed);
            states.get(changed).setSelected(true);
        }
        filter.filterProperty().set(filter.filterProperty().get().withFills(chosen));
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

    private boolean chooseItems() {
        BarFilter now = filter.filterProperty().get();
        Matcher typed = ITEMS.matcher(items.getText().strip());
        if (items.getText().isBlank()) {
            filter.filterProperty().set(now.withTasks(0, Integer.MAX_VALUE));
            return true;
        }
        if (!typed.matches() || filter.trace() == null) {
            return false;
        }
        int first = Integer.parseInt(typed.group(1));
        int last = typed.group(2) == null ? first : Integer.parseInt(typed.group(2));
        int items = filter.trace().taskCount();
        if (last < first || first >= items) {
            return false;
        }
        boolean every = first == 0 && last >= items - 1;
        filter.filterProperty().set(now.withTasks(first, every ? Integer.MAX_VALUE : last));
        return true;
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
        for (Map.Entry<Fill, ToggleButton> state : states.entrySet()) {
            String name = texts.get(name(state.getKey()));
            state.getValue()
                    .setText(shown.map(bars -> name + "  " + bars.bars(state.getKey()))
                            .orElse(name));
        }
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

    private static String name(Fill fill) {
        return switch (fill) {
            case RUNNING -> "timeline.filter.running";
            case READY -> "timeline.filter.ready";
            case BLOCKED -> "timeline.filter.blocked";
            case STARTING -> "timeline.filter.starting";
            case SENDING_BACK -> "timeline.filter.sendingBack";
        };
    }

    private static String style(Fill fill) {
        return switch (fill) {
            case RUNNING -> "running";
            case READY -> "ready";
            case BLOCKED -> "blocked";
            case STARTING -> "starting";
            case SENDING_BACK -> "sending";
        };
    }

    /** Names of a choice, of which the first is all. */
    private final class Names extends StringConverter<Integer> {
        private final String everything;
        private final IntFunction<String> name;

        Names(String everything, IntFunction<String> name) {
            this.everything = everything;
            this.name = name;
        }

        @Override
        public String toString(Integer value) {
            return value == null || value == TraceView.NONE ? texts.get(everything) : name.apply(value);
        }

        @Override
        public Integer fromString(String text) {
            throw new UnsupportedOperationException("chosen, not typed");
        }
    }
}
