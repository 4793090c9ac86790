package corewise.ui.learn;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.file.AtomicFile;
import corewise.file.IoReason;
import corewise.lesson.LessonReader;
import corewise.lesson.Lessons;
import corewise.lesson.Problem;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.FileEndings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** What is done with the course as a whole: a lesson is opened, answers are kept as a table, all is begun anew. */
@OnWindowThread
public final class CourseActions {
    private static final String TABLE = ".csv";
    private static final int TOLD = 3;

    private final LearnViewModel viewModel;
    private final BackgroundTasks background;
    private final BiConsumer<String, Runnable> confirmation;
    private final Texts texts;

    /** @param confirmation asks the learner, and does what is wanted where that is said */
    CourseActions(
            LearnViewModel viewModel,
            BackgroundTasks background,
            BiConsumer<String, Runnable> confirmation,
            Texts texts) {
        this.viewModel = viewModel;
        this.background = background;
        this.confirmation = confirmation;
        this.texts = texts;
    }

    /** Asks for a lesson's file and opens it. */
    void open(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(texts.get("learn.lessonFiles"), "*" + Lessons.ENDING));
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    /** Opens a lesson's file; where it cannot be shown, says why. */
    public void open(Path file) {
        background.run(
                () -> {
                    try {
                        return Lessons.read(file);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                },
                this::opened,
                problem -> viewModel.say(texts.get("learn.badLesson", IoReason.of(problem))));
    }

    private void opened(LessonReader.Result result) {
        if (result.good()) {
            viewModel.say("");
            viewModel.openOwn(result.lesson().orElseThrow());
            return;
        }
        var problems = result.problems().stream()
                .limit(TOLD)
                .map(Problem::told)
                .<Value>map(Value.Within::new)
                .toList();
        String told = texts.say(new Value.Series(problems, Value.Joint.SEMICOLON));
        int more = result.problems().size() - problems.size();
        String all = more == 0 ? told : texts.get("learn.badLessonMore", told, more);
        viewModel.say(texts.get("learn.badLesson", all));
    }

    /** Asks for a file and keeps all answers in it. */
    void keepCsv(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(texts.get("learn.csvName") + TABLE);
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            keepCsv(FileEndings.with(chosen.toPath(), TABLE, TABLE));
        }
    }

    /** Keeps all answers in a file, replacing one that is there. */
    void keepCsv(Path file) {
        byte[] table = viewModel.csv().getBytes(StandardCharsets.UTF_8);
        background.keep(
                file.toString(),
                () -> {
                    try {
                        AtomicFile.write(file, out -> out.write(table));
                    } catch (IOException full) {
                        throw new UncheckedIOException(full);
                    }
                    return Fact.of("learn.csvKept");
                },
                done -> viewModel.say(texts.get("learn.csvKept", file.getFileName())),
                problem -> viewModel.say(texts.get("learn.notKept", IoReason.of(problem))));
    }

    /** Asks, and forgets all answers. */
    void reset() {
        confirmation.accept(texts.get("learn.resetQuestion"), viewModel::reset);
    }
}
