package corewise.ui;

import corewise.lesson.Played;
import corewise.lesson.Progress;
import corewise.lesson.ProgressStore;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.learn.LearnPage;
import corewise.ui.learn.LearnServices;
import corewise.ui.watch.SameThread;
import corewise.ui.watch.WatchDriver;
import corewise.ui.watch.WatchServices;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/** The Learn view at several steps, with runs that are played. Stateless. */
final class LearnScenes {
    private final ViewSnapshots to;

    private LearnScenes(ViewSnapshots to) {
        this.to = to;
    }

    static void draw(ViewSnapshots to) {
        LearnScenes scenes = new LearnScenes(to);
        Consumer<LearnPage> predicted = page -> {
            page.keys().get(javafx.scene.input.KeyCode.PAGE_DOWN).run();
            page.keys().get(javafx.scene.input.KeyCode.DIGIT1).run();
            page.keys().get(javafx.scene.input.KeyCode.SPACE).run();
        };
        scenes.draw("learn-1440-ready", Scenery.LIGHT, 4, "04-ready", predicted);
        scenes.draw("learn-1440-ready-dark", Scenery.DARK, 8, "04-ready", predicted);
        scenes.draw("learn-1024-ready", Scenery.SMALL, 4, "04-ready", predicted);
        scenes.draw("learn-1440-projector", Scenery.PROJECTOR, 4, "04-ready", predicted);
        scenes.draw("learn-1024-projector", Scenery.SMALL.forProjector(), 4, "04-ready", predicted);
        scenes.draw("learn-1440-first", Scenery.LIGHT, 2, "01-one-core", page -> {});
        scenes.draw("learn-1440-order", Scenery.LIGHT, 2, "07-who-is-first", LearnScenes::next);
        scenes.draw("learn-1440-curve", Scenery.LIGHT, 4, "11-how-much-faster", LearnScenes::next);
        scenes.draw("learn-1440-number", Scenery.LIGHT, 4, "03-thread-each", LearnScenes::next);
        for (Scenery look : List.of(Scenery.LIGHT, Scenery.SMALL, Scenery.DARK, Scenery.PROJECTOR)) {
            scenes.draw("learn-recorded-" + look.name(), look, 1, "03-thread-each", page -> {
                page.viewModel().recorded().change();
                next(page);
            });
            scenes.begin("first-steps-" + look.name(), look, KeyCode.UNDEFINED);
            scenes.begin("first-steps-class-" + look.name(), look, KeyCode.DIGIT3);
        }
        scenes.draw("learn-1440-quiz", Scenery.LIGHT, 4, "quiz-before", page -> {});
    }

    /** The ways to begin. */
    private void begin(String name, Scenery look, KeyCode key) {
        WatchServices services =
                new WatchServices(played(2), new SameThread(), Runnable::run, (text, yes) -> {}, Texts.load());
        DrivenWindow window = new DrivenWindow(services, new NoPictures());
        Shell shell = look.on(window.root().teaching(services()).shell(look.width(), look.height()));
        shell.viewModel().firstStepsShownProperty().set(true);
        to.shoot(name, shell, window.driver()::drawNow, () -> {
            if (key != KeyCode.UNDEFINED) {
                new Keyboard(shell.scene()).press(key);
            }
        });
        shell.close();
    }

    private static void next(LearnPage page) {
        page.keys().get(javafx.scene.input.KeyCode.PAGE_DOWN).run();
    }

    /** A store that keeps nothing. */
    static ProgressStore forgetful() {
        return new ProgressStore() {
            @Override
            public Progress load() {
                return Progress.NONE;
            }

            @Override
            public void keep(Progress progress) {
                // until the window is closed
            }
        };
    }

    /** Services of lessons on a machine without Python, at the beginning of the month. */
    static LearnServices services() {
        return new LearnServices(forgetful(), List::of, InstantSource.fixed(Instant.parse("2026-11-01T10:00:00Z")));
    }

    /** A service whose runs are played. */
    static FakeRunService played(int cores) {
        FakeRunService service = new FakeRunService(
                cores,
                Arrays.stream(Way.values())
                        .filter(way -> way != Way.IMAP_UNORDERED && way != Way.INTERPRETERS)
                        .toList());
        return service.endingAtOnce((spec, number) -> Played.run(spec, service.machine, number), "sum");
    }

    private void draw(String name, Scenery look, int cores, String lesson, Consumer<LearnPage> walk) {
        FakeRunService service = played(cores);
        Texts texts = Texts.load();
        WatchServices services = new WatchServices(service, new SameThread(), Runnable::run, (text, yes) -> {}, texts);
        DrivenWindow window = new DrivenWindow(services, new NoPictures());
        Shell shell = look.on(window.root().teaching(services()).shell(look.width(), look.height()));
        LearnPage page = MadeUpShell.page(shell, LearnPage.class, "learn");
        page.viewModel().show(lesson);
        walk.accept(page);
        WatchDriver driver = window.driver();
        to.shoot(name, shell, driver::drawNow, driver::drawNow);
        shell.close();
    }
}
