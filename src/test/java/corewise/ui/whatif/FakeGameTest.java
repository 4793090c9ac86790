package corewise.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.TraceRule;
import corewise.ui.fx.SameThreadTasks;
import org.junit.jupiter.api.Test;

class FakeGameTest {
    @Test
    void aRoundIsFoundByRunAndRule() {
        FakeGame game = new FakeGame(new SameThreadTasks(), 3);
        game.roundProperty()
                .subscribe(round ->
                        assertFalse(round == null && game.toldProperty().get(), "told of no round"));
        game.openProperty().set(true);
        game.go();
        assertFalse(game.toldProperty().get(), "nothing is chosen yet");
        TraceRule broken = game.roundProperty().get().broken().rule();
        game.choose(game.roundProperty().get().fake());
        game.choose(broken == TraceRule.ONE_HOLDER ? TraceRule.ONE_TASK_A_CORE : TraceRule.ONE_HOLDER);
        game.go();
        assertTrue(game.toldProperty().get());
        assertTrue(game.rightRun());
        game.choose(broken);
        assertFalse(game.right(), "no other answer counts once it is told");
        game.go();
        game.choose(game.roundProperty().get().fake());
        game.choose(game.roundProperty().get().broken().rule());
        game.go();
        assertTrue(game.right());
        assertEquals(1, game.found());
        assertEquals(2, game.played());
    }
}
