package corewise.ui;

import static corewise.ui.fx.FxThread.onWindowThread;

import corewise.session.WindowSettings;
import corewise.text.Texts;
import corewise.ui.claims.FakeClaims;
import corewise.ui.learn.LearnPage;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

/**
 * A whole window on no screen, with a run in each of the first three ways, whose further runs are played. All has its place
 * and is drawn after whatever is done in it. For the test's thread.
 */
final class SettledWindow implements AutoCloseable {
    private static final int CORES = 8;
    /** What is drawn tells how much room it needs. */
    private static final int PASSES = 2;

    private Shell shell;

    /** @param left how it looks */
    SettledWindow(Texts texts, WindowSettings left) {
        this(texts, left, root -> root);
    }

    /** @param more what else is told to who puts it together */
    SettledWindow(Texts texts, WindowSettings left, UnaryOperator<CompositionRoot> more) {
        then(() -> {
            CompositionRoot root = MadeUpShell.driven(LearnScenes.played(CORES), texts)
                    .root()
                    .checking(new FakeClaims(CORES).services())
                    .teaching(LearnScenes.services())
                    .leftAs(left);
            shell = more.apply(root).shell(left.width(), left.height());
            shell.viewModel().othersProperty().set(0.7);
            shell.watch().opened().open(MadeUpShell.firstThree(CORES));
        });
    }

    Shell shell() {
        return shell;
    }

    /** Does something on the window's thread, after which all has its place. */
    void then(Runnable action) {
        // what is moved is moved after the styling that asks for it
        onWindowThread(() -> {
            action.run();
            settle();
        });
    }

    /** Goes to a page. */
    void show(String page) {
        then(() -> shell.viewModel().pageProperty().set(page));
    }

    /** Goes to a lesson, where it was left. */
    void showLesson(String id) {
        then(() -> MadeUpShell.page(shell, LearnPage.class, "learn").viewModel().show(id));
    }

    /** Does what a key of the page that is shown does. */
    void press(KeyCode key) {
        then(() -> shell.page().keys().get(key).run());
    }

    /** Adds what finders find now, each with where that was. */
    void find(Collection<String> found, String where, List<Function<Scene, List<String>>> finders) {
        onWindowThread(() -> {
            settle();
            finders.forEach(finder -> finder.apply(shell.scene()).forEach(fault -> found.add(where + ": " + fault)));
        });
    }

    private void settle() {
        for (int pass = 0; pass < PASSES; pass++) {
            MadeUpShell.settle(shell.scene());
            shell.page().drawNow();
        }
    }

    @Override
    public void close() {
        onWindowThread(() -> {
            shell.close();
            // no stage lets go of it: until its memory is needed it would be styled anew at each change of the theme
            shell.scene().setRoot(new Group());
        });
    }
}
