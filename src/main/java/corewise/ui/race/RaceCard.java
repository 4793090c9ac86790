package corewise.ui.race;

import corewise.metrics.CompletionRanks;
import corewise.model.Trace;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.canvas.BarStrip;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One run of a race: name, figures and order strip, and its lanes beside them. */
@OnWindowThread
final class RaceCard extends HBox {
    private final RaceLanes lanes;
    private final Texts texts;

    RaceCard(CompletedRun run, RaceFigures figures, RaceLanes lanes, Texts texts) {
        this.lanes = lanes;
        this.texts = texts;
        Trace trace = run.trace();
        String way = trace.spec().way().id();
        Label name = label(texts.get("way." + way), "race-name");
        Label note = wrapped(texts.get("runControls.shares." + way));
        HBox row = new HBox(
                figure("race.time", figures.time()),
                explained(
                        figure(figures.comparable() ? "race.speedup" : "race.notComparable", figures.speedup()),
                        figures),
                figure("race.busy", figures.busy()));
        row.getStyleClass().add("race-figures");
        Label finished = label(texts.get("race.finished"), "figure-label");
        BarStrip strip = new BarStrip();
        strip.getStyleClass().add("race-strip");
        strip.setAccessibleText(texts.get("runsPanel.strip"));
        strip.showOrder(CompletionRanks.completionOrder(trace), trace.taskCount());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox left = new VBox(name, note);
        if (lanes.byWorker()) {
            left.getChildren().add(wrapped(texts.get("report.byWorker")));
        }
        left.getChildren().addAll(space, row);
        if (!figures.spread().isEmpty()) {
            Label spread = label(figures.spread(), "secondary");
            spread.getStyleClass().add("race-spread");
            left.getChildren().add(spread);
        }
        left.getChildren().add(new VBox(finished, strip));
        left.getStyleClass().add("race-left");
        HBox.setHgrow(lanes, Priority.ALWAYS);
        getChildren().addAll(left, lanes);
        getStyleClass().addAll("card", "race-card");
        setMinHeight(USE_PREF_SIZE);
    }

    private VBox figure(String key, String value) {
        Label caption = label(texts.get(key), "figure-label");
        Label figure = label(value, "figure-value");
        // so that no caption runs into the next one
        caption.setMinWidth(USE_PREF_SIZE);
        figure.setMinWidth(USE_PREF_SIZE);
        VBox box = new VBox(caption, figure);
        box.setFillWidth(true);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static VBox explained(VBox figure, RaceFigures figures) {
        Tooltip tip = new Tooltip(figures.explained());
        tip.setWrapText(true);
        tip.getStyleClass().add("race-tip");
        Tooltip.install(figure, tip);
        figure.setAccessibleText(figures.explained());
        // reached by keyboard too: the explanation is told to who cannot hover
        figure.setFocusTraversable(true);
        figure.getStyleClass().add("race-explained");
        if (!figures.comparable()) {
            figure.getStyleClass().add("not-comparable");
        }
        figure.focusedProperty().subscribe((before, focused) -> {
            if (focused && figure.getScene() != null && figure.getScene().getWindow() != null) {
                var corner = figure.localToScreen(0, figure.getHeight());
                tip.show(figure, corner.getX(), corner.getY() + 4);
            } else {
                tip.hide();
            }
        });
        return figure;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return label;
    }

    private static Label wrapped(String text) {
        Label label = label(text, "secondary");
        label.setWrapText(true);
        return label;
    }

    RaceLanes lanes() {
        return lanes;
    }
}
