package corewise.ui;

import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.claims.ClaimsPage;
import corewise.ui.claims.FakeClaims;
import corewise.ui.order.OrderPage;
import corewise.ui.race.RacePage;
import corewise.ui.whatif.WhatIfPage;
import java.util.List;

/** Every page with its real pictures on common screens at the system's scalings, in several zooms. Stateless. */
final class RoomScenes {
    private static final int[][] SCREENS = {{1920, 1080}, {1440, 900}, {1366, 768}, {1024, 768}, {1024, 700}};
    private static final int[] SCALINGS = {100, 125, 150, 200};
    private static final int[] ZOOMS = {80, 125, 150, 200};

    private RoomScenes() {}

    static void draw(ViewSnapshots to) {
        int number = 0;
        for (int[] screen : SCREENS) {
            for (int scaling : SCALINGS) {
                String name = "room-" + screen[0] + "x" + screen[1] + "-" + scaling + "-";
                Scenery look =
                        new Scenery(screen[0] * 100 / scaling, screen[1] * 100 / scaling, number++ % 2 == 1, 100);
                for (String page : List.of("watch", "alone", "race", "order", "claims", "whatif")) {
                    draw(to, name + page, look, page);
                }
            }
        }
        for (int zoom : ZOOMS) {
            for (int[] screen : new int[][] {{1440, 900}, {1024, 768}}) {
                for (String page : List.of("watch", "race", "order", "claims", "whatif")) {
                    Scenery look = new Scenery(screen[0], screen[1], zoom == 125, zoom);
                    draw(to, "zoom-" + zoom + "-" + screen[0] + "-" + page, look, page);
                }
            }
        }
    }

    private static void draw(ViewSnapshots to, String name, Scenery look, String page) {
        int cores = look.width() % 5 == 0 ? 8 : 2;
        FakeRunService service = new FakeRunService(cores, Way.of(Language.JAVA));
        DrivenWindow window = MadeUpShell.driven(service);
        Shell shell =
                look.on(window.root().checking(new FakeClaims(8).services()).shell(look.width(), look.height()));
        shell.viewModel().othersProperty().set(0.031);
        shell.watch().opened().open(MadeUpShell.firstThree(cores));
        Runnable draw = () -> {};
        switch (page) {
            case "race" -> draw = MadeUpShell.page(shell, RacePage.class, page)::drawNow;
            case "order" -> draw = MadeUpShell.page(shell, OrderPage.class, page)::drawNow;
            case "whatif" -> draw = MadeUpShell.page(shell, WhatIfPage.class, page)::drawNow;
            case "claims" -> draw = MadeUpShell.page(shell, ClaimsPage.class, page)::drawNow;
            default -> {
                shell.watch().biggerProperty().set(page.equals("alone"));
                for (int step = 0; step < 30; step++) {
                    shell.watch().steppingProperty().get().back();
                }
                draw = window.driver()::drawNow;
            }
        }
        to.shoot(name, shell, draw, () -> {});
        shell.close();
    }
}
