package corewise.ui.race;

import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import corewise.ui.page.FakeDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A race of runs that are made up, one after another. */
abstract class RaceOfMadeUpRuns {
    static final ListSpec LIST = new ListSpec(Work.PRIMES, 24, Lengths.MIXED, 1_000_000, 1);

    final FakeRunService service = new FakeRunService(8, Way.of(Language.JAVA));
    final FakeDesk runs = new FakeDesk();
    final RaceViewModel race;

    RaceOfMadeUpRuns() {
        runs.list.set(LIST);
        race = new RaceViewModel(runs, Texts.load());
    }

    final CompletedRun made(Way way) {
        return made(way, service);
    }

    /** A run opened from a file of another machine. */
    final void madeElsewhere(Way way) {
        made(way, new FakeRunService(4, Way.of(Language.JAVA)));
    }

    final CompletedRun made(Way way, FakeRunService service) {
        return made(new RunSpec(way, LIST, 8), service);
    }

    final void made(RunSpec spec) {
        made(spec, service);
    }

    final CompletedRun made(RunSpec spec, FakeRunService service) {
        int number = runs.made.get().size() + 1;
        CompletedRun run =
                new CompletedRun(number, service.trace(spec, number), List.of(), Optional.empty(), Optional.empty());
        List<CompletedRun> all = new ArrayList<>(runs.made.get());
        all.add(run);
        runs.made.set(all);
        return run;
    }

    final RaceSaid said() {
        return RaceSaid.of(race.raceProperty().get(), Texts.load());
    }
}
