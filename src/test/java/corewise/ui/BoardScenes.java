package corewise.ui;

import corewise.metrics.RunTimes;
import corewise.model.Language;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.board.BoardPane;
import corewise.ui.board.MadeUpTraces;
import corewise.ui.board.PictureSource;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.watch.timeline.Playback;
import corewise.ui.watch.timeline.TimelinePane;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Board and timeline as large as they are on a page of the window, on made-up machines. Stateless. */
final class BoardScenes {
    private static final long TURN = 9_000_000;

    private BoardScenes() {}

    static void draw(ViewSnapshots to) {
        for (int cores : new int[] {2, 8, 128}) {
            Trace pool = MadeUpTraces.of(Way.POOL, Work.PRIMES, cores < 128 ? 24 : 384, cores, TURN);
            for (Scenery look :
                    List.of(Scenery.SMALL, Scenery.SMALL.forProjector(), Scenery.DARK, Scenery.WIDE.inDark())) {
                both(to, "pool-" + cores, pool, look);
            }
            both(to, "pool-" + cores, pool, Scenery.PROJECTOR.inDark());
        }
        for (Way way : Way.of(Language.JAVA)) {
            both(to, way.id() + "-4", MadeUpTraces.of(way, Work.PRIMES, 24, 4, TURN), Scenery.LIGHT);
            both(to, way.id() + "-64", MadeUpTraces.of(way, Work.PRIMES, 128, 64, TURN), Scenery.LIGHT);
        }
        Trace slow = MadeUpTraces.of(Way.THREAD_PER_TASK, Work.PRIMES, 24, 4, 10 * TURN);
        both(to, "threads-slow-4", slow, Scenery.LIGHT);
        both(to, "pool-512", MadeUpTraces.of(Way.POOL, Work.PRIMES, 5000, 512, TURN), Scenery.LIGHT);
        both(to, "mandelbrot-2", MadeUpTraces.of(Way.POOL, Work.MANDELBROT, 24, 2, TURN), Scenery.LIGHT);
        for (Scenery look : List.of(Scenery.LIGHT, Scenery.DARK, Scenery.SMALL)) {
            for (int rows = 0; rows < 3; rows++) {
                timeline(to, slow, look, rows);
            }
        }
    }

    private static void both(ViewSnapshots to, String name, Trace trace, Scenery look) {
        BoardPane board = new BoardPane(ViewSnapshots.TEXTS, () -> {});
        board.trace(trace, false, PictureSource.NONE);
        TimelinePane timeline = timeline(trace);
        long nanos = RunTimes.lastNanos(trace) / 20 * (look.large() ? 19 : 12);
        board.show(nanos, 1, true);
        VBox.setVgrow(board, Priority.ALWAYS);
        StackPane card = card(timeline);
        card.setMinHeight(look.large() ? 225 : 160);
        shoot(to, name, look, List.of(board, card), () -> {
            board.draw();
            timeline.draw(nanos);
        });
    }

    private static TimelinePane timeline(Trace trace) {
        Playback playback = new Playback();
        playback.open(trace);
        TimelinePane timeline = new TimelinePane(ViewSnapshots.TEXTS, playback, new SameThreadTasks(), () -> {});
        timeline.show(trace, false);
        return timeline;
    }

    /** With the filter open, and without what is running where rows are tasks. */
    private static void timeline(ViewSnapshots to, Trace trace, Scenery look, int rows) {
        TimelinePane timeline = timeline(trace);
        press(timeline, ".segment", rows);
        timeline.toggleFilter();
        if (rows == 2) {
            press(timeline, ".filter-chip", 0);
        }
        StackPane card = card(timeline);
        VBox.setVgrow(card, Priority.ALWAYS);
        shoot(to, "timeline-rows-" + rows, look, List.of(card), () -> timeline.draw(2_500_000_000L));
    }

    private static void press(TimelinePane timeline, String style, int place) {
        ((ToggleButton) timeline.lookupAll(style).toArray(Node[]::new)[place]).fire();
    }

    private static StackPane card(TimelinePane timeline) {
        StackPane card = new StackPane(timeline);
        card.getStyleClass().add("card");
        return card;
    }

    /** Draws in the column in the middle of a window. */
    private static void shoot(ViewSnapshots to, String name, Scenery look, List<Node> nodes, Runnable draw) {
        VBox column = new VBox(12);
        column.getChildren().addAll(nodes);
        Scene scene = new Scene(column, look.large() ? 560 : look.width() - 610.0, Math.max(680, look.height() - 190));
        Themes.apply(scene, Look.at(look.dark(), look.zoom()));
        to.shoot(name + "-" + look.name(), scene, draw, () -> {});
    }
}
