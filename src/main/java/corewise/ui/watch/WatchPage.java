package corewise.ui.watch;

import corewise.metrics.RunTimes;
import corewise.model.Way;
import corewise.picture.lanes.RowsBy;
import corewise.report.RunNames;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.Page;
import corewise.ui.page.PagePicture;
import corewise.ui.page.PictureNotes;
import corewise.ui.page.WayKeys;
import corewise.ui.watch.timeline.TimelinePicture;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/** The Watch page: one run, as it happens or again. */
@OnWindowThread
public final class WatchPage implements Page {
    private final WatchViewModel watch;
    private final WatchDrawing drawing;
    private final Texts texts;
    private final WatchViews views;
    private final Parent node;
    private boolean presents;

    /**
     * A page that is not in sight.
     *
     * @param watch what is set, what runs and what was run; it outlives the page
     * @param drawing board and timeline; closed with the page
     */
    public WatchPage(WatchViewModel watch, WatchDrawing drawing, Texts texts) {
        this.watch = watch;
        this.drawing = drawing;
        this.texts = texts;
        views = new WatchViews(watch, drawing, texts);
        node = views.loader().load("watch");
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public Map<KeyCode, Runnable> keys() {
        Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
        keys.put(KeyCode.SPACE, watch.requests()::run);
        keys.put(KeyCode.R, watch.requests()::runAllThree);
        keys.put(KeyCode.M, watch.requests()::runFiveMore);
        for (int way = 0;
                way < Math.min(WayKeys.ALL.size(), watch.controls().ways().size());
                way++) {
            Way chosen = watch.controls().ways().get(way);
            keys.put(WayKeys.ALL.get(way), () -> watch.choose(chosen));
        }
        keys.put(KeyCode.L, watch.requests()::runRace);
        keys.put(KeyCode.B, watch::toggleBigger);
        keys.put(KeyCode.T, watch.table()::toggle);
        keys.put(
                KeyCode.V,
                () -> watch.valuesProperty().set(!watch.valuesProperty().get()));
        keys.put(KeyCode.LEFT, () -> watch.replay(Stepping::back));
        keys.put(KeyCode.RIGHT, () -> watch.replay(Stepping::forward));
        keys.put(KeyCode.P, () -> watch.step(Stepping::pause));
        keys.put(KeyCode.F, () -> watch.step(Stepping::filter));
        keys.put(KeyCode.PAGE_DOWN, this::next);
        keys.put(KeyCode.PAGE_UP, () -> watch.replay(Stepping::back));
        keys.put(KeyCode.F5, this::present);
        if (presents) {
            keys.put(KeyCode.UP, () -> drawing.mark(-1));
            keys.put(KeyCode.DOWN, () -> drawing.mark(1));
        }
        return keys;
    }

    /** A presenter's next: a step of the replay, at its end another run. */
    private void next() {
        CompletedRun shown = watch.shownRunProperty().get();
        if (shown == null || drawing.moment() >= RunTimes.lastNanos(shown.trace())) {
            watch.requests().run();
        } else {
            watch.replay(Stepping::forward);
        }
    }

    /** A presenter's start: the board alone, and on it the run that is shown from its beginning, else a new one. */
    private void present() {
        watch.biggerProperty().set(true);
        if (watch.shownRunProperty().get() == null) {
            watch.requests().run();
        } else {
            watch.replay(Stepping::restart);
        }
    }

    @Override
    public void setInSight(boolean inSight) {
        views.setInSight(inSight);
    }

    @Override
    public void present(boolean nowPresents) {
        presents = nowPresents;
        drawing.marking(nowPresents);
    }

    @Override
    public boolean leave() {
        boolean table = watch.table().shownProperty().get();
        boolean editor = watch.list().function().shownProperty().get();
        boolean bigger = watch.biggerProperty().get();
        if (editor) {
            watch.list().function().shownProperty().set(false);
        } else if (table) {
            watch.table().toggle();
        } else if (bigger) {
            watch.toggleBigger();
        }
        return editor || table || bigger;
    }

    @Override
    public void drawNow() {
        drawing.drawNow();
    }

    @Override
    public List<PagePicture> pictures() {
        CompletedRun run = watch.shownRunProperty().get();
        if (run == null) {
            return List.of();
        }
        long moment = drawing.moment();
        boolean values = watch.valuesProperty().get();
        String way = RunNames.of(run.trace(), texts);
        String title = run.number() == 0 ? way : texts.get("pictureSheet.run", way, run.number());
        BoardPicture.Said said = BoardPicture.Said.now(watch.figures());
        PictureNotes notes = PictureNotes.of(run.trace(), texts);
        return List.of(
                new PagePicture("board", title, notes, () -> BoardPicture.of(run, moment, values, said, texts)),
                new PagePicture("timeline", title, notes, () -> timeline(run, moment)));
    }

    private PagePicture.Drawing timeline(CompletedRun run, long moment) {
        TimelinePicture timeline = new TimelinePicture(run.trace(), RowsBy.CORE, moment, texts);
        return new PagePicture.Drawing(timeline, timeline::draw, TimelinePicture.USUAL_WIDTH, timeline::used);
    }

    @Override
    public void close() {
        drawing.close();
    }
}
