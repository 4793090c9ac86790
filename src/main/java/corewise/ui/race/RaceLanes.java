package corewise.ui.race;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.picture.lanes.LaneFrame;
import corewise.picture.lanes.RaceLayout;
import corewise.picture.lanes.RowsBy;
import corewise.picture.lanes.TimelineRows;
import corewise.report.RunNames;
import corewise.text.Texts;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.canvas.CanvasPen;
import corewise.ui.canvas.Palette;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * One run of a race: its lanes by core on one canvas, the axis, and the flag at its end once the clock has come there.
 * A press or drag tells the moment there. Draws only in {@link #draw}.
 */
@OnWindowThread
final class RaceLanes extends Region {
    private static final double LEAST_WIDTH = 60;
    private static final double LEAST_HEIGHT = 24;
    /** Slices from which on bars are painted in the background: below, that takes no longer than a frame. */
    private static final int LARGE = 20_000;
    /** The same room for every flag, in sizes of its type, so that all axes are the same. */
    private static final double FLAG_EMS = 5.6;
    /** What is so close to a flag's icon or words touches it, pixels. */
    private static final double BESIDE_FLAG = 2;

    private final CanvasPane pane = new CanvasPane();
    private final Label flag = new Label();
    private final Trace trace;
    private final RaceLayout.Ends ends;
    private final TimelineRows rows;
    private final Texts texts;
    private RaceLayout layout;
    private final Drawing drawing;
    private boolean stale = true;
    /** Counts the bars asked for: only the last are of use. */
    private int wanted;
    /** Null while they are being painted. */
    private RaceBars bars;
    /** Where the clock stood when bars were drawn last; not a number when nothing is drawn. */
    private double drawnX = Double.NaN;

    /**
     * The lanes of an ended run.
     *
     * @param raceNanos the end of the run that lasts longest
     * @param drawing where bars of large runs are painted, and what is told that there is something to draw
     * @param onSeek is told the moment at which the pointer was pressed
     */
    RaceLanes(Trace trace, long raceNanos, Texts texts, Drawing drawing, LongConsumer onSeek) {
        this.trace = trace;
        this.texts = texts;
        this.drawing = drawing;
        ends = new RaceLayout.Ends(RunTimes.makespanNanos(trace), raceNanos);
        rows = RaceLayout.rows(trace);
        getStyleClass().add("race-lanes");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        String time = texts.quantities().duration(ends.runNanos());
        setAccessibleText(texts.get(byWorker() ? "race.lanes.workers" : "race.lanes", RunNames.of(trace, texts), time));
        flag.setText(time);
        flag.getStyleClass().add("race-flag");
        Region icon = new Region();
        icon.getStyleClass().add("icon-flag");
        flag.setGraphic(icon);
        flag.setManaged(false);
        flag.setMouseTransparent(true);
        pane.setMouseTransparent(true);
        pane.setOnInvalid(() -> {
            stale = true;
            setMinHeight(RaceLayout.wantedHeight(rows.count(), pane.palette().scale()));
            setPrefHeight(getMinHeight());
            drawing.onInvalid().run();
        });
        flag.fontProperty().subscribe(font -> stale = true);
        getChildren().addAll(pane, flag);
        setPickOnBounds(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> seek(event.getX(), onSeek));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> seek(event.getX(), onSeek));
    }

    private void seek(double x, LongConsumer onSeek) {
        if (layout != null) {
            onSeek.accept(layout.nanos(x));
        }
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Draws what has changed since the last call, with the clock at a moment; bars that are not there yet come later. */
    void draw(long nanos) {
        if (getWidth() < LEAST_WIDTH || getHeight() < LEAST_HEIGHT) {
            return;
        }
        if (stale) {
            begin();
        }
        flag.setVisible(over(nanos));
        if (bars == null) {
            return;
        }
        double x = layout.x(nanos);
        double right = layout.lanes().time().left() + layout.lanes().time().width();
        double from = Double.isNaN(drawnX) ? layout.lanes().time().left() : Math.min(drawnX, x) - 1;
        bars.draw(pane.graphics(), from, Double.isNaN(drawnX) ? right : Math.max(drawnX, x) + 1, x);
        drawnX = x;
    }

    private void begin() {
        flag.applyCss();
        double flagWidth = Math.ceil(flag.prefWidth(-1));
        double flagHeight = Math.ceil(flag.prefHeight(-1));
        double scale = pane.palette().scale();
        double room = Math.ceil(FLAG_EMS * flag.getFont().getSize());
        layout = RaceLayout.of(new RaceLayout.Place(getWidth(), getHeight(), scale), rows, ends, room);
        flag.resizeRelocate(layout.flagX(), Math.rint(layout.flagY() - flagHeight / 2), flagWidth, flagHeight);
        pane.clear();
        new CanvasPen(pane.graphics(), pane.palette())
                .paint(new LaneFrame(trace, layout.lanes(), texts)
                        .around(getWidth(), CanvasPen.measure(pane.palette())));
        stale = false;
        drawnX = Double.NaN;
        bars = null;
        makeBars(layout, pane.magnification(), pane.palette());
    }

    private void makeBars(RaceLayout at, double magnification, Palette palette) {
        if (trace.sliceCount() < LARGE) {
            wanted++;
            bars = new RaceBars(trace, at.lanes(), magnification, palette);
            return;
        }
        int number = ++wanted;
        drawing.background()
                .run(
                        () -> new RaceBars(trace, at.lanes(), magnification, palette),
                        made -> {
                            // another size or theme may have been asked for meanwhile
                            if (number == wanted) {
                                bars = made;
                                drawing.onInvalid().run();
                            }
                        },
                        problem -> {
                            throw new IllegalStateException("the lanes of a large run could not be drawn", problem);
                        });
    }

    /** Whether the run is over at a moment. */
    boolean over(long nanos) {
        return nanos >= ends.runNanos();
    }

    /** Whether rows are workers, because cores are not known. */
    boolean byWorker() {
        return rows.by() == RowsBy.WORKER;
    }

    /** Where the clock's line stands at a moment, in this region's coordinates; not a number before it is drawn. */
    double clockX(long nanos) {
        return layout == null ? Double.NaN : Math.rint(layout.x(nanos));
    }

    /** Words that a line at {@code x} must not cross, as places in the scene: a flag in sight, below it the axis. */
    List<Bounds> words(double x) {
        List<Bounds> words = new ArrayList<>();
        Bounds place = flag.getBoundsInParent();
        if (flag.isVisible() && x >= place.getMinX() - BESIDE_FLAG && x <= place.getMaxX() + BESIDE_FLAG) {
            words.add(localToScene(place));
        }
        if (layout != null) {
            double below = layout.lanes().bottom();
            words.add(localToScene(new BoundingBox(x, below, 1, layout.lanes().axisBottom() - below)));
        }
        return words;
    }

    /**
     * How lanes come to be drawn. Immutable.
     *
     * @param background where the bars of large runs are painted
     * @param onInvalid is told that there is something to draw
     */
    record Drawing(BackgroundTasks background, Runnable onInvalid) {}
}
