package corewise.ui;

import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.session.RunService;
import corewise.text.Texts;
import corewise.ui.board.BoardReader;
import corewise.ui.board.MadeUpTraces;
import corewise.ui.claims.ClaimsServices;
import corewise.ui.fx.FxThread;
import corewise.ui.page.Page;
import corewise.ui.watch.Lit;
import corewise.ui.watch.MadeUpServices;
import corewise.ui.watch.WatchDrawing;
import corewise.ui.whatif.KnownMaps;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Windows over made-up runs, in which everything happens at once and board and timeline are words. Stateless. */
final class MadeUpShell {
    /** Of all windows: each would simulate the same, for longer than all the rest of it takes. */
    private static final KnownMaps MAPS = new KnownMaps(0);

    private static final long UNDER_WAY_NANOS = 220_000_000;

    private MadeUpShell() {}

    /** A shell of this size, for the window's thread. */
    static Shell of(RunService service, int width, int height) {
        return root(service, new NoPictures()).shell(width, height);
    }

    /** The same, in which claims can be checked. */
    static Shell of(RunService service, ClaimsServices claims, int width, int height) {
        return root(service, new NoPictures()).checking(claims).shell(width, height);
    }

    /** What puts such a window together. */
    static CompositionRoot root(RunService service, Pictures pictures) {
        return root(service, pictures, Texts.load());
    }

    /** The same in a language. */
    static CompositionRoot root(RunService service, Pictures pictures, Texts texts) {
        return new CompositionRoot(MadeUpServices.of(service, texts), pictures, watch -> new Words()).knowing(MAPS);
    }

    /** A window with its real board. */
    static DrivenWindow driven(RunService service) {
        return driven(service, Texts.load());
    }

    /** The same in a language. */
    static DrivenWindow driven(RunService service, Texts texts) {
        DrivenWindow window = new DrivenWindow(MadeUpServices.of(service, texts), new NoPictures());
        window.root().knowing(MAPS);
        return window;
    }

    /** A run in each of the first three ways on this many cores: 24 items, or three a core where there are many. */
    static List<CompletedRun> firstThree(int cores) {
        return Way.FIRST_THREE.stream()
                .map(way -> CompletedRun.of(
                        MadeUpTraces.of(way, Work.PRIMES, cores > 24 ? 3 * cores : 24, cores, 9_000_000)))
                .toList();
    }

    /** Runs what is set, and shows the board as it is {@value #UNDER_WAY_NANOS} ns later. */
    static void run(Shell shell, FakeRunService service) {
        shell.watch().requests().run();
        Trace trace = service.trace(service.started().getLast().spec(), 99);
        shell.watch().show(BoardReader.at(trace, UNDER_WAY_NANOS), true);
    }

    /** Shows it on a stage, which closes it when it is hidden: after a test at the latest. */
    static Scene show(Shell shell, Stage stage) {
        stage.setScene(shell.scene());
        stage.setOnHidden(hidden -> shell.close());
        stage.show();
        return shell.scene();
    }

    /** Goes to a page, which is made when it is not yet, and gives it. */
    static <P extends Page> P page(Shell shell, Class<P> kind, String id) {
        shell.viewModel().pageProperty().set(id);
        return kind.cast(shell.page());
    }

    /**
     * Has what changed be styled and in its place, as the next frame would, which may be late: a picture of a pixel asks
     * for just that, where {@code applyCss} on the root styles all that there is anew.
     */
    static void settle(Scene scene) {
        scene.snapshot(new WritableImage(1, 1));
    }

    /** Does something on the window's thread once the scene is settled, from the test's thread. */
    static void onceSettled(Scene scene, Runnable action) {
        FxThread.onWindowThread(() -> {
            settle(scene);
            action.run();
        });
    }

    /** Asks the window's thread something once the scene is settled, from the test's thread. */
    static <T> T ask(Scene scene, Callable<T> question) {
        return FxThread.ask(() -> {
            settle(scene);
            return question.call();
        });
    }

    /** Closes one that was not shown, from the test's thread. */
    static void close(Shell shell) {
        FxThread.onWindowThread(shell::close);
    }

    /** A place that has a word of its own. */
    static final class Own extends StackPane {
        private Own(String word) {
            super(new Label(word));
        }
    }

    /** Board and timeline as words. */
    private static final class Words implements WatchDrawing {
        private static final long MOMENT_NANOS = 100_000_000;

        private final Region board = place("board");
        private final Node timeline = place("timeline");

        private static Region place(String name) {
            StackPane place = new Own(name);
            place.getStyleClass().add("card");
            return place;
        }

        @Override
        public Region board() {
            return board;
        }

        @Override
        public double leastBoardHeight(double scale) {
            return 0;
        }

        @Override
        public Node timeline() {
            return timeline;
        }

        @Override
        public ObservableValue<Boolean> filtering() {
            return new SimpleBooleanProperty();
        }

        @Override
        public long moment() {
            return MOMENT_NANOS;
        }

        @Override
        public void light(Lit lit) {
            timeline.setUserData(lit);
        }

        @Override
        public void marking(boolean on) {
            board.setUserData(0);
        }

        @Override
        public void mark(int by) {
            board.setUserData((int) board.getUserData() + by);
        }

        @Override
        public void setInSight(boolean inSight) {
            // words stand still
        }

        @Override
        public void drawNow() {
            // and are drawn already
        }

        @Override
        public void close() {
            // and have nothing to free
        }
    }
}
