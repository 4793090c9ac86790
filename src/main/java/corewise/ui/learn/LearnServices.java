package corewise.ui.learn;

import corewise.lesson.ProgressStore;
import corewise.model.Interpreter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the Learn page needs from outside. Immutable.
 *
 * @param store keeps progress
 * @param interpreters looks for interpreters of Python, which takes some seconds
 * @param clock the time of day
 */
public record LearnServices(ProgressStore store, Supplier<List<Interpreter>> interpreters, InstantSource clock) {}
