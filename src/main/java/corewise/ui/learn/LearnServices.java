package corewise.ui.learn;

import corewise.lesson.ProgressStore;
import corewise.model.Interpreter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * What the Learn page needs from outside. Immutable.
 *
 * @param store keeps progress
 * @param interpreters looks for interpreters of Python, which takes some seconds
 * @param clock the time of day
 * @param screens the bounds of all screens, asked on the window's thread
 */
public record LearnServices(
        ProgressStore store,
        Supplier<List<Interpreter>> interpreters,
        InstantSource clock,
        Supplier<List<Rectangle2D>> screens) {

    /** With the screens that there are. */
    public LearnServices(ProgressStore store, Supplier<List<Interpreter>> interpreters, InstantSource clock) {
        this(
                store,
                interpreters,
                clock,
                () -> Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    }
}
