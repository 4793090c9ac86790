package corewise.ui.watch;

import corewise.fact.Fact;
import corewise.model.TraceView;
import corewise.report.RunNames;
import corewise.text.Texts;
import corewise.ui.explain.Explained;
import corewise.ui.explain.Spot;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import java.util.Optional;
import javafx.scene.Node;

/** What the figures above the board are, and what they say of the run that is shown. */
@OnWindowThread
final class FigureSpots {
    private final WatchViewModel watch;
    private final Texts texts;

    FigureSpots(WatchViewModel watch, Texts texts) {
        this.watch = watch;
        this.texts = texts;
    }

    /** Tells a figure's node what it is, which changes with the way and with the run's end. */
    void tell(Node node, FigureStripViewModel.Figure figure) {
        Explained.now(
                node,
                () -> subject(figure.kind())
                        .map(subject ->
                                Spot.of(subject, node, () -> example(figure)).saying(figure.helpProperty()::get)));
    }

    /** Tells the line below the figures what it is. */
    void tellLine(Node node) {
        Explained.on(
                node,
                Subject.FIGURE_LINE,
                () -> shown().isEmpty() ? "" : watch.figures().lineProperty().get());
    }

    private Optional<TraceView> shown() {
        return watch.currentProperty().get() != null
                ? Optional.of(watch.currentProperty().get().follow())
                : Optional.ofNullable(watch.shownRunProperty().get()).map(run -> run.trace());
    }

    private String example(FigureStripViewModel.Figure figure) {
        String value = figure.valueProperty().get();
        return shown().filter(run -> !value.equals(FigureStripViewModel.NONE))
                .map(run -> texts.say(Fact.of("explain.example.value")
                        .verbatim("caption", figure.labelProperty().get())
                        .verbatim("value", value)
                        .verbatim("run", RunNames.of(run, texts))))
                .orElse("");
    }

    private static Optional<Subject> subject(String kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case "elapsed", "took" -> Subject.FIGURE_TIME;
                    case "serial" -> Subject.FIGURE_SERIAL;
                    case "busyMean" -> Subject.FIGURE_BUSY;
                    case "queued", "notStarted" -> Subject.FIGURE_QUEUE;
                    case "runningOfCores" -> Subject.FIGURE_RUNNING;
                    case "finished", "finishedOrFailed", "finishedOrLost" -> Subject.FIGURE_FINISHED;
                    case "threads", "processes" -> Subject.FIGURE_WORKERS;
                    case "" -> null;
                    default -> Subject.FIGURE_WITHOUT_CORE;
                });
    }
}
