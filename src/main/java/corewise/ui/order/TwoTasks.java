package corewise.ui.order;

import corewise.metrics.OrderBy;
import corewise.metrics.Overtaking;
import corewise.metrics.TaskTimes;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.picture.Token;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.canvas.ColorRamp;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.OnWindowThread;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** Two tasks of a run, one below the other, from their starts to their ends, with their turns on cores. */
@OnWindowThread
final class TwoTasks extends Region {
    private static final double LABEL = 26;

    private final CanvasPane pane = new CanvasPane();
    private Trace trace;
    private Overtaking seen = Overtaking.NONE;

    TwoTasks() {
        getStyleClass().add("order-two");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setOnInvalid(this::draw);
        getChildren().add(pane);
    }

    /** Shows these tasks of a run; nothing for {@link Overtaking#NONE}. */
    void show(Trace of, Overtaking overtaking) {
        trace = of;
        seen = overtaking;
        boolean any = !overtaking.equals(Overtaking.NONE);
        setVisible(any);
        setManaged(any);
        draw();
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
        draw();
    }

    private void draw() {
        if (getWidth() < 2 * LABEL || getHeight() < 10) {
            return;
        }
        GraphicsContext graphics = pane.graphics();
        pane.clear();
        if (seen.equals(Overtaking.NONE)) {
            return;
        }
        long from = Math.min(begin(seen.overtaken()), begin(seen.overtaker()));
        long to = Math.max(trace.endedNanos(seen.overtaken()), trace.endedNanos(seen.overtaker()));
        double pitch = getHeight() / 2;
        row(graphics, seen.overtaken(), 0, pitch, new Span(from, to));
        row(graphics, seen.overtaker(), pitch, pitch, new Span(from, to));
    }

    private void row(GraphicsContext graphics, int task, double y, double pitch, Span span) {
        Palette palette = pane.palette();
        double left = LABEL * palette.scale();
        double perNano = (getWidth() - left) / Math.max(1, span.to - span.from);
        graphics.setFill(palette.color(Token.TEXT));
        graphics.setFont(palette.bold(11));
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(Integer.toString(task), 0, y + pitch / 2, left - 4);
        double height = Math.floor(pitch * 0.66);
        double top = Math.rint(y + (pitch - height) / 2);
        // the whole stay, pale: ready where no turn is drawn on it
        graphics.setFill(palette.color(Token.BUSY_GROUND));
        long there = TaskTimes.hadWorkerNanos(trace, task);
        double start = left + (there - span.from) * perNano;
        graphics.fillRect(start, top, (trace.endedNanos(task) - there) * perNano, height);
        if (seen.by() != OrderBy.FINISHED) {
            // how long it took from its being handed over to its worker
            double handed = left + (begin(task) - span.from) * perNano;
            graphics.setFill(palette.color(Token.SLOT));
            graphics.fillRect(handed, Math.rint(top + height / 2) - 1, Math.max(0, start - handed), 2);
        }
        for (int slice = trace.lastSlice(task); slice != TraceView.NONE; slice = trace.previousSlice(slice)) {
            boolean running = trace.sliceState(slice) == SliceState.RUNNING;
            graphics.setFill(running ? palette.edge(task, trace.taskCount()) : palette.color(Token.SLOT));
            double x = left + (trace.sliceStartNanos(slice) - span.from) * perNano;
            double width = Math.max(1, (trace.sliceEndNanos(slice) - trace.sliceStartNanos(slice)) * perNano);
            graphics.fillRect(x, top, width, height);
            if (running) {
                graphics.setFill(ColorRamp.of(task, trace.taskCount()));
                graphics.fillRect(x, top + 1, width, height - 2);
            }
        }
    }

    private long begin(int task) {
        long submitted = trace.submittedNanos(task);
        return seen.by() == OrderBy.FINISHED || submitted == TraceView.UNKNOWN_NANOS
                ? TaskTimes.hadWorkerNanos(trace, task)
                : submitted;
    }

    private record Span(long from, long to) {}
}
