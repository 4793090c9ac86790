package corewise.ui;

import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.claims.FakeClaims;
import corewise.ui.learn.LearnPage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/**
 * Every page with its real pictures: on common screens at the system's scalings, in several zooms, and before, while and
 * after lists run on few cores and many. Stateless.
 */
final class RoomScenes {
    private static final int[][] SCREENS = {{1920, 1080}, {1440, 900}, {1366, 768}, {1024, 768}, {1024, 700}};
    private static final int[] SCALINGS = {100, 125, 150, 200};
    private static final int[] ZOOMS = {80, 125, 150, 200};

    private static final List<String> PAGES = List.of("watch", "race", "order", "claims", "whatif", "learn");

    /** When a page is looked at. */
    private enum Moment {
        EMPTY,
        RUNNING,
        ENDED
    }

    /** A page at a moment on a machine. */
    private record State(String page, int cores, Moment moment) {}

    private RoomScenes() {}

    static void draw(ViewSnapshots to) {
        int number = 0;
        for (int[] screen : SCREENS) {
            for (int scaling : SCALINGS) {
                String name = "room-" + screen[0] + "x" + screen[1] + "-" + scaling + "-";
                Scenery look =
                        new Scenery(screen[0] * 100 / scaling, screen[1] * 100 / scaling, number++ % 2 == 1, 100);
                int cores = look.width() % 5 == 0 ? 8 : 2;
                for (String page : List.of("watch", "alone", "race", "order", "claims", "whatif")) {
                    draw(to, name + page, look, new State(page, cores, Moment.ENDED));
                }
            }
        }
        for (int zoom : ZOOMS) {
            for (int[] screen : new int[][] {{1440, 900}, {1024, 768}}) {
                for (String page : List.of("watch", "race", "order", "claims", "whatif")) {
                    Scenery look = new Scenery(screen[0], screen[1], zoom == 125, zoom);
                    draw(to, "zoom-" + zoom + "-" + screen[0] + "-" + page, look, new State(page, 8, Moment.ENDED));
                }
            }
        }
    }

    /** Each page at each moment on 2, 8 and 128 cores; sizes, zooms and themes take turns, others in each language. */
    static void states(ViewSnapshots to) {
        int[][] sizes = {{1024, 700}, {1440, 900}, {1920, 1080}, {960, 540}};
        int[] zooms = {100, 80, 150, 200, 100};
        int number = ViewSnapshots.TEXTS.tongue().ordinal();
        for (String page : PAGES) {
            for (Moment moment : Moment.values()) {
                for (int cores : new int[] {2, 8, 128}) {
                    int[] size = sizes[number % sizes.length];
                    Scenery look = new Scenery(size[0], size[1], number / 2 % 2 == 1, zooms[number++ % zooms.length]);
                    String name = page + "-" + moment.name().toLowerCase(Locale.ROOT) + "-" + cores;
                    draw(
                            to,
                            "state-" + name + "-" + look.name() + "-" + look.zoom(),
                            look,
                            new State(page, cores, moment));
                }
            }
        }
    }

    private static void draw(ViewSnapshots to, String name, Scenery look, State state) {
        String page = state.page();
        Moment moment = state.moment();
        int cores = state.cores();
        FakeRunService service =
                page.equals("learn") ? LearnScenes.played(cores) : new FakeRunService(cores, Way.of(Language.JAVA));
        FakeClaims claims = new FakeClaims(cores).stopAfter(moment == Moment.ENDED ? Integer.MAX_VALUE : 3);
        Shell shell = look.on(MadeUpShell.driven(service, ViewSnapshots.TEXTS)
                .root()
                .checking(moment == Moment.ENDED ? claims.services() : claims.services(new FakeClaims.Held()))
                .simulatingOn(Optional::empty)
                .teaching(LearnScenes.services())
                .shell(look.width(), look.height()));
        shell.viewModel().othersProperty().set(0.031);
        if (moment != Moment.EMPTY && !page.equals("learn")) {
            shell.watch().opened().open(MadeUpShell.firstThree(cores));
        }
        go(shell, page, moment);
        if (moment == Moment.RUNNING && !page.equals("claims") && !page.equals("learn")) {
            shell.watch().requests().run();
        }
        to.shoot(name, shell);
        shell.close();
    }

    /** Goes to a page, and does what is to be done there. */
    private static void go(Shell shell, String page, Moment moment) {
        switch (page) {
            case "claims" -> {
                ClaimsPage claims = MadeUpShell.page(shell, ClaimsPage.class, page);
                if (moment != Moment.EMPTY) {
                    claims.viewModel().checkAll();
                }
            }
            case "learn" -> {
                LearnPage learn = MadeUpShell.page(shell, LearnPage.class, page);
                learn.viewModel().show("10-global-lock");
                for (int step = 0; step < 2 * moment.ordinal(); step++) {
                    learn.keys().get(KeyCode.PAGE_DOWN).run();
                }
            }
            case "watch", "alone" -> {
                shell.watch().biggerProperty().set(page.equals("alone"));
                for (int step = 0; moment == Moment.ENDED && step < 30; step++) {
                    shell.watch().steppingProperty().get().back();
                }
            }
            default -> shell.viewModel().pageProperty().set(page);
        }
    }
}
