package corewise.ui;

import corewise.lesson.Lessons;
import corewise.text.Texts;
import corewise.text.Tongue;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.learn.LearnPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/**
 * Draws every step of every lesson into pictures, for looking at, with runs that are played on four cores: before it is
 * answered and, where something is told then, after: {@code LessonStepPictures FOLDER TONGUE [light] [dark] … [05 …]}.
 * Looks are {@code light}, {@code dark}, and both in large letters: {@code light-200}, {@code dark-200}; a number is a
 * lesson's, and without any all are drawn. For a platform without a display.
 */
public final class LessonStepPictures {
    private static final int CORES = 4;

    private final Path folder;
    private final Texts texts;

    private LessonStepPictures(Path folder, Texts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        LessonStepPictures pictures = new LessonStepPictures(
                Files.createDirectories(Path.of(args[0])),
                Texts.load(Tongue.ofTag(args[1]).orElseThrow()));
        List<String> wanted = List.of(args).subList(2, args.length);
        List<String> looks = wanted.stream().filter(each -> !isNumber(each)).toList();
        List<String> lessons = Lessons.path().stream()
                .filter(id -> looks.size() == wanted.size() || wanted.stream().anyMatch(id::startsWith))
                .toList();
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                looks.forEach(look -> pictures.draw(look, lessons));
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static boolean isNumber(String each) {
        return Character.isDigit(each.charAt(0));
    }

    private void draw(String look, List<String> lessons) {
        Scenery scenery = new Scenery(1440, 900, look.startsWith("dark"), look.endsWith("200") ? 200 : 100);
        for (String lesson : lessons) {
            draw(look, scenery, lesson);
        }
    }

    private void draw(String look, Scenery scenery, String lesson) {
        Shell shell = scenery.on(MadeUpShell.driven(LearnScenes.played(CORES), texts)
                .root()
                .teaching(LearnScenes.services())
                .shell(scenery.width(), scenery.height()));
        Stage stage = new Stage();
        MadeUpShell.show(shell, stage);
        LearnPage page = MadeUpShell.page(shell, LearnPage.class, "learn");
        page.viewModel().show(lesson);
        int before = 0;
        for (int step = page.viewModel().place();
                step > before;
                step = page.viewModel().place()) {
            before = step;
            shoot(shell, "%s-%s-%02d".formatted(look, lesson, step));
            press(page, KeyCode.DIGIT1);
            press(page, KeyCode.SPACE);
            if (shell.scene().lookup("#learn-feedback").isVisible()) {
                shoot(shell, "%s-%s-%02d-told".formatted(look, lesson, step));
            }
            press(page, KeyCode.PAGE_DOWN);
        }
        stage.close();
        shell.close();
    }

    /** What was to be done later is done: places that hang on sizes, and what is scrolled. */
    private static void doWhatWaits() {
        Object waiting = new Object();
        Platform.runLater(() -> Platform.exitNestedEventLoop(waiting, null));
        Platform.enterNestedEventLoop(waiting);
    }

    private static void press(LearnPage page, KeyCode key) {
        Runnable does = page.keys().get(key);
        if (does != null) {
            does.run();
        }
    }

    private void shoot(Shell shell, String name) {
        for (int pass = 0; pass < 3; pass++) {
            MadeUpShell.settle(shell.scene());
            shell.page().drawNow();
            doWhatWaits();
        }
        WritableImage image = shell.scene().snapshot(null);
        try {
            Files.write(folder.resolve(name + ".png"), PngImages.encode(image));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
