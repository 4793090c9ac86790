package corewise.ui.watch.timeline;

import corewise.metrics.RunTimes;
import corewise.model.TraceView;
import corewise.picture.lanes.RowsBy;
import corewise.text.Texts;
import corewise.ui.canvas.lanes.ShownBars;
import corewise.ui.explain.Explained;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.ViewLoader;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;

/**
 * The timeline with its controls, as a node. Its controls move playback and then ask for a frame; time passes and is
 * drawn only by the frame's owner.
 */
@OnWindowThread
public final class TimelinePane extends StackPane {
    private final TimelineView view;
    private final TimelineWords words;
    private final TimelineFilter filter;
    private final FilterPanelViewModel panel;
    private final ReplayController replay;
    private final Playback playback;
    private final TimelineController controller;
    private ToldMoment toldLast = ToldMoment.NONE;

    /**
     * A timeline that shows nothing yet.
     *
     * @param texts the words
     * @param playback what the controls move
     * @param background where the bars of large runs are put in order
     * @param onInvalid asks for a frame, in which {@link #draw} is called
     */
    public TimelinePane(Texts texts, Playback playback, BackgroundTasks background, Runnable onInvalid) {
        this.playback = playback;
        view = new TimelineView(texts, background, onInvalid);
        LoopedPart looped = new LoopedPart(view, playback, texts);
        words = new TimelineWords(view, playback, looped, texts);
        filter = new TimelineFilter(background);
        panel = new FilterPanelViewModel(texts, filter, looped);
        Runnable changed = () -> {
            panel.refresh();
            words.tellChosen();
            onInvalid.run();
        };
        TimelineInput input = new TimelineInput(view, playback, looped, panel, changed);
        replay = new ReplayController(texts, playback, looped, panel, changed);
        filter.filterProperty().subscribe(view::filter);
        playback.followedProperty().subscribe(task -> {
            view.follow(task.intValue());
            words.tellChosen();
        });
        input.attach();
        Explained.within(view, new TimelineSpots(view, playback, texts));
        ViewLoader loader = new ViewLoader(texts);
        controller = new TimelineController(view, words, panel, loader, texts);
        loader.register(TimelineController.class, () -> controller)
                .register(ReplayController.class, () -> replay)
                .register(FilterPanelController.class, () -> new FilterPanelController(panel, filter, texts));
        getChildren().add(loader.load("timeline"));
    }

    /** Whether the filter is in sight. */
    public ObservableValue<Boolean> filtering() {
        return panel.openProperty();
    }

    /** Shows no run. */
    public void showNothing() {
        show(null, false);
    }

    /** Shows a trace from now on; a live one is refreshed by its owner before each frame. */
    public void show(TraceView trace, boolean live) {
        boolean ended = trace != null && !live;
        view.show(trace, live, ended ? RunTimes.lastNanos(trace) : 0);
        replay.show(trace != null, live);
        panel.show(ended ? trace : null);
        words.tellChosen();
    }

    /** Draws what has changed, with a moment marked, nanoseconds since the run's start, and whose moment it is where it is told. */
    public void draw(long nanos) {
        ToldMoment told = playback.told();
        view.tell(told.tasks());
        if (!told.equals(toldLast)) {
            toldLast = told;
            words.tellChosen();
        }
        view.draw(nanos);
    }

    /** What is shown of an ended run where that is not all of it; empty where it is. */
    public ReadOnlyObjectProperty<Optional<ShownBars>> shownProperty() {
        return filter.shownProperty();
    }

    /** Opens or closes the panel that chooses what is shown, where there is an ended run. */
    public void toggleFilter() {
        panel.toggle();
    }

    /** Chooses what the rows are, as its own buttons do. */
    public void rowsBy(RowsBy rows) {
        controller.show(rows);
    }

    /** Lanes can be marked from now on, by click too; or none is, and none can. */
    public void marking(boolean on) {
        view.marking(on);
    }

    /** Marks the lane so many further down, where lanes can be marked; beyond the last there is none. */
    public void mark(int by) {
        view.mark(by);
    }

    TimelineView view() {
        return view;
    }
}
