package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import corewise.ui.page.LentBoard;
import java.util.List;
import javafx.scene.Parent;

/** A further place for the board, with views of its own. */
@OnWindowThread
public final class BoardPlace implements LentBoard {
    private final WatchViewModel watch;
    private final WatchDrawing drawing;
    private final WatchViews views;
    private final Parent centre;
    private final List<Parent> settings;

    /** A place that is not in sight. */
    public BoardPlace(WatchViewModel watch, WatchDrawing drawing, Texts texts) {
        this.watch = watch;
        this.drawing = drawing;
        views = new WatchViews(watch, drawing, texts);
        ViewLoader loader = views.loader();
        centre = loader.load("watch-centre");
        settings = List.of(loader.load("list-panel"), loader.load("run-controls"));
        views.centre().place(false);
    }

    @Override
    public Parent board() {
        return centre;
    }

    @Override
    public List<Parent> settings() {
        return settings;
    }

    @Override
    public void type(double size) {
        views.centre().type(size);
    }

    @Override
    public void setInSight(boolean inSight) {
        views.setInSight(inSight);
    }

    @Override
    public void drawNow() {
        drawing.drawNow();
    }

    @Override
    public void alone(Alone what) {
        views.centre().alone(what);
        drawing.marking(what != Alone.NONE);
    }

    @Override
    public void mark(int by) {
        drawing.mark(by);
    }

    @Override
    public void step(boolean forward) {
        watch.replay(forward ? Stepping::forward : Stepping::back);
    }

    @Override
    public void pause() {
        watch.step(Stepping::pause);
    }

    /** Tells tasks of the shown run apart. */
    public void light(Lit lit) {
        drawing.light(lit);
    }
}
