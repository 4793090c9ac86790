package corewise.ui;

import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.ui.race.RaceRuns;
import corewise.ui.watch.WatchViewModel;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Makes runs for the race in the Watch view, so that they are measured and kept as always. Belongs to the window's thread. */
final class WatchedRuns implements RaceRuns {
    private final WatchViewModel watch;

    WatchedRuns(WatchViewModel watch) {
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
        return watch.holdProperty();
    }

    @Override
    public void run(List<Way> ways) {
        watch.runIn(ways);
    }

    @Override
    public void cancel() {
        watch.cancel();
    }
}
