package corewise.ui.watch.timeline;

import corewise.fact.Fact;
import corewise.metrics.RunTimes;
import corewise.model.TraceView;
import corewise.picture.lanes.Fill;
import corewise.picture.lanes.TimelineLayout;
import corewise.report.RunNames;
import corewise.text.Texts;
import corewise.ui.explain.Spot;
import corewise.ui.explain.Spots;
import corewise.ui.explain.Subject;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/** What can be pointed at on a timeline: what its pointer finds anyway. */
@OnWindowThread
final class TimelineSpots implements Spots {
    private final TimelineView view;
    private final Playback playback;
    private final Texts texts;

    TimelineSpots(TimelineView view, Playback playback, Texts texts) {
        this.view = view;
        this.playback = playback;
        this.texts = texts;
    }

    @Override
    public Optional<Spot> at(double x, double y) {
        TimelineLayout layout = view.drawnLayout();
        boolean beside = layout == null
                || x < layout.time().left()
                || x > layout.time().left() + layout.time().width();
        if (beside) {
            return Optional.of(whole());
        }
        Optional<Spot> busy = view.utilisationAt(x, y)
                .map(words -> Spot.within(
                        Subject.TIMELINE_BUSY, view, strip(x, view.drawnLayout().bandAt(y)), () -> words));
        return view.barAt(x, y).map(bar -> bar(bar, y)).or(() -> busy).or(() -> Optional.of(whole()));
    }

    private Spot bar(BarAt bar, double y) {
        TraceView trace = view.trace();
        return Spot.within(
                subject(bar.found().fill()),
                view,
                place(bar, view.drawnLayout().bandAt(y)),
                () -> bar.allWords(trace, texts));
    }

    private static Subject subject(Fill fill) {
        return switch (fill) {
            case RUNNING -> Subject.SLICE_RUNNING;
            case READY -> Subject.SLICE_READY;
            case BLOCKED -> Subject.SLICE_BLOCKED;
            case STARTING -> Subject.SLICE_STARTING;
            case SENDING_BACK -> Subject.SLICE_SENDING;
            case NOT_KNOWN -> Subject.SLICE_NOT_KNOWN;
        };
    }

    private Bounds place(BarAt bar, int band) {
        TimelineLayout layout = view.drawnLayout();
        double left = Math.max(layout.time().left(), layout.time().x(bar.found().startNanos()));
        double right = Math.min(
                layout.time().left() + layout.time().width(),
                layout.time().x(bar.found().endNanos()));
        return new BoundingBox(
                left, layout.top() + layout.bandTop(band), Math.max(1, right - left), layout.barHeight(band));
    }

    private Bounds strip(double x, int band) {
        TimelineLayout layout = view.drawnLayout();
        return new BoundingBox(x - 1, layout.top() + layout.utilisationTop(band), 2, layout.utilisationHeight());
    }

    private Spot whole() {
        return Spot.of(Subject.TIMELINE, view, this::run);
    }

    private String run() {
        TraceView trace = view.trace();
        if (trace == null) {
            return "";
        }
        if (view.live()) {
            return texts.say(Fact.of("explain.example.timeline.live")
                    .verbatim("run", RunNames.of(trace, texts))
                    .count("slices", trace.sliceCount()));
        }
        return texts.say(Fact.of("explain.example.timeline")
                .verbatim("run", RunNames.of(trace, texts))
                .nanos("time", RunTimes.makespanNanos(trace))
                .count("tasks", trace.taskCount())
                .count("slices", trace.sliceCount()));
    }

    /** The whole, and the first bar that the playhead is on, looked for from above. */
    @Override
    public List<Spot> each() {
        List<Spot> each = new ArrayList<>();
        each.add(whole());
        TimelineLayout layout = view.drawnLayout();
        for (int band = 0; layout != null && band < layout.bands() && each.size() == 1; band++) {
            double x = layout.time().x(playback.nanos()) - 1;
            double y = layout.top() + layout.bandTop(band) + layout.barHeight(band) / 2.0;
            view.barAt(x, y).map(bar -> bar(bar, y)).ifPresent(each::add);
        }
        return each;
    }
}
