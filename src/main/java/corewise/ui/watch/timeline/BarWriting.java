package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.picture.lanes.TimelineLayout;
import corewise.text.Texts;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.canvas.Palette;
import corewise.ui.canvas.lanes.BarNumber;
import corewise.ui.canvas.lanes.TimelineRenderer;
import corewise.ui.fx.OnWindowThread;
import java.util.List;

/** What is written over the bars of a timeline: names of rows, the axis, numbers, and what tells a task apart. */
@OnWindowThread
final class BarWriting {
    private final CanvasPane pane = new CanvasPane();
    private final Texts texts;
    private TraceView trace;
    private TimelineLayout layout;
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

    private TimelineRenderer renderer() {
        return new TimelineRenderer(pane.graphics(), pane.palette(), layout, texts);
    }

    /** Writes what stands where nothing has run. */
    void empty() {
        renderer().empty(pane.getWidth(), pane.getHeight());
    }

    /** Begins anew with what stands around the bars. */
    void begin(TraceView shown, TimelineLayout at) {
        trace = shown;
        layout = at;
        numbersWritten = 0;
        toldApart = false;
        renderer().frame(trace, pane.getWidth(), pane.getHeight());
    }

    /** Writes the numbers that have come, and tells a task apart; {@link TraceView#NONE} for none. */
    void write(List<BarNumber> numbers, int followed) {
        if (numbers.size() > numbersWritten) {
            renderer().numbers(numbers, numbersWritten, trace.taskCount());
            numbersWritten = numbers.size();
        }
        if (followed != TraceView.NONE && !toldApart) {
            toldApart = true;
            new FollowedTask(trace, layout, followed).paint(pane.graphics(), pane.palette());
        }
    }
}
