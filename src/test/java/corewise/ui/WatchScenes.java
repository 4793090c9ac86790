package corewise.ui;

import corewise.calibration.StartingCosts;
import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.watch.CodeLanguage;
import corewise.ui.watch.OrderPrediction;
import java.util.List;
import javafx.scene.control.ScrollPane;

/** The window before, during and after runs, and each way. Stateless. */
final class WatchScenes {
    private WatchScenes() {}

    static void draw(ViewSnapshots to) {
        to.shoot("start-1440", after(Scenery.LIGHT, 0, false));
        to.shoot("ended-1440", after(Scenery.LIGHT, 5, false));
        to.shoot("running-1440-dark", after(Scenery.DARK, 3, true));
        to.shoot("ended-1024", after(Scenery.SMALL, 3, false));
        to.shoot("running-1440-projector", after(Scenery.PROJECTOR, 2, true));
        to.shoot("start-1024-projector", after(Scenery.SMALL.forProjector(), 0, false));
        to.shoot("beside-others-1440", besideOthers(Scenery.LIGHT));
        to.shoot("beside-others-1440-dark", besideOthers(Scenery.DARK));
        to.shoot("beside-others-1024", besideOthers(Scenery.SMALL));
        to.shoot("beside-others-1440-projector", besideOthers(Scenery.PROJECTOR));
        to.shoot("beside-others-1024-projector", besideOthers(Scenery.SMALL.forProjector()));
        for (Way way : Way.of(Language.JAVA)) {
            way(to, way, way.ordinal() % 2 == 1 ? Scenery.DARK : Scenery.LIGHT);
        }
        to.shoot("ended-ways-1440", everyWay(Scenery.LIGHT));
        to.shoot("ended-ways-1024-dark", everyWay(Scenery.SMALL.inDark()));
        way(to, Way.CHUNKS, Scenery.SMALL);
        way(to, Way.PROCESS_POOL, Scenery.SMALL.inDark());
    }

    /** A way before it runs, its code in Python, and while it runs. */
    private static void way(ViewSnapshots to, Way way, Scenery look) {
        String name = "-" + way.id() + "-" + look.width();
        for (boolean runs : new boolean[] {false, true}) {
            FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
            Shell shell = shell(service, look);
            shell.watch().controls().wayProperty().set(way);
            shell.watch().code().languageProperty().set(runs ? CodeLanguage.JAVA : CodeLanguage.PYTHON);
            if (runs) {
                MadeUpShell.run(shell, service);
            }
            scrollDown(shell);
            to.shoot((runs ? "running" : "idle") + name, shell);
        }
    }

    /** Every way run once, and a total that was not always the same. */
    private static Shell everyWay(Scenery look) {
        FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
        Shell shell = shell(service, look);
        for (Way way : Way.of(Language.JAVA)) {
            shell.watch().controls().wayProperty().set(way);
            service.setSharedTotal(way.usesProcesses() ? 0 : 5_000 - 3L * way.ordinal());
            shell.watch().requests().run();
            service.endLast();
        }
        return shell;
    }

    /** After so many runs, the first of them of all three ways; another may be under way. */
    private static Shell after(Scenery look, int runs, boolean another) {
        FakeRunService service = new FakeRunService(8);
        Shell shell = shell(service, look);
        for (int i = 0; i < runs; i++) {
            if (i == 0) {
                shell.watch().requests().runAllThree();
                service.endLast();
                service.endLast();
            } else {
                shell.watch().requests().run();
            }
            service.endLast();
        }
        if (another) {
            MadeUpShell.run(shell, service);
        }
        return shell;
    }

    /** A serial run, and one beside other programs. */
    private static Shell besideOthers(Scenery look) {
        FakeRunService service = new FakeRunService(8);
        Shell shell = shell(service, look);
        shell.watch().requests().runIn(List.of(Way.SERIAL));
        service.endLast();
        service.othersShare = 0.68;
        shell.viewModel().othersProperty().set(0.68);
        shell.watch().requests().runIn(List.of(Way.POOL));
        service.endLast();
        return shell;
    }

    private static void scrollDown(Shell shell) {
        MadeUpShell.settle(shell.scene());
        ((ScrollPane) shell.scene().lookup(".left-column .column-scroll")).setVvalue(1);
    }

    private static Shell shell(FakeRunService service, Scenery look) {
        Shell shell = look.shell(service);
        shell.showCost(0.031, 14);
        shell.viewModel().othersProperty().set(0.031);
        shell.watch().setStartCost(new StartingCosts(210_000, 210_000, 210_000));
        shell.watch().prediction().predictionProperty().set(OrderPrediction.NEW_EACH_TIME);
        return shell;
    }
}
