package corewise.ui;

import corewise.file.IoReason;
import corewise.report.replay.ReplayPage;
import corewise.session.CompletedRun;
import corewise.session.PastRuns;
import corewise.session.RunFiles;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.Confirmation;
import corewise.ui.watch.EndedRun;
import corewise.ui.watch.WatchViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Opens runs from files and saves the one that is shown; what goes wrong is said in the view's sentence, and changes
 * nothing. Files are read and written elsewhere.
 */
@OnWindowThread
final class RunFileActions {
    /** Runs that are reopened at most: a race of each way, and some. */
    private static final int REOPENED = 12;
    /** Pages on which runs that are opened are seen. */
    private static final Set<String> SHOWING_RUNS = Set.of(Pages.WATCH, Pages.RACE, Pages.ORDER);

    private final BackgroundTasks background;
    private final WatchViewModel watch;
    private final ShellViewModel shell;
    private final Texts texts;
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();
    private final Optional<PastRuns> past;

    /**
     * @param shell on which page it is told what became of a file, and runs are shown
     * @param past keeps runs and remembers files; empty where neither is done
     */
    RunFileActions(
            BackgroundTasks background,
            WatchViewModel watch,
            ShellViewModel shell,
            Texts texts,
            Optional<PastRuns> past) {
        this.shell = shell;
        this.past = past;
        this.background = background;
        this.watch = watch;
        this.texts = texts;
        savable.bind(watch.shownRunProperty().isNotNull());
        past.ifPresent(known -> {
            keep(known.recent()::load);
            background.run(() -> known.store().isEmpty(), this::leadBack, problem -> say(message(problem)));
        });
    }

    /** Tells on whatever page that runs cannot be kept, as on a full disk: whoever counts on that would lose them. */
    void tellWhatIsNotKept(Executor windowThread) {
        past.ifPresent(known -> known.store()
                .onRefused(problem -> windowThread.execute(
                        () -> shell.noticeProperty().set(texts.get("files.notKept", message(problem))))));
    }

    /** Leads to runs that are kept from before the program was started from where runs are missed. */
    private void leadBack(boolean none) {
        watch.runs().keptFromBefore(none ? Optional.empty() : Optional.of(this::reopenKept));
    }

    /** Whether runs and files are remembered. */
    boolean remembers() {
        return past.isPresent();
    }

    /** The files opened or saved last, latest first. */
    List<Path> recentFiles() {
        return past.map(known -> known.recent().files()).orElse(List.of());
    }

    /** Opens a file that was opened before; one that is gone is said to be, and no longer listed. */
    void openRecent(Path file) {
        background.run(
                () -> Files.exists(file),
                exists -> {
                    if (exists) {
                        open(List.of(file));
                    } else {
                        say(texts.get("files.recentGone", file.toString()));
                        past.ifPresent(known -> keep(() -> known.recent().drop(file)));
                    }
                },
                problem -> say(message(problem)));
    }

    /** Shows the latest runs of the list that was run last, from before the program was started perhaps. */
    void reopenKept() {
        if (watch.currentProperty().get() != null) {
            say(texts.get("files.runIsOn"));
            return;
        }
        past.ifPresent(known -> background.run(
                () -> prepared(known.store().latest(REOPENED)),
                runs -> {
                    if (runs.isEmpty()) {
                        say(texts.get("files.noneKept"));
                    } else {
                        show(new Read(runs, List.of(), List.of()));
                    }
                },
                problem -> say(message(problem))));
    }

    /** Deletes the runs that are kept, when the learner wants it so. */
    void forgetKept(Confirmation confirmation) {
        past.ifPresent(known -> confirmation.ask(
                texts.get("files.forgetQuestion"),
                Confirmation.Answers.forgetting(
                        texts,
                        () -> background.run(
                                () -> forgotten(known),
                                runs -> {
                                    leadBack(true);
                                    say(texts.get("files.forgotten", runs));
                                },
                                problem -> say(message(problem))))));
    }

