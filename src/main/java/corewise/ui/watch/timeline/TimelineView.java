package corewise.ui.watch.timeline;

import corewise.model.TraceView;
import corewise.picture.Token;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.TimeAxis;
import corewise.picture.lanes.TimeWindow;
import corewise.picture.lanes.TimelineLayout;
import corewise.picture.lanes.TimelineRows;
import corewise.text.Texts;
import corewise.ui.canvas.lanes.BarFilter;
import corewise.ui.canvas.lanes.BarPixels;
import corewise.ui.canvas.lanes.BarTiles;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The bars of a timeline with axis, labels and playhead. Bars are pixels that grow with a run; everything is drawn anew
 * only when size, scale or colours change. Draws only in {@link #draw}.
 */
@OnWindowThread
final class TimelineView extends Region {
    private static final double NANOS_A_SECOND = 1e9;

    private final BarTiles bars = new BarTiles();
    private final BarPixels pixels = new BarPixels();
    private final BarWriting writing;
    private final Playhead playhead = new Playhead();
    private final Rectangle selection = new Rectangle();
    private final LaneMark mark = new LaneMark();
    private boolean marking;
    private final Texts texts;
    private final BackgroundTasks background;
    private final Runnable onInvalid;
    private TraceView trace;
    private boolean live;
    private RowsBy rowsBy = RowsBy.CORE;
    private BarFilter filter = BarFilter.ALL;
    /** The task that is followed, if any, and those that something is told of. */
    private List<Integer> followed = List.of();

    private List<Integer> told = List.of();

    private final ShownPart part = new ShownPart();

    private boolean stale = true;
    private TimelineLayout layout;
    private EndedBars ended;
    private long lastMoment;

    /** A view that asks for its drawing through {@code onInvalid}. */
    TimelineView(Texts texts, BackgroundTasks background, Runnable onInvalid) {
        this.texts = texts;
        this.background = background;
        this.onInvalid = onInvalid;
        getStyleClass().add("timeline-view");
        setAccessibleRole(AccessibleRole.SLIDER);
        selection.setManaged(false);
        selection.setMouseTransparent(true);
        selection.setVisible(false);
        selection.setOpacity(0.25);
        writing = new BarWriting(texts, this::redraw);
        setAccessibleText(writing.emptyWords(rowsBy));
        getChildren().addAll(bars, writing.pane(), selection);
        getChildren().addAll(playhead.nodes());
        getChildren().addAll(mark.nodes());
        setPickOnBounds(true);
    }

    private void redraw() {
        stale = true;
        onInvalid.run();
    }

    /**
     * Shows another trace from the next drawing on; null for none. Where it is not an ended run, nothing of the former
     * one is seen until then: its bars would stand beside a board that is not theirs.
     */
    void show(TraceView toShow, boolean isLive, long endNanos) {
        if (toShow == null || isLive) {
            layout = null;
            bars.setVisible(false);
            playhead.show(false);
            writing.empty(rowsBy);
        }
        trace = toShow;
        live = isLive;
        followed = List.of();
        told = List.of();
        mark.clear();
        ended = toShow == null || isLive ? null : new EndedBars(toShow, background, this::redraw);
        part.begin(isLive ? TimeAxis.liveEnd(0, 0) : endNanos + endNanos / 100);
        redraw();
    }

    /** Tells a task of an ended run apart from all others through all its slices; none for {@link TraceView#NONE}. */
    void follow(int task) {
        followed = live || task == TraceView.NONE ? List.of() : List.of(task);
        redraw();
    }

    /** Tells the tasks apart that something is told of. */
    void tell(List<Integer> tasks) {
        if (!tasks.equals(told)) {
            told = tasks;
            stale = true;
        }
    }

    /** Chooses which bars are shown. */
    void filter(BarFilter wanted) {
        filter = wanted;
        redraw();
    }

    /** Whether bars tell too where a task stood without a core, so that they need a legend. */
    boolean showsAbsence() {
        return trace != null && rowsBy.showsAbsence();
    }

    /** Chooses what rows are. */
    void rowsBy(RowsBy by) {
        if (by != rowsBy) {
            mark.clear();
        }
        rowsBy = by;
        setAccessibleText(writing.emptyWords(by));
        redraw();
    }

    /** Whether the lane that is spoken of can be marked, from now on. */
    void marking(boolean on) {
        if (marking != on) {
            marking = on;
            mark.clear();
            redraw();
        }
    }

    /** Marks the lane so many further, where lanes can be marked. */
    void mark(int by) {
        if (marking && trace != null) {
            mark.move(by, TimelineRows.of(trace, rowsBy).count());
            redraw();
        }
    }

    /** Marks the lane at a height, where lanes can be marked; the one that is marked already no longer. */
    void markAt(double y) {
        int band = layout == null ? LaneMark.NONE : layout.bandAt(y);
        if (marking && band != LaneMark.NONE) {
            mark.toggle(layout.firstRow(band));
            redraw();
        }
    }

    /** The lane that is marked, {@link LaneMark#NONE} for none. */
    int marked() {
        return mark.row();
    }

    /** The time at a place of this view, kept between the edges of the axis; 0 where nothing is shown. */
    long nanosAt(double x) {
        return layout == null ? 0 : layout.time().nanos(x);
    }

    /** Comes nearer or goes farther about a place; a live run is always shown whole. */
    void zoom(double factor, double x) {
        show(shown().zoomed(factor, nanosAt(x), part.axisEnd()));
    }

    /** Moves what is shown by a share of its length. */
    void pan(double share) {
        show(shown().panned(share, part.axisEnd()));
    }

    /** Shows the time from one moment to another. */
    void showPart(long fromNanos, long toNanos) {
        show(TimeWindow.of(fromNanos, toNanos, part.axisEnd()));
    }

    /** Shows the whole run. */
    void showAll() {
        show(TimeWindow.all(part.axisEnd()));
    }

    private void show(TimeWindow wanted) {
        if (canZoom() && part.show(wanted)) {
            redraw();
        }
    }

    /** Marks a part while it is being chosen; none where it has no length. */
    void select(long fromNanos, long toNanos) {
        selection.setVisible(layout != null && toNanos > fromNanos);
        if (selection.isVisible()) {
            double from = layout.time().x(fromNanos);
            selection.setX(from);
            selection.setY(layout.top());
            selection.setWidth(layout.time().x(toNanos) - from);
            selection.setHeight(layout.height());
            selection.setFill(writing.palette().color(Token.NOW));
        }
    }

    private boolean canZoom() {
        return trace != null && !live && layout != null;
    }

    /** What is shown. */
    TimeWindow shown() {
        return part.shown();
    }

    /** The bar drawn at a place; none where there is none or the run is under way. */
    Optional<BarAt> barAt(double x, double y) {
        int band = canZoom() ? layout.bandAt(y) : -1;
        return band < 0 ? Optional.empty() : ended.find(layout, filter, band, nanosAt(x), nanosAt(x + 1) + 1);
    }

    /** How busy a core was, in words, where a place is in its band of utilisation. */
    Optional<String> utilisationAt(double x, double y) {
        return trace == null || layout == null
                ? Optional.empty()
                : UtilisationAt.words(trace, layout, nanosAt(x), y, texts);
    }

    /** The place of the playhead, or the middle where it is not shown. */
    double playheadX() {
        return playhead.shown() ? playhead.x() : getWidth() / 2;
    }

    /** The trace that is shown, null for none. */
    TraceView trace() {
        return trace;
    }

    /** Whether the run is under way. */
    boolean live() {
        return live;
    }

    /** The layout drawn last, null where nothing is shown. */
    TimelineLayout drawnLayout() {
        return layout;
    }

    /** The height that what was drawn last uses, pixels: all of it where nothing is shown. */
    double usedHeight() {
        return layout == null ? getHeight() : Math.min(getHeight(), layout.axisBottom());
    }

    @Override
    protected void layoutChildren() {
        writing.pane().resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Draws what has changed, with the playhead at a moment. */
    void draw(long nanos) {
        double width = getWidth();
        double height = getHeight();
        boolean drawable = trace != null && width >= 60 && height >= 24;
        playhead.show(drawable);
        bars.setVisible(drawable);
        if (!drawable) {
            layout = null;
            writing.empty(rowsBy);
            mark.draw(null, writing.palette());
            return;
        }
        long end = live ? TimeAxis.liveEnd(nanos, part.axisEnd()) : part.axisEnd();
        if (nanos != lastMoment) {
            stale |= part.hold(nanos);
        }
        lastMoment = nanos;
        TimelineRows rows = TimelineRows.of(trace, rowsBy);
        if (stale || end != part.axisEnd() || layout == null || !rows.equals(layout.rows())) {
            part.grow(end);
            begin(TimelineLayout.of(width, height, writing.palette().scale(), rows, shown()));
        }
        grow(nanos);
        movePlayhead(nanos);
        mark.draw(layout, writing.palette());
    }

    private void begin(TimelineLayout newLayout) {
        layout = newLayout;
        pixels.begin(trace, layout, filter, writing.palette(), writing.pane().magnification());
        bars.relocate(layout.time().left(), layout.top());
        writing.begin(trace, layout);
        stale = false;
    }

    private void grow(long nanos) {
        if (live) {
            pixels.paintTo(nanos);
        } else {
            pixels.paint(painter -> ended.paint(layout.rows(), filter, painter));
        }
        pixels.paintUtilisationTo(live ? nanos : Long.MAX_VALUE);
        pixels.show(bars);
        writing.write(pixels.numbers(), told.isEmpty() ? followed : told);
    }

    private void movePlayhead(long nanos) {
        boolean inside = nanos >= shown().startNanos() && Math.min(nanos, part.axisEnd()) <= shown().endNanos();
        playhead.show(inside);
        playhead.moveTo(
                Math.rint(layout.time().x(Math.min(nanos, part.axisEnd()))),
                live ? texts.get("timeline.now") : texts.quantities().moment(nanos, part.axisEnd()),
                live,
                getWidth(),
                new Playhead.Look(layout, writing.palette(), writing.labels()));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT && trace != null && layout != null) {
            return texts.get(
                    "timeline.accessible", playhead.words(), texts.quantities().moment(part.axisEnd(), part.axisEnd()));
        }
        return switch (attribute) {
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> part.axisEnd() / NANOS_A_SECOND;
            case VALUE -> Math.min(lastMoment, part.axisEnd()) / NANOS_A_SECOND;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
