package corewise.ui;

import corewise.lesson.CourseProgress;
import corewise.lesson.Played;
import corewise.lesson.PlayedBreaks;
import corewise.lesson.ProgressInMemory;
import corewise.model.RunSpec;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.learn.LearnPage;
import corewise.ui.learn.LearnServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/**
 * A window with the course in it, of which pictures are taken, with runs that are played on four cores. Beside each picture
 * the words of the step are kept, in a file a look. For the window's thread.
 */
final class CourseStage implements AutoCloseable {
    private static final int CORES = 4;

    private final Path folder;
    private final String look;
    private final DrivenWindow window;
    private final Stage stage = new Stage();
    private UnaryOperator<RunSpec> made = spec -> spec;
    private double others = 0.02;
    final Shell shell;
    final LearnPage page;

    /**
     * Opens it.
     *
     * @param look {@code light}, {@code dark} or either on a {@code projector}, with {@code -200} in letters twice as large,
     *     with {@code -1024} or {@code -1920} in a window of that width
     * @param kept what the learner has done before
     */
    CourseStage(Path folder, String look, Texts texts, CourseProgress kept) {
        this.folder = folder;
        this.look = look;
        FakeRunService service = LearnScenes.played(CORES);
        service.endingAtOnce((spec, number) -> Played.run(made.apply(spec), service.machine, number, others), "sum");
        LearnServices services = new LearnServices(
                new ProgressInMemory(kept), List::of, InstantSource.fixed(Instant.parse("2026-11-01T10:00:00Z")));
        Scenery scenery = scenery(look);
        window = MadeUpShell.driven(service, texts);
        shell = scenery.on(window.root().teaching(services).shell(scenery.width(), scenery.height()));
        MadeUpShell.show(shell, stage);
        page = MadeUpShell.page(shell, LearnPage.class, "learn");
    }

    private static Scenery scenery(String look) {
        int width = look.contains("1024") ? 1024 : look.contains("1920") ? 1920 : 1440;
        int zoom = look.contains("200") ? 200 : look.contains("projector") ? 150 : 100;
        return new Scenery(width, width == 1024 ? 700 : width == 1920 ? 1080 : 900, look.contains("dark"), zoom);
    }

    Scene scene() {
        return shell.scene();
    }

    /** Runs made from now on are those that break what is to be broken in a lesson. */
    void breaking(String lesson, int place) {
        made = spec -> PlayedBreaks.broken(lesson, place, spec);
    }

    /** Runs made from now on are of what is set. */
    void asSet() {
        made = spec -> spec;
    }

    /** Other programs take this share of the runs made from now on. */
    void others(double share) {
        others = share;
    }

    /** Presses a key of the page, where it has a meaning there. */
    void press(KeyCode key) {
        Runnable does = page.keys().get(key);
        if (does != null) {
            does.run();
        }
    }

    /** Goes to the next step; false at the end of the lesson. */
    boolean next() {
        int before = page.viewModel().place();
        String lesson = page.viewModel().lesson();
        fire("learn-next");
        return page.viewModel().lesson().equals(lesson) && page.viewModel().place() > before;
    }

    /** What has this id and is in sight. */
    Optional<Node> seen(String id) {
        return Optional.ofNullable(scene().lookup("#" + id)).filter(CourseStage::isSeen);
    }

    private static boolean isSeen(Node node) {
        Node each = node;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null;
    }

    /** Presses a button, where it is there. */
    void fire(String id) {
        seen(id).map(Button.class::cast).ifPresent(Button::fire);
    }

    /** What is told of the answer; empty while nothing is. */
    String told() {
        return seen("learn-feedback").map(CourseStage::words).orElse("");
    }

    private static String words(Node below) {
        return below.lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && isSeen(node))
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Takes a picture, which is called after its look. */
    void shoot(String name) {
        settle();
        shoot(name, scene());
    }

    /** What was to be done later is done: places that hang on sizes, and what is scrolled. */
    void settle() {
        for (int pass = 0; pass < 3; pass++) {
            MadeUpShell.settle(scene());
            window.driver().drawNow();
            Object waiting = new Object();
            Platform.runLater(() -> Platform.exitNestedEventLoop(waiting, null));
            Platform.enterNestedEventLoop(waiting);
        }
    }

    /** Takes a picture of another window's scene. */
    void shoot(String name, Scene of) {
        WritableImage image = of.snapshot(null);
        try {
            Files.write(folder.resolve(look + "-" + name + ".png"), PngImages.encode(image));
            tell(name);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Keeps the words of what is at hand under a name. */
    void tell(String name) throws IOException {
        String said = seen("stepColumn")
                .or(() -> seen("room"))
                .map(CourseStage::words)
                .orElse("");
        Files.writeString(
                folder.resolve("words-" + look + ".txt"),
                "== " + name + "\n" + said + "\n\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    @Override
    public void close() {
        stage.close();
    }
}
