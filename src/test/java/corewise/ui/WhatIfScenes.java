package corewise.ui;

import corewise.model.Language;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.simulation.Costs;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Trust;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.claims.FakeClaims;
import corewise.ui.whatif.WhatIfPage;
import corewise.validation.Basis;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/** The What if view in all themes and sizes. Stateless. */
final class WhatIfScenes {
    /** Predictions that were held against runs, of which some were weak. */
    private static final Basis HELD = new Basis(
            SimulatedMachine.cores(8),
            Costs.typical(),
            new Trust(List.of(
                    new Trust.Check(
                            Language.JAVA,
                            Way.POOL,
                            20_000_000,
                            512,
                            1_000,
                            List.of(960L, 1_010L, 1_060L),
                            Optional.empty()),
                    new Trust.Check(
                            Language.JAVA,
                            Way.THREAD_PER_TASK,
                            20_000_000,
                            512,
                            1_000,
                            List.of(1_010L, 1_350L, 1_600L),
                            Optional.empty()),
                    new Trust.Check(
                            Language.JAVA,
                            Way.PROCESS_PER_TASK,
                            20_000_000,
                            512,
                            1_000,
                            List.of(800L, 900L, 1_200L),
                            Optional.empty()))));

    private final ViewSnapshots to;

    private WhatIfScenes(ViewSnapshots to) {
        this.to = to;
    }

    static void draw(ViewSnapshots to) {
        WhatIfScenes scenes = new WhatIfScenes(to);
        scenes.draw("whatif-held", Scenery.LIGHT, Optional.of(HELD), shell -> {});
        scenes.draw("whatif-held-1024-dark", Scenery.SMALL.inDark(), Optional.of(HELD), shell -> {});
        scenes.draw("whatif-1440", Scenery.LIGHT, shell -> {});
        scenes.draw("whatif-1440-dark", Scenery.DARK, shell -> {});
        scenes.draw("whatif-1440-projector", Scenery.PROJECTOR, shell -> {});
        scenes.draw("whatif-1024", Scenery.SMALL, shell -> {});
        scenes.draw("whatif-1024-dark", Scenery.SMALL.inDark(), shell -> {});
        scenes.draw("whatif-1024-projector", Scenery.SMALL.forProjector(), shell -> {});
        scenes.board("whatif-board-64", Scenery.LIGHT, 64, 512);
        scenes.board("whatif-board-1024", Scenery.SMALL.inDark(), 1_024, 4_096);
        scenes.draw("whatif-guess", Scenery.LIGHT, shell -> press(shell, "#whatif-guess"));
        scenes.draw("whatif-fake", Scenery.LIGHT, scenes::play);
        scenes.draw("whatif-fake-told", Scenery.SMALL.inDark(), scenes::answer);
        scenes.draw("whatif-costs", Scenery.SMALL, shell -> press(shell, "#whatif-each-cost"));
        scenes.draw("whatif-values", Scenery.SMALL, shell -> press(shell, "#whatif-as-values"));
    }

    /** The simulated run on the board. */
    private void board(String name, Scenery look, int cores, int items) {
        FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
        Shell shell =
                look.on(MadeUpShell.driven(service, ViewSnapshots.TEXTS).root().shell(look.width(), look.height()));
        WhatIfPage page = MadeUpShell.page(shell, WhatIfPage.class, "whatif");
        page.viewModel().onMachineWith(cores);
        page.viewModel().withItems(items);
        page.viewModel().replay();
        to.shoot(name, shell, () -> {
            for (int step = 0; step < items / 2; step++) {
                shell.watch().steppingProperty().get().back();
            }
        });
        shell.close();
    }

    private static void press(Shell shell, String button) {
        ((ToggleButton) shell.scene().lookup(button)).fire();
    }

    private void play(Shell shell) {
        ((WhatIfPage) shell.page()).keys().get(KeyCode.F).run();
    }

    private void answer(Shell shell) {
        play(shell);
        for (KeyCode digit : List.of(KeyCode.DIGIT1, KeyCode.DIGIT4)) {
            ((WhatIfPage) shell.page()).keys().get(digit).run();
        }
        ((WhatIfPage) shell.page()).viewModel().game().go();
    }

    private void draw(String name, Scenery look, Consumer<Shell> act) {
        draw(name, look, Optional.empty(), act);
    }

    private void draw(String name, Scenery look, Optional<Basis> kept, Consumer<Shell> act) {
        FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
        Shell shell = look.on(MadeUpShell.root(service, new NoPictures(), ViewSnapshots.TEXTS)
                .simulatingOn(() -> kept)
                .checking(new FakeClaims(8).services())
                .shell(look.width(), look.height()));
        shell.watch().opened().open(MadeUpShell.firstThree(8));
        WhatIfPage page = MadeUpShell.page(shell, WhatIfPage.class, "whatif");
        page.viewModel().onMachineWith(64);
        to.shoot(name, shell, () -> act.accept(shell));
        shell.close();
    }
}
