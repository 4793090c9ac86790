package corewise.ui;

import corewise.session.CompletedRun;
import corewise.session.RunFiles;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.Texts;
import corewise.ui.watch.WatchViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Opens runs from files and saves the one that is shown; what goes wrong is said in the view's sentence, and changes
 * nothing. Belongs to the window's thread; files are read and written elsewhere.
 */
final class RunFileActions {
    private final BackgroundTasks background;
    private final WatchViewModel watch;
    private final Texts texts;
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();
    private int opened;

    RunFileActions(BackgroundTasks background, WatchViewModel watch, Texts texts) {
        this.background = background;
        this.watch = watch;
        this.texts = texts;
        savable.bind(watch.shownRunProperty().isNotNull());
    }

    /** Whether there is a run to be saved. */
    ReadOnlyBooleanProperty savableProperty() {
        return savable.getReadOnlyProperty();
    }

    /** A name for the file of the run that is shown. */
    String suggestedName() {
        CompletedRun run = watch.shownRunProperty().get();
        return run == null
                ? "run" + RunFiles.FOLDED_ENDING
                : run.trace().spec().way().id() + '-' + run.number() + RunFiles.FOLDED_ENDING;
    }

    /** Reads these files and shows their runs, the last one on the board. */
    void open(List<Path> files) {
        if (watch.currentProperty().get() != null) {
            watch.say(texts.get("files.runIsOn"));
            return;
        }
        int before = opened;
        opened += files.size();
        background.run(() -> read(files, before), this::show, problem -> watch.say(message(problem)));
    }

    private static String message(Throwable problem) {
        return problem.getMessage() == null ? problem.toString() : problem.getMessage();
    }

    private static Read read(List<Path> files, int before) {
        List<CompletedRun> runs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                RunFiles.Opened one = RunFiles.open(file, before + runs.size() + 1);
                runs.add(one.run());
                if (!one.problem().isEmpty()) {
                    problems.add(one.problem());
                }
            } catch (IOException unreadable) {
                problems.add(unreadable.getMessage());
            }
        }
        return new Read(runs, problems);
    }

    private void show(Read read) {
        if (watch.currentProperty().get() != null) {
            watch.say(texts.get("files.runIsOn"));
            return;
        }
        if (!read.runs().isEmpty()) {
            watch.open(read.runs());
        }
        if (!read.problems().isEmpty()) {
            watch.say(String.join(" ", read.problems()));
        }
    }

    /** Writes the run that is shown, in the form that the file's name asks for. */
    void save(Path file) {
        CompletedRun run = watch.shownRunProperty().get();
        if (run == null) {
            return;
        }
        background.run(
                () -> write(run, file),
                written -> watch.say(texts.get("files.saved", written.getFileName())),
                problem -> watch.say(texts.get("files.notSaved", message(problem))));
    }

    private static Path write(CompletedRun run, Path file) {
        try {
            RunFiles.save(run.trace(), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private record Read(List<CompletedRun> runs, List<String> problems) {}
}
