package corewise.ui;

import corewise.file.AtomicFile;
import corewise.model.Trace;
import corewise.session.CompletedRun;
import corewise.ui.board.BoardPane;
import corewise.ui.board.PictureSource;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.Texts;
import corewise.ui.race.RacePicture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Draws board, timeline or race anew, at any size and in the window's theme, and writes it as PNG with a title and a
 * line on where it comes from. Belongs to the window's thread; pixels are taken strip by strip, files written elsewhere.
 */
final class PictureExport {
    /** Later than anything moves on the board. */
    private static final long SETTLED_NANOS = 20_000_000_000L;

    private final Shell shell;
    private final BackgroundTasks background;
    private final Texts texts;

    PictureExport(Shell shell, BackgroundTasks background, Texts texts) {
        this.shell = shell;
        this.background = background;
        this.texts = texts;
    }

    /** What there is to take a picture of; what is in sight comes first. */
    List<PictureSubject> subjects() {
        List<PictureSubject> subjects = new ArrayList<>();
        if (shell.watch().shownRunProperty().get() != null) {
            subjects.add(PictureSubject.BOARD);
            subjects.add(PictureSubject.TIMELINE);
        }
        if (shell.race().racing()) {
            boolean inSight = shell.viewModel().viewProperty().get() == View.RACE;
            subjects.add(inSight ? 0 : subjects.size(), PictureSubject.RACE);
        }
        return subjects;
    }

    /** Writes the picture, and says what became of it. */
    void save(PictureRequest request, Path file) {
        if (!subjects().contains(request.subject())) {
            return;
        }
        if (request.subject() == PictureSubject.BOARD) {
            board(request, file);
        } else {
            lanes(request, file);
        }
    }

    private void board(PictureRequest request, Path file) {
        CompletedRun run = shell.watch().shownRunProperty().get();
        BoardPane board = new BoardPane(() -> {});
        board.trace(run.trace(), false, PictureSource.NONE);
        board.show(run.trace().events().getLast().nanos() + SETTLED_NANOS, 1);
        VBox page = page(request, board, run.trace());
        // drawing tells the board how much room it needs
        board.draw();
        page.layout();
        board.draw();
        take(page, request, file);
    }

    private void lanes(PictureRequest request, Path file) {
        boolean race = request.subject() == PictureSubject.RACE;
        Trace trace = race
                ? shell.race().firstTrace()
                : shell.watch().shownRunProperty().get().trace();
        RacePicture picture = race ? shell.race().picture() : RacePicture.ofOne(trace, texts, background);
        VBox page = page(request, picture, trace);
        picture.draw(() -> take(page, request, file));
    }

    private VBox page(PictureRequest request, Region content, Trace trace) {
        PictureWords words = new PictureWords(texts);
        Label title = new Label(request.subject() == PictureSubject.RACE ? words.race(trace) : words.run(trace));
        title.getStyleClass().add("picture-title");
        Label footer = new Label(words.footer(trace));
        footer.getStyleClass().add("secondary");
        VBox page = new VBox(title, content, footer);
        VBox.setVgrow(content, Priority.ALWAYS);
        page.getStyleClass().addAll("shell", "picture-page");
        Scene scene = new Scene(page, request.width(), request.height());
        Themes.apply(
                scene,
                shell.viewModel().darkProperty().get(),
                shell.viewModel().largeProperty().get());
        page.applyCss();
        page.layout();
        page.layout();
        return page;
    }

    private void take(VBox page, PictureRequest request, Path file) {
        StripCapture.take(
                page,
                request.width(),
                request.height(),
                pixels -> background.run(
                        () -> write(pixels, request, file),
                        written -> say("shell.saved", written.getFileName().toString()),
                        problem -> say("shell.notSaved", problem.getMessage())));
    }

    private void say(String key, String what) {
        shell.viewModel().noteProperty().set(texts.get(key, what));
    }

    private static Path write(int[] pixels, PictureRequest request, Path file) {
        try {
            byte[] png = PngImages.encode(pixels, request.width(), request.height());
            AtomicFile.write(file, stream -> stream.write(png));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
