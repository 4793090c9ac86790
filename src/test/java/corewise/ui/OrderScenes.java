package corewise.ui;

import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.board.MadeUpTraces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Order view with few runs and many, of short lists and long ones. Stateless. */
final class OrderScenes {
    private static final Way[] WAYS = {Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL, Way.PROCESS_POOL};

    private OrderScenes() {}

    static void draw(ViewSnapshots to) {
        for (int runs : new int[] {2, 8, 60}) {
            for (int tasks : new int[] {8, 64, 512}) {
                draw(to, "order-" + runs + "x" + tasks, Scenery.LIGHT, runs, tasks);
                draw(to, "order-" + runs + "x" + tasks + "-dark", Scenery.DARK, runs, tasks);
            }
        }
        draw(to, "order-60x64-1024-dark", Scenery.SMALL.inDark(), 60, 64);
        draw(to, "order-20x16-1024", Scenery.SMALL, 20, 16);
        draw(to, "order-8x512-1024", Scenery.SMALL, 8, 512);
        draw(to, "order-8x16-projector", Scenery.PROJECTOR, 8, 16);
        draw(to, "order-8x24-1024-projector", Scenery.SMALL.inDark().forProjector(), 8, 24);
        draw(to, "order-empty", Scenery.LIGHT, 0, 24);
        inBoth(to, "order-java-and-python", Scenery.LIGHT);
        inBoth(to, "order-java-and-python-1024", Scenery.SMALL);
    }

    /** Runs of one list in Java and in Python. */
    private static void inBoth(ViewSnapshots to, String name, Scenery look) {
        FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA)).withPython();
        Shell shell = look.shell(service);
        List<CompletedRun> made = new ArrayList<>();
        for (int run = 0; run < 8; run++) {
            RunOptions options =
                    run % 2 == 0 ? RunOptions.DEFAULTS : RunOptions.DEFAULTS.inPython(InterpreterChoice.USUAL);
            ListSpec list = new ListSpec(Work.PRIMES, 24, Lengths.MIXED, 1_000, 1);
            made.add(CompletedRun.of(
                    service.trace(new RunSpec(run < 4 ? Way.POOL : Way.PROCESS_POOL, list, 8, options), run)));
        }
        shell.watch().opened().open(made);
        shell.viewModel().pageProperty().set("order");
        to.shoot(name, shell);
        shell.close();
    }

    private static void draw(ViewSnapshots to, String name, Scenery look, int runs, int tasks) {
        FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
        Shell shell = look.shell(service);
        List<CompletedRun> made = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Way way = WAYS[Math.min(run * WAYS.length / runs, WAYS.length - 1)];
            made.add(new CompletedRun(
                    run + 1,
                    MadeUpTraces.of(way, Work.PRIMES, tasks, 8, 20_000_000L + run * 3_000_000L),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
        }
        if (!made.isEmpty()) {
            shell.watch().opened().open(made);
        }
        shell.viewModel().pageProperty().set("order");
        to.shoot(name, shell);
        shell.close();
    }
}
