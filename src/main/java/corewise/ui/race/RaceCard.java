package corewise.ui.race;

import corewise.fact.Fact;
import corewise.metrics.CompletionRanks;
import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.report.RaceFacts;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.canvas.BarStrip;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Subject;
import corewise.ui.fx.Help;
import corewise.ui.fx.Labels;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.LanesTable;
import java.util.Arrays;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One run of a race: name, figures and order strip, and its lanes beside them. What the run came to is told once the clock
 * has reached its end.
 */
@OnWindowThread
final class RaceCard extends HBox {
    private final RaceLanes lanes;
    private final Texts texts;
    private final Trace trace;
    private final int[] order;
    private final RaceFigures figures;
    private final Label time = value();
    private final Label speedup = value();
    private final Label busy = value();
    private final Label spread;
    private final Tooltip explanation = Help.tip("");
    private final BarStrip strip;
    private final LanesTable table;
    /** How many tasks the strip shows. */
    private int finished;
    /** Whether it is told what the run came to. */
    private boolean told;

    RaceCard(String called, CompletedRun run, RaceFigures figures, RaceLanes lanes, Texts texts) {
        this.lanes = lanes;
        this.texts = texts;
        this.figures = figures;
        trace = run.trace();
        order = CompletionRanks.completionOrder(trace);
        Label name = Labels.wrapped(called, "race-name");
        Label note = Labels.wrapped(texts.say(RaceFacts.about(trace.spec())), "secondary");
        HBox row = new HBox(
                figure("race.time", time, texts),
                explained(figure(figures.comparable() ? "race.speedup" : "runs.notComparable", speedup, texts)),
                figure("race.busy", busy, texts));
        row.getStyleClass().add("race-figures");
        strip = new BarStrip(texts.get("runsPanel.strip"));
        strip.getStyleClass().add("race-strip");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox left = new VBox(name, note);
        if (lanes.byWorker()) {
            left.getChildren().add(Labels.wrapped(texts.get("report.byWorker"), "secondary"));
        }
        left.getChildren().addAll(space, row);
        spread = label(figures.spread(), "secondary");
        if (!figures.spread().isEmpty()) {
            left.getChildren().add(spread);
        }
        left.getChildren().add(stripBelow(strip, texts));
        left.getStyleClass().add("race-left");
        HBox.setHgrow(lanes, Priority.ALWAYS);
        table = new LanesTable(texts);
        table.show(trace, texts.get("race.table", called));
        HBox.setHgrow(table, Priority.ALWAYS);
        getChildren().addAll(left, lanes);
        getStyleClass().addAll("card", "race-card");
        setMinHeight(USE_PREF_SIZE);
        strip.showOrder(new int[0], trace.taskCount());
        explain(called);
        tell(false);
    }

    /** What its parts are; before the end of its run they give nothing away. */
    private void explain(String called) {
        Explained.on(time.getParent(), Subject.RACE_TIME, () -> value(called, figures.time()));
        Explained.on(speedup.getParent(), Subject.RACE_SPEED_UP, () -> value(called, figures.explained()));
        Explained.on(busy.getParent(), Subject.RACE_BUSY, () -> value(called, figures.busy()));
        Explained.on(spread, Subject.RACE_SPREAD, () -> value(called, figures.spread()));
        Explained.on(
                strip.getParent(),
                Subject.ORDER_STRIP,
                () -> finished == 0
                        ? ""
                        : texts.say(Fact.of("explain.example.order-strip")
                                .verbatim("name", called)
                                .number("first", order[0])
                                .number("last", order[finished - 1])));
        Explained.on(
                this,
                Subject.RACE_BARS,
                () -> told
                        ? texts.say(Fact.of("explain.example.race.bars")
                                .verbatim("name", called)
                                .nanos("time", RunTimes.makespanNanos(trace))
                                .count("tasks", trace.taskCount())
                                .count("slices", trace.sliceCount()))
                        : "");
    }

    private String value(String called, String value) {
        return told && !value.isEmpty()
                ? texts.say(
                        Fact.of("explain.example.race").verbatim("name", called).verbatim("value", value))
                : "";
    }

    /** Shows the run as a table, or as its lanes again. */
    void asTable(boolean shown) {
        getChildren().set(1, shown ? table : lanes);
    }

    /** Shows the run as far as it had come at a moment. */
    void at(long nanos) {
        table.at(nanos);
        lanes.draw(nanos);
        // from where the last frame left off, forward or back
        int ended = finished;
        while (ended > 0 && trace.endedNanos(order[ended - 1]) > nanos) {
            ended--;
        }
        while (ended < order.length && trace.endedNanos(order[ended]) <= nanos) {
            ended++;
        }
        if (ended != finished) {
            finished = ended;
            strip.showOrder(Arrays.copyOf(order, ended), trace.taskCount());
        }
        if (told != lanes.over(nanos)) {
            tell(!told);
        }
    }

    private void tell(boolean over) {
        told = over;
        String hidden = texts.get("race.hidden");
        time.setText(over ? figures.time() : hidden);
        speedup.setText(over ? figures.speedup() : hidden);
        busy.setText(over ? figures.busy() : hidden);
        spread.setVisible(over);
        String explained = over ? figures.explained() : texts.get("race.hiddenTip");
        explanation.setText(explained);
        speedup.getParent().setAccessibleText(explained);
    }

    private static Label value() {
        return label("", "figure-value");
    }

    /** A strip below what it is called. */
    static VBox stripBelow(Region strip, Texts texts) {
        Label caption = label(texts.get("race.finished"), "figure-label");
        Help.on(caption, texts.get("runsPanel.strip"));
        return new VBox(caption, strip);
    }

    /** A figure below what it is called. */
    static VBox figure(String key, Label figure, Texts texts) {
        // so that no caption runs into the next one
        Label caption = label(texts.get(key), "figure-label");
        Help.on(caption, texts.get(key + ".help"));
        VBox box = new VBox(caption, figure);
        box.setFillWidth(true);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private VBox explained(VBox figure) {
        Tooltip.install(figure, explanation);
        // reached by keyboard too: the explanation is told to who cannot hover
        figure.setFocusTraversable(true);
        figure.setAccessibleRole(AccessibleRole.TEXT);
        figure.getStyleClass().add("race-explained");
        if (!figures.comparable()) {
            figure.getStyleClass().add("not-comparable");
        }
        figure.focusedProperty().subscribe((before, focused) -> {
            if (focused && figure.getScene() != null && figure.getScene().getWindow() != null) {
                var corner = figure.localToScreen(0, figure.getHeight());
                explanation.show(figure, corner.getX(), corner.getY() + 4);
            } else {
                explanation.hide();
            }
        });
        return figure;
    }

    /** Words that are never cut off. */
    static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return label;
    }

    RaceLanes lanes() {
        return lanes;
    }
}
