package corewise.ui.board;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.UtilisationSample;
import corewise.model.WaitSource;
import corewise.text.Texts;
import corewise.ui.canvas.CanvasPane;
import corewise.ui.explain.Explained;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.StillMotion;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/**
 * The board as a node: shows a list before it runs, a run while it is live, or a moment of a trace. Draws only in {@link
 * #draw()}, which the frame loop calls.
 */
@OnWindowThread
public final class BoardPane extends StackPane {
    private final Texts texts;
    private final CanvasPane pane = new CanvasPane();
    private final BoardRenderer renderer = new BoardRenderer();
    private BoardReader reader;
    /** What was drawn last; null before. */
    private BoardFrame drawn;

    private BoardFrame.Phase phase = BoardFrame.Phase.PREVIEW;
    private PictureSource picture = PictureSource.NONE;
    private Optional<UtilisationSample> idleSample = Optional.empty();
    private boolean moves;
    private List<Integer> marked = List.of();
    private boolean values;

    /**
     * A board.
     *
     * @param texts the words on it
     * @param onInvalid asks for a drawing
     */
    public BoardPane(Texts texts, Runnable onInvalid) {
        this.texts = texts;
        getStyleClass().add("board");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setOnInvalid(onInvalid);
        getChildren().add(pane);
        getChildren().addAll(renderer.nodes());
        Explained.within(this, new BoardSpots(this, () -> drawn));
    }

    /** Shows a list that has not run. */
    public void preview(RunSpec spec, MachineInfo machine, boolean warmingUp) {
        TraceInfo info = TraceInfo.madeUp(WaitSource.NONE);
        reader = new BoardReader(new TraceBuilder(spec, machine, info).build());
        marked = List.of();
        phase = warmingUp ? BoardFrame.Phase.WARMING_UP : BoardFrame.Phase.PREVIEW;
        picture = PictureSource.NONE;
        renderer.forget();
        show(0, 1, false);
    }

    /** Shows a trace, live or ended, from now on; {@link #show} says which moment. */
    public void trace(TraceView trace, boolean live, PictureSource source) {
        reader = new BoardReader(trace);
        renderer.forget();
        phase = live ? BoardFrame.Phase.LIVE : BoardFrame.Phase.REPLAY;
        picture = source;
    }

    /** Utilisation to show while nothing has run. */
    public void idleUtilisation(UtilisationSample sample) {
        idleSample = Optional.of(sample);
    }

    /**
     * Chooses the moment, and reads it.
     *
     * @param nanos since the run's start
     * @param rate trace time that passes in a second of the viewer's time
     * @param moving whether time passes: tasks are then seen on their way; in a still picture each stands where it is
     */
    public void show(long nanos, double rate, boolean moving) {
        moves = moving && !StillMotion.in(this);
        reader.read(nanos, rate);
    }

    /** The least height at which nothing of what it shows is cut off at a scale, pixels; 0 before it shows something. */
    public double leastHeight(double scale) {
        return reader == null
                ? 0
                : BoardLayout.leastHeight(
                        scale, reader.trace().spec(), reader.trace().machine().logicalProcessors());
    }

    /** The height beyond which it would only spread what it shows, pixels, in the size of type it has; once drawn. */
    public double usedHeight() {
        return BoardLayout.mostHeight(
                pane.palette().scale(),
                reader.trace().spec(),
                reader.trace().machine().logicalProcessors());
    }

    /** Marks these tasks from the next drawing on, wherever they stand. */
    public void mark(List<Integer> tasks) {
        marked = tasks;
    }

    /** Whether the joined list shows results, and not only the numbers of their items, from the next drawing on. */
    public void showValues(boolean shown) {
        values = shown;
    }

    /** Who has read the chosen moment; null before the first. */
    public BoardReader reader() {
        return reader;
    }

    /** The next drawing draws everything, changed or not. */
    public void forget() {
        renderer.forget();
    }

    /** Draws the chosen moment. */
    public void draw() {
        if (reader == null || pane.getWidth() < 50 || pane.getHeight() < 50) {
            return;
        }
        TraceView trace = reader.trace();
        BoardLayout layout = BoardLayout.of(
                pane.getWidth(),
                pane.getHeight(),
                pane.palette().scale(),
                trace.spec(),
                trace.machine().logicalProcessors());
        // setting it has all of the window laid out, also where it is the same
        double least = leastHeight(pane.palette().scale());
        if (least != getMinHeight()) {
            setMinHeight(least);
        }
        BoardState state = reader.state();
        boolean running = phase == BoardFrame.Phase.LIVE || phase == BoardFrame.Phase.REPLAY;
        BoardFrame frame = new BoardFrame(
                layout, reader, state, phase, texts, running ? state.sample() : idleSample, moves, marked, values);
        drawn = frame;
        renderer.paint(pane.palette(), frame, picture, pane.magnification());
    }
}
