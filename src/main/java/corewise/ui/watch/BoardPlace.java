package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import javafx.scene.Parent;

/**
 * A further place for the one board, with its timeline and its settings, on another page: what is set there is set
 * everywhere, and what runs is the same run. While it is in sight it has the board; then Watch takes it back.
 */
@OnWindowThread
public final class BoardPlace {
    private final WatchViewModel watch;
    private final WatchDrawing drawing;
    private final WatchViews views;
    private final Parent centre;
    private final Parent list;
    private final Parent ways;

    /** A place that is not in sight. */
    public BoardPlace(WatchViewModel watch, WatchDrawing drawing, Texts texts) {
        this.watch = watch;
        this.drawing = drawing;
        views = new WatchViews(watch, drawing, texts);
        ViewLoader loader = views.loader();
        centre = loader.load("watch-centre");
        list = loader.load("list-panel");
        ways = loader.load("run-controls");
        views.centre().place(false);
    }

    /** Board and timeline. */
    public Parent centre() {
        return centre;
    }

    /** What is set about the list. */
    public Parent list() {
        return list;
    }

    /** What is set about how it is run. */
    public Parent ways() {
        return ways;
    }

    /** Type is of this size from now on, pixels. */
    public void type(double size) {
        views.centre().type(size);
    }

    /** The board by itself has all of the place from now on, larger than usual. */
    public void boardAlone() {
        alone(CentreController.Alone.BOARD);
    }

    /** The timeline by itself has all of the place from now on. */
    public void timelineAlone() {
        alone(CentreController.Alone.TIMELINE);
    }

    /** Both have their usual places and sizes again. */
    public void together() {
        alone(CentreController.Alone.NONE);
    }

    private void alone(CentreController.Alone what) {
        views.centre().alone(what);
        drawing.marking(what != CentreController.Alone.NONE);
    }

    /** Marks the lane so many further down, while board or timeline is alone. */
    public void mark(int by) {
        drawing.mark(by);
    }

    /** Takes the board when it comes in sight. */
    public void setInSight(boolean inSight) {
        if (inSight) {
            views.centre().take();
        }
        drawing.setInSight(inSight);
    }

    /** A step of the replay, unless a run is on. */
    public void step(boolean forward) {
        Stepping stepping = watch.steppingProperty().get();
        if (watch.currentProperty().get() == null && stepping != null) {
            if (forward) {
                stepping.forward();
            } else {
                stepping.back();
            }
        }
    }

    /** Plays or pauses the replay. */
    public void pause() {
        Stepping stepping = watch.steppingProperty().get();
        if (stepping != null) {
            stepping.pause();
        }
    }

    /** Draws at once what else would be drawn with the next frame: for pictures. */
    public void drawNow() {
        drawing.drawNow();
    }

    /** Tells tasks of the shown run apart. */
    public void light(Lit lit) {
        drawing.light(lit);
    }
}
