package corewise.ui;

import corewise.model.Way;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.explain.Spot;
import corewise.ui.explain.Subject;
import corewise.ui.learn.LearnPage;
import corewise.ui.order.OrderPage;
import corewise.ui.page.Page;
import corewise.ui.race.RacePage;
import corewise.ui.whatif.WhatIfPage;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

/** Cards in each view, and the glossary. Stateless. */
final class CardScenes {
    private final ViewSnapshots to;

    private CardScenes(ViewSnapshots to) {
        this.to = to;
    }

    static void draw(ViewSnapshots to) {
        CardScenes scenes = new CardScenes(to);
        Scenery small = Scenery.SMALL;
        Scenery twice = new Scenery(1440, 900, false, 200);
        scenes.watch("card-figure-1440", Scenery.LIGHT, Subject.FIGURE_RUNNING);
        scenes.watch("card-chip-1440-dark", Scenery.DARK, Subject.CHIP);
        scenes.watch("card-core-1024", small, Subject.CORE);
        scenes.watch("card-slice-projector", Scenery.PROJECTOR, Subject.SLICE_RUNNING);
        scenes.watch("card-joined-200", twice, Subject.JOINED_ROW);
        scenes.watch("card-code-1440", Scenery.LIGHT, Subject.CODE);
        scenes.watch("card-pointing-1024", small, null);
        scenes.watch("card-pointing-200-dark", twice.inDark(), null);
        scenes.page("card-race-1440", Scenery.LIGHT, RacePage.class, "race", Subject.RACE_SPEED_UP);
        scenes.page("card-ledger-1024-dark", small.inDark(), RacePage.class, "race", Subject.RACE_LEDGER);
        scenes.page("card-order-1440", Scenery.LIGHT, OrderPage.class, "order", Subject.ORDER_SHARE);
        scenes.page("card-claims-1440", Scenery.LIGHT, Page.class, "claims", Subject.CLAIM_FIGURES);
        scenes.page("card-whatif-1440", Scenery.LIGHT, WhatIfPage.class, "whatif", Subject.WHATIF_MAP);
        scenes.page("card-whatif-projector", Scenery.PROJECTOR, WhatIfPage.class, "whatif", Subject.WHATIF_CURVES);
        scenes.page("card-learn-1440", Scenery.LIGHT, LearnPage.class, "learn", Subject.LEARN_OUTCOME);
        scenes.glossary("card-glossary-1440", Scenery.LIGHT);
        scenes.glossary("card-glossary-1024-200-dark", new Scenery(1024, 700, true, 200));
    }

    private static AskedWindow window(Scenery look) {
        AskedWindow window = new AskedWindow(4, look.width(), look.height(), ViewSnapshots.TEXTS);
        look.on(window.shell());
        return window;
    }

    private void watch(String name, Scenery look, Subject subject) {
        AskedWindow window = window(look);
        window.shell().watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
        to.shoot(name, window.shell(), () -> {
            for (int step = 0; step < 8; step++) {
                window.shell().watch().steppingProperty().get().back();
            }
            window.settle();
            open(window, subject);
        });
        window.shell().close();
    }

    private <P extends Page> void page(String name, Scenery look, Class<P> kind, String id, Subject subject) {
        AskedWindow window = window(look);
        window.shell().watch().requests().runIn(List.of(Way.SERIAL, Way.POOL));
        P page = MadeUpShell.page(window.shell(), kind, id);
        if (page instanceof RacePage race) {
            race.viewModel().step(1);
        }
        if (page instanceof LearnPage learn) {
            learn.viewModel().show("04-ready");
            List.of(KeyCode.PAGE_DOWN, KeyCode.DIGIT1, KeyCode.SPACE)
                    .forEach(key -> learn.keys().get(key).run());
        }
        to.shoot(name, window.shell(), () -> {
            if (id.equals("claims")) {
                ((Button) window.scene().lookup(".claims-check-all")).fire();
            }
            window.settle();
            open(window, subject);
        });
        window.shell().close();
    }

    private static void open(AskedWindow window, Subject subject) {
        window.ask();
        if (subject == null) {
            new Keyboard(window.scene()).press(KeyCode.RIGHT);
            new Keyboard(window.scene()).press(KeyCode.RIGHT);
            return;
        }
        Spot spot = window.things().stream()
                .filter(each -> each.subject() == subject)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(subject + " is not there"));
        window.click(spot);
    }

    private void glossary(String name, Scenery look) {
        AskedWindow window = window(look);
        to.shoot(name, window.shell(), () -> {
            window.shell().viewModel().explaining().lookUp();
            window.settle();
            new Keyboard(window.scene()).type("speed");
        });
        window.shell().close();
    }
}
