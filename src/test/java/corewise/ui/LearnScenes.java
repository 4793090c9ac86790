package corewise.ui;

import corewise.lesson.Played;
import corewise.lesson.ProgressInMemory;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.learn.LearnPage;
import corewise.ui.learn.LearnServices;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/** The Learn view at several steps, with runs that are played. Stateless. */
final class LearnScenes {
    /** Scenes whose names begin so are shown to a room. */
    private static final String ROOM = "room-";

    private final ViewSnapshots to;

    private LearnScenes(ViewSnapshots to) {
        this.to = to;
    }

    static void draw(ViewSnapshots to) {
        LearnScenes scenes = new LearnScenes(to);
        Consumer<LearnPage> predicted = page -> {
            page.keys().get(KeyCode.PAGE_DOWN).run();
            page.keys().get(KeyCode.DIGIT1).run();
            page.keys().get(KeyCode.SPACE).run();
        };
        scenes.draw("learn-1440-ready", Scenery.LIGHT, 4, "04-ready", predicted);
        scenes.draw("learn-1440-ready-dark", Scenery.DARK, 8, "04-ready", predicted);
        scenes.draw("learn-1024-ready", Scenery.SMALL, 4, "04-ready", predicted);
        scenes.draw("learn-1440-projector", Scenery.PROJECTOR, 4, "04-ready", predicted);
        scenes.draw("learn-1024-projector", Scenery.SMALL.forProjector(), 4, "04-ready", predicted);
        scenes.room();
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

    /** What a room sees at 1920 × 1080, in both themes. */
    private void room() {
        Scenery light = new Scenery(1920, 1080, false, 100);
        Scenery dark = new Scenery(1920, 1080, true, 100);
        Consumer<LearnPage> counted = page -> {
            next(page);
            int[] hands = {27, 14, 11};
            for (int choice = 0; choice < hands.length; choice++) {
                page.viewModel().count(choice, hands[choice]);
            }
        };
        Consumer<LearnPage> board = counted.andThen(LearnScenes::next);
        Consumer<LearnPage> timeline = board.andThen(LearnScenes::next).andThen(LearnScenes::mark);
        Consumer<LearnPage> outcome = board.andThen(LearnScenes::next).andThen(LearnScenes::next);
        scenes("read", light, "01-one-core", page -> {});
        scenes("count", light, "04-ready", counted.andThen(page -> press(page, KeyCode.C)));
        scenes("step", light, "04-ready", counted);
        scenes("step-dark", dark, "04-ready", counted);
        scenes("board", light, "04-ready", board);
        scenes("board-dark", dark, "04-ready", board);
        scenes("timeline", light, "04-ready", timeline);
        scenes("timeline-dark", dark, "04-ready", timeline);
        scenes("outcome", light, "04-ready", outcome);
        scenes("outcome-dark", dark, "04-ready", outcome);
        scenes("notes", light, "04-ready", counted.andThen(page -> press(page, KeyCode.N)));
        scenes("setting", light, "04-ready", board.andThen(page -> press(page, KeyCode.G)));
        scenes("number", light, "03-thread-each", page -> {
            next(page);
            next(page);
            next(page);
        });
    }

    private static void mark(LearnPage page) {
        press(page, KeyCode.DOWN);
        press(page, KeyCode.DOWN);
    }

    private static void press(LearnPage page, KeyCode key) {
        page.keys().get(key).run();
    }

    private void scenes(String name, Scenery look, String lesson, Consumer<LearnPage> walk) {
        draw(ROOM + name, look, 4, lesson, walk);
    }

    /** The ways to begin. */
    private void begin(String name, Scenery look, KeyCode key) {
        Shell shell = shell(look, 2);
        shell.viewModel().firstStepsShownProperty().set(true);
        to.shoot(name, shell, () -> {
            if (key != KeyCode.UNDEFINED) {
                new Keyboard(shell.scene()).press(key);
            }
        });
        shell.close();
    }

    private static void next(LearnPage page) {
        page.keys().get(KeyCode.PAGE_DOWN).run();
    }

    /** Services of lessons on a machine without Python, at the beginning of the month. */
    static LearnServices services() {
        return new LearnServices(
                new ProgressInMemory(), List::of, InstantSource.fixed(Instant.parse("2026-11-01T10:00:00Z")));
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

    private static Shell shell(Scenery look, int cores) {
        return look.on(MadeUpShell.driven(played(cores), ViewSnapshots.TEXTS)
                .root()
                .teaching(services())
                .shell(look.width(), look.height()));
    }

    private void draw(String name, Scenery look, int cores, String lesson, Consumer<LearnPage> walk) {
        Shell shell = shell(look, cores);
        LearnPage page = MadeUpShell.page(shell, LearnPage.class, "learn");
        page.viewModel().show(lesson);
        shell.viewModel().presentingProperty().set(name.startsWith(ROOM));
        MadeUpShell.settle(shell.scene());
        page.drawNow();
        walk.accept(page);
        to.shoot(name, shell, page::drawNow);
        shell.close();
    }
}
