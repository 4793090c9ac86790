package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.picture.Ink;
import corewise.picture.LineBreaks;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.TextMeasure;
import corewise.picture.lanes.LaneFrame;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.TimelineLayout;
import corewise.text.Texts;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.canvas.CanvasPen;
import corewise.ui.canvas.Palette;
import corewise.ui.canvas.lanes.BarNumber;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Locale;

/** What is written over the bars of a timeline: names of rows, the axis, numbers, and what tells a task apart. */
@OnWindowThread
final class BarWriting {
    private final CanvasPane pane = new CanvasPane();
    private final Texts texts;
    private TraceView trace;
    private TimelineLayout layout;
    private List<Rect> labels = List.of();
    private int numbersWritten;
    private boolean toldApart;

    /** Nothing yet; what is written is invalid when size or paints have changed. */
    BarWriting(Texts texts, Runnable onInvalid) {
        this.texts = texts;
        pane.setMouseTransparent(true);
        pane.setOnInvalid(onInvalid);
    }

    CanvasPane pane() {
        return pane;
    }

    Palette palette() {
        return pane.palette();
    }

    /** What is said where nothing has run: what rows are, and what it means where one is empty. */
    String emptyWords(RowsBy rows) {
        return texts.get("timeline.empty." + rows.name().toLowerCase(Locale.ROOT));
    }

    /** Writes that. */
    void empty(RowsBy rows) {
        pane.clear();
        double y = Math.min(pane.getHeight() / 2, 24 * palette().scale());
        Mark.Type type = Mark.Type.left(12.5);
        TextMeasure measure = CanvasPen.measure(palette());
        List<String> lines = LineBreaks.lines(emptyWords(rows), 2, line -> measure.of(line, type) <= pane.getWidth());
        for (int line = 0; line < lines.size(); line++) {
            paint(List.of(
                    new Mark.Words(lines.get(line), 0, y + line * 17 * palette().scale(), type)));
        }
    }

    /** Begins anew with what stands around the bars. */
    void begin(TraceView shown, TimelineLayout at) {
        trace = shown;
        layout = at;
        numbersWritten = 0;
        toldApart = false;
        pane.clear();
        LaneFrame frame = new LaneFrame(trace, layout, texts);
        TextMeasure measure = CanvasPen.measure(palette());
        List<Mark> around = frame.around(pane.getWidth(), measure);
        labels = around.stream()
                .filter(mark -> mark instanceof Mark.Words words && words.y() > layout.bottom())
                .map(mark -> ((Mark.Words) mark).place(measure))
                .toList();
        paint(around);
        paint(frame.hardlyOnCores(measure));
    }

    /** The places of the times on the axis. */
    List<Rect> labels() {
        return labels;
    }

    /** Writes the numbers that have come, and tells tasks apart, where there are some. */
    void write(List<BarNumber> numbers, List<Integer> apart) {
        // numbers come after: each is to be read, on bars as they are and on pale ones
        if (!apart.isEmpty() && !toldApart) {
            toldApart = true;
            new FollowedTask(trace, layout).paint(pane.graphics(), palette(), apart);
        }
        paint(numbers.subList(numbersWritten, numbers.size()).stream()
                .map(number -> number(number, apart.isEmpty() || apart.contains(number.task())))
                .toList());
        numbersWritten = numbers.size();
    }

    private Mark number(BarNumber number, boolean strong) {
        double shown = strong ? 1 : 1 - FollowedTask.PALE;
        return new Mark.Words(
                Integer.toString(number.task()),
                layout.time().x(number.centreNanos()),
                layout.top() + layout.bandTop(number.band()) + layout.barHeight(number.band()) / 2.0,
                Mark.Type.centred(9).inBold(),
                new Ink.OnTask(number.task(), trace.taskCount(), number.fill().share() * shown));
    }

    private void paint(List<Mark> marks) {
        new CanvasPen(pane.graphics(), palette()).paint(marks);
    }
}