    private static int forgotten(PastRuns past) {
        try {
            return past.store().forget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(List<Path> files) {
        past.ifPresent(known -> keep(() -> files.forEach(known.recent()::used)));
    }

    private void keep(Runnable work) {
        background.keep(
                texts.get("files.recentFiles"),
                () -> {
                    work.run();
                    return true;
                },
                done -> {},
                problem -> say(message(problem)));
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
                : run.trace().spec().way().id()
                        + (run.number() == 0 ? "" : "-" + run.number())
                        + RunFiles.FOLDED_ENDING;
    }

    /** A name for a page of the run that is shown, without its ending. */
    String pageName() {
        return suggestedName().replace(RunFiles.FOLDED_ENDING, "");
    }

    /** What makes a page that replays the run that is shown, in the background; empty where none is shown. */
    Optional<Supplier<String>> page() {
        ZoneId zone = ZoneId.systemDefault();
        return watch.seenRun().map(seen -> () -> ReplayPage.html(seen, zone, texts));
    }

    /** Reads these files and shows their runs, the last one on the board. */
    void open(List<Path> files) {
        if (watch.currentProperty().get() != null) {
            say(texts.get("files.runIsOn"));
            return;
        }
        // else the lengths of the list that is set would wait for files, and the board with them
        watch.list().whenAnswered(() -> readAndShow(files));
    }

    private void readAndShow(List<Path> files) {
        String first = files.getFirst().getFileName().toString();
        Runnable over = meanwhile(texts.get("files.reading", files.size(), first));
        background.run(
                () -> read(files),
                read -> {
                    over.run();
                    show(read);
                },
                problem -> {
                    over.run();
                    say(message(problem));
                });
    }

    /** Says what is being done, for it may take a minute; what is given takes that back, on whichever page it was said. */
    private Runnable meanwhile(String words) {
        say(words);
        return () -> {
            if (watch.figures().lineProperty().get().equals(words)) {
                watch.say("");
            }
            if (shell.noticeProperty().get().equals(words)) {
                shell.noticeProperty().set("");
            }
        };
    }

    /** Where it is seen: below the figures of Watch, above everything elsewhere. */
    private void say(String words) {
        if (shell.pageProperty().get().equals(Pages.WATCH)) {
            watch.say(words);
        } else {
            shell.noticeProperty().set(words);
        }
    }

    private String message(Throwable problem) {
        return texts.say(IoReason.of(problem));
    }

    private Read read(List<Path> files) {
        List<CompletedRun> runs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<Path> good = new ArrayList<>();
        for (Path file : files) {
            try {
                RunFiles.Opened one = RunFiles.open(file);
                runs.add(one.run());
                good.add(file);
                one.problem().map(texts::say).ifPresent(problems::add);
            } catch (IOException unreadable) {
                problems.add(message(unreadable));
            }
        }
        return new Read(prepared(runs), problems, good);
    }

    private static List<CompletedRun> prepared(List<CompletedRun> runs) {
        runs.forEach(EndedRun::prepare);
        return runs;
    }

    private void show(Read read) {
        if (watch.currentProperty().get() != null) {
            say(texts.get("files.runIsOn"));
            return;
        }
        say("");
        if (!read.runs().isEmpty()) {
            if (!SHOWING_RUNS.contains(shell.pageProperty().get())) {
                shell.pageProperty().set(Pages.WATCH);
            }
            watch.opened().open(read.runs());
            remember(read.files());
        }
        if (!read.problems().isEmpty()) {
            say(texts.sentences(read.problems().toArray(String[]::new)));
        }
    }

    /** Writes the run that is shown, in the form that the file's name asks for. */
    void save(Path file) {
        CompletedRun run = watch.shownRunProperty().get();
        if (run == null) {
            return;
        }
        Runnable over = meanwhile(texts.get("files.saving", file.getFileName().toString()));
        background.keep(
                file.toString(),
                () -> write(run, file),
                written -> {
                    over.run();
                    say(texts.get("files.saved", written.getFileName().toString()));
                    if (written.toString().endsWith(".json")
                            || written.toString().endsWith(".gz")) {
                        remember(List.of(written));
                    }
                },
                problem -> {
                    over.run();
                    say(texts.get("files.notSaved", message(problem)));
                });
    }

    private static Path write(CompletedRun run, Path file) {
        try {
            RunFiles.save(run.trace(), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Read(List<CompletedRun> runs, List<String> problems, List<Path> files) {}
}
