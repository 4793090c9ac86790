package corewise.ui;

import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.race.RaceRuns;
import corewise.ui.watch.WatchViewModel;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Makes runs for the race in the Watch view, so that they are measured and kept as always. Belongs to the window's thread. */
final class WatchedRuns implements RaceRuns {
    private final WatchViewModel watch;
    private final Texts texts;

    WatchedRuns(WatchViewModel watch, Texts texts) {
        this.texts = texts;
        this.watch = watch;
    }

    @Override
    public List<Way> ways() {
        return watch.controls().ways();
    }

    @Override
    public ObservableValue<ListSpec> list() {
        return watch.specProperty().map(RunSpec::list);
    }

    @Override
    public ObservableValue<List<CompletedRun>> made() {
        return watch.runs().ofListProperty();
    }

    @Override
    public ObservableValue<Way> running() {
        return watch.currentProperty().map(run -> run.spec().way());
    }

    @Override
    public ObservableValue<Boolean> busy() {
        return watch.busyProperty();
    }

    @Override
    public ObservableValue<String> hold() {
        return watch.notNow();
    }

    @Override
    public ObservableValue<String> progress() {
        return watch.progressProperty()
                .map(progress -> progress.of() < 2 ? "" : texts.get("race.progress", progress.run(), progress.of()));
    }

    @Override
    public void run(List<Way> ways, int repeats) {
        watch.race(ways, repeats);
    }

    @Override
    public void cancel() {
        watch.cancel();
    }
}
