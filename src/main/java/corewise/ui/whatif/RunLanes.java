package corewise.ui.whatif;

import corewise.model.Trace;
import corewise.picture.lanes.LaneFrame;
import corewise.picture.lanes.RaceLayout;
import corewise.picture.lanes.TimeWindow;
import corewise.picture.lanes.TimelineLayout;
import corewise.picture.lanes.TimelineRows;
import corewise.text.Texts;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.canvas.CanvasPen;
import corewise.ui.canvas.Palette;
import corewise.ui.canvas.lanes.BarFilter;
import corewise.ui.canvas.lanes.BarPixels;
import corewise.ui.canvas.lanes.SlicePainter;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * A simulated run, a lane a core, of which a part can be looked at: wheel and drag, or, with the focus, ↑ and ↓ for nearer
 * and farther, ← and → for earlier and later, Home for all of it. Draws only in {@link #draw}; large runs are painted in
 * the background.
 */
@OnWindowThread
final class RunLanes extends Region {
    private static final double LEAST_WIDTH = 60;
    private static final double LEAST_HEIGHT = 24;
    /** Pixels across from which on bars are painted in the background: below, that takes two milliseconds or so. */
    private static final double MOST_IN_FRAME = 200_000;
    /** A slice, however short, takes as long as so many. */
    private static final double OF_A_SLICE = 10;

    private static final double NEARER = 0.7;
    private static final double PAN = 0.15;

    private final CanvasPane pane = new CanvasPane();
    private final Texts texts;
    private final BackgroundTasks background;
    private final Runnable onInvalid;
    private Trace trace;
    private long endNanos = 1;
    private TimeWindow window = TimeWindow.all(1);
    private TimelineLayout layout;
    private boolean stale = true;
    private int wanted;
    private double pressedX;
    private TimeWindow pressedWindow;

    /** @param onInvalid asks for a frame, in which {@link #draw} is called */
    RunLanes(Texts texts, BackgroundTasks background, Runnable onInvalid) {
        this.texts = texts;
        this.background = background;
        this.onInvalid = onInvalid;
        getStyleClass().add("whatif-lanes");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(texts.get("whatif.lanes.keys"));
        setFocusTraversable(true);
        setMinWidth(0);
        setPickOnBounds(true);
        pane.setMouseTransparent(true);
        pane.setOnInvalid(this::invalidate);
        getChildren().add(pane);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            pressedX = event.getX();
            pressedWindow = window;
            // the page scrolls, and would take the focus
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    }

    private void invalidate() {
        stale = true;
        onInvalid.run();
    }

    /** Shows a run, all of it; null for none. */
    void show(Trace run, long end, String told) {
        trace = run;
        endNanos = Math.max(1, end);
        setAccessibleText(told);
        look(TimeWindow.all(endNanos));
    }

    private void look(TimeWindow other) {
        window = other;
        invalidate();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + window;
    }

    private void pressed(KeyEvent event) {
        TimeWindow other = looked(event.getCode());
        if (other != null && trace != null) {
            look(other);
            event.consume();
        }
    }

    private TimeWindow looked(KeyCode code) {
        long middle = window.startNanos() + window.lengthNanos() / 2;
        return switch (code) {
            case UP, PLUS, ADD, EQUALS -> window.zoomed(NEARER, middle, endNanos);
            case DOWN, MINUS, SUBTRACT -> window.zoomed(1 / NEARER, middle, endNanos);
            case LEFT -> window.panned(-PAN, endNanos);
            case RIGHT -> window.panned(PAN, endNanos);
            case HOME -> TimeWindow.all(endNanos);
            default -> null;
        };
    }

    /** With the control key: the wheel alone scrolls the page. */
    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && layout != null && event.getDeltaY() != 0) {
            double factor = event.getDeltaY() > 0 ? NEARER : 1 / NEARER;
            look(window.zoomed(factor, layout.time().nanos(event.getX()), endNanos));
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (layout != null && pressedWindow != null) {
            double share = (pressedX - event.getX()) / layout.time().width();
            look(pressedWindow.panned(share, endNanos));
        }
    }

    @Override
    protected void layoutChildren() {
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Draws what has changed since the last call; bars of large runs come later. */
    void draw() {
        if (!stale || getWidth() < LEAST_WIDTH || getHeight() < LEAST_HEIGHT) {
            return;
        }
        stale = false;
        int number = ++wanted;
        if (trace == null) {
            pane.clear();
            return;
        }
        TimelineRows rows = RaceLayout.rows(trace);
        Palette palette = pane.palette();
        layout = TimelineLayout.of(getWidth(), getHeight(), palette.scale(), rows, window);
        double magnification = pane.magnification();
        Trace shown = trace;
        TimelineLayout at = layout;
        if (OF_A_SLICE * shown.sliceCount() + getWidth() * rows.count() < MOST_IN_FRAME) {
            paint(bars(shown, at, palette, magnification), shown, at);
            return;
        }
        background.run(
                () -> bars(shown, at, palette, magnification),
                bars -> {
                    // another part may have been asked for meanwhile
                    if (number == wanted) {
                        paint(bars, shown, at);
                    }
                },
                problem -> {
                    throw new IllegalStateException("a simulated run could not be drawn", problem);
                });
    }

    private static BarPixels bars(Trace trace, TimelineLayout layout, Palette palette, double magnification) {
        BarPixels bars = new BarPixels();
        bars.begin(trace, layout, BarFilter.ALL, palette, magnification);
        bars.paint(SlicePainter::paintAll);
        return bars;
    }

    private void paint(BarPixels bars, Trace shown, TimelineLayout at) {
        pane.clear();
        bars.show();
        pane.graphics().drawImage(bars.image(), at.time().left(), at.top(), bars.width(), bars.height());
        new CanvasPen(pane.graphics(), pane.palette())
                .paint(new LaneFrame(shown, at, texts).around(getWidth(), CanvasPen.measure(pane.palette())));
    }
}
