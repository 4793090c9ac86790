package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import corewise.ui.fx.WindowExtension;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

/** Tasks fly from place to place on the board, unless the window is to move as little as can be. */
@ExtendWith(WindowExtension.class)
class StillMotionFxTest {
    private static final int MOMENTS = 400;
    private static final double SLOW = 0.02e9;

    @Test
    void tasksFlyOnlyWhereMotionIsWanted() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            BoardPane board = new BoardPane(Texts.load(), () -> {});
            Scene scene = new Scene(board, 1000, 600);
            Trace trace = MadeUpTraces.of(Way.POOL, Work.PRIMES, 24, 4, 9_000_000);
            board.trace(trace, false, PictureSource.NONE);
            scene.getPreferences().setReducedMotion(false);
            assertTrue(flights(board, trace) > 0, "tasks fly");
            scene.getPreferences().setReducedMotion(true);
            assertEquals(0, flights(board, trace), "nothing flies");
        });
    }

    /** At how many moments of a replay something is on its way. */
    private static long flights(BoardPane board, Trace trace) {
        board.applyCss();
        board.layout();
        long end = RunTimes.makespanNanos(trace);
        long flying = 0;
        for (int moment = 0; moment < MOMENTS; moment++) {
            board.show(end * moment / MOMENTS, SLOW, true);
            board.draw();
            flying += board.lookupAll("*").stream()
                    .filter(FlightLayer.class::isInstance)
                    .map(FlightLayer.class::cast)
                    .flatMap(layer -> layer.getChildren().stream())
                    .filter(Node::isVisible)
                    .count();
        }
        return flying;
    }
}
