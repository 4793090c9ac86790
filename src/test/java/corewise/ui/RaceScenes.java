package corewise.ui;

import corewise.calibration.StartingCosts;
import corewise.model.Interpreter;
import corewise.model.InterpreterInfo;
import corewise.model.Language;
import corewise.model.StartMethod;
import corewise.model.Way;
import corewise.session.FakeRunService;
import corewise.ui.ViewSnapshots.Scenery;
import corewise.ui.page.RunBy;
import corewise.ui.race.RacePage;
import java.util.List;
import java.util.Optional;

/** The Race view at several moments, on few cores and many. Stateless. */
final class RaceScenes {
    private static final List<Way> FOUR = List.of(Way.SERIAL, Way.THREAD_PER_TASK, Way.POOL, Way.PROCESS_POOL);

    private final ViewSnapshots to;

    private RaceScenes(ViewSnapshots to) {
        this.to = to;
    }

    static void draw(ViewSnapshots to) {
        RaceScenes scenes = new RaceScenes(to);
        Scenery smallDark = Scenery.SMALL.inDark();
        scenes.draw("race-1440", Scenery.LIGHT, 8, Way.FIRST_THREE, 0.4);
        scenes.draw("race-1440-dark-end", Scenery.DARK, 8, Way.FIRST_THREE, 1);
        scenes.draw("race-1024", Scenery.SMALL, 8, Way.FIRST_THREE, 0.1);
        scenes.draw("race-1440-projector", Scenery.PROJECTOR, 8, Way.FIRST_THREE, 0.15);
        scenes.draw("race-1024-projector", smallDark.forProjector(), 8, Way.FIRST_THREE, 0.15);
        scenes.draw("race-2-cores", Scenery.LIGHT, 2, Way.FIRST_THREE, 0.3);
        scenes.draw("race-64-cores-dark", Scenery.DARK, 64, FOUR, 0.3);
        scenes.draw("race-128-cores-1024-dark", smallDark, 128, FOUR, 0.3);
        scenes.draw("race-empty", Scenery.LIGHT, 8, List.of(), 0);
        scenes.draw("race-running-1024", Scenery.SMALL, 8, List.of(Way.POOL), -1);
        scenes.inPython("race-python", Scenery.LIGHT, false);
        scenes.inPython("race-python-beside-java-1024-dark", smallDark, true);
        scenes.inPython("race-python-beside-java-projector", Scenery.PROJECTOR, true);
    }

    /** The end of a race in Python, alone or beside Java. */
    private void inPython(String name, Scenery look, boolean besideJava) {
        InterpreterInfo newer = new InterpreterInfo("cpython", "3.13.0", "", true, Optional.empty());
        InterpreterInfo older = new InterpreterInfo("cpython", "3.9.18", "", true, Optional.empty());
        FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA))
                .withPython(
                        new Interpreter("/opt/python3.13.0", newer, false, List.of(StartMethod.FORK), false),
                        new Interpreter("/opt/python3.9.18", older, false, List.of(StartMethod.FORK), false));
        Shell shell = look.shell(service);
        shell.showCost(0.031, 14);
        shell.watch().controls().languageProperty().set(Language.PYTHON);
        RunBy python = shell.watch().settings().runBy().getValue().chosen();
        List<RunBy> by = besideJava ? List.of(python, RunBy.JAVA) : List.of(python);
        shell.watch().requests().race(besideJava ? List.of(Way.SERIAL, Way.POOL) : FOUR, by, 1, () -> {});
        for (int i = 0; i < 4; i++) {
            service.endLast();
        }
        RacePage race = MadeUpShell.page(shell, RacePage.class, "race");
        race.viewModel().play(besideJava ? List.of(Way.SERIAL, Way.POOL) : FOUR);
        race.viewModel().playOrPause();
        race.viewModel().setBeside(besideJava ? Optional.of(RunBy.JAVA) : Optional.empty());
        race.viewModel().step(1);
        to.shoot(name, shell);
        shell.close();
    }

    /** At this share of the longest run; below 0 the runs are under way. */
    private void draw(String name, Scenery look, int cores, List<Way> ways, double share) {
        FakeRunService service = new FakeRunService(cores, Way.of(Language.JAVA));
        Shell shell = look.shell(service);
        shell.showCost(0.031, 14);
        shell.watch().setStartCost(new StartingCosts(210_000, 210_000, 210_000));
        shell.watch().requests().runIn(ways);
        for (int i = 0; share >= 0 && i < ways.size(); i++) {
            service.endLast();
        }
        RacePage race = MadeUpShell.page(shell, RacePage.class, "race");
        race.viewModel().step(share - 1);
        to.shoot(name, shell);
        shell.close();
    }
}
