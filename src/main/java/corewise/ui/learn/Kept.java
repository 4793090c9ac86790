package corewise.ui.learn;

import corewise.file.KeptJson;
import corewise.lesson.Answer;
import corewise.lesson.CourseProgress;
import corewise.lesson.Guess;
import corewise.lesson.ProgressStore;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** The learner's progress, which is kept on this computer with every change. */
@OnWindowThread
final class Kept {
    private static final String NOT_KEPT = "learn.notKept";

    private final ProgressStore store;
    private final BackgroundTasks background;
    private final String what;
    private final BiConsumer<String, Throwable> onProblem;
    private CourseProgress now = CourseProgress.NONE;
    private boolean loaded;
    private boolean writing;
    private boolean again;
    private boolean paused;

    /**
     * @param what is kept, for people
     * @param onProblem is given the key of what is to be said, and why, when progress could not be kept or read
     */
    Kept(ProgressStore store, BackgroundTasks background, String what, BiConsumer<String, Throwable> onProblem) {
        this.what = what;
        this.store = store;
        this.background = background;
        this.onProblem = onProblem;
    }

    /** Reads what was kept, then does something. */
    void load(Runnable then) {
        background.run(
                this::read,
                known -> {
                    loaded = true;
                    now = known.progress;
                    known.damaged.ifPresent(problem -> onProblem.accept("learn.lost", problem));
                    then.run();
                },
                problem -> {
                    onProblem.accept(NOT_KEPT, problem);
                    then.run();
                });
    }

    /** What was kept, and why it was nothing of use, where it was set aside. */
    private record Known(CourseProgress progress, Optional<Throwable> damaged) {}

    private Known read() {
        try {
            return new Known(store.load(), Optional.empty());
        } catch (KeptJson.DamagedException damaged) {
            return new Known(CourseProgress.NONE, Optional.of(damaged));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether what was kept is known. */
    boolean isLoaded() {
        return loaded;
    }

    CourseProgress now() {
        return now;
    }

    /** What is shown to a room is nobody's progress: nothing changes it while it is paused. */
    void pause(boolean nowPaused) {
        paused = nowPaused;
    }

    /** Changes it, and keeps it, unless it is paused. What could not be read is not written over. */
    void change(UnaryOperator<CourseProgress> change) {
        CourseProgress changed = change.apply(now);
        if (!paused && !changed.equals(now)) {
            now = changed;
            if (loaded) {
                write();
            }
        }
    }

    /** The question at hand was answered; null where it is not known whether rightly. */
    void answered(Walk walk, StepWords words, Boolean right, long atMillis) {
        Answer answer = first(walk, words, right, atMillis);
        change(progress -> progress.answered(answer));
    }

    /** The question at hand was answered anew before anything was told of the answer. */
    void answeredAnew(Walk walk, StepWords words, Boolean right, long atMillis) {
        Answer answer = first(walk, words, right, atMillis);
        change(progress -> progress.changed(
                answer.lesson(), answer.step(), old -> old.given().equals(answer.given()) ? old : answer));
    }

    private static Answer first(Walk walk, StepWords words, Boolean right, long atMillis) {
        return new Answer(
                walk.lesson().id(),
                walk.number(),
                words.text(),
                words.told(walk.state().guess),
                right,
                atMillis,
                "",
                null,
                0,
                walk.state().guess.numbers());
    }

    /** The question at hand was answered anew, once it was seen what came of the first answer. */
    void then(Walk walk, StepWords words, Boolean right, long atMillis) {
        Guess guess = walk.state().guess;
        String told = words.told(guess);
        change(progress -> progress.changed(
                walk.lesson().id(), walk.number(), answer -> answer.then(told, right, atMillis, guess.numbers())));
    }

    private void write() {
        if (writing) {
            again = true;
            return;
        }
        writing = true;
        CourseProgress kept = now;
        background.keep(
                what,
                () -> {
                    try {
                        store.keep(kept);
                        return true;
                    } catch (IOException full) {
                        throw new UncheckedIOException(full);
                    }
                },
                done -> written(),
                problem -> {
                    onProblem.accept(NOT_KEPT, problem);
                    written();
                });
    }

    private void written() {
        writing = false;
        if (again) {
            again = false;
            write();
        }
    }
}
