package corewise.ui;

import corewise.session.CompletedRun;
import corewise.ui.claims.ClaimRuns;
import corewise.ui.watch.WatchViewModel;
import java.util.List;
import javafx.beans.value.ObservableValue;

/**
 * Shows the runs behind a claim: where several ways ran one list, as a race, else on the board. Belongs to the window's
 * thread.
 */
final class RunsOfClaims implements ClaimRuns {
    private final WatchViewModel watch;
    private final ShellViewModel shell;

    RunsOfClaims(WatchViewModel watch, ShellViewModel shell) {
        this.watch = watch;
        this.shell = shell;
    }

    @Override
    public ObservableValue<Boolean> busy() {
        return watch.busyProperty();
    }

    @Override
    public void show(List<CompletedRun> runs) {
        watch.open(runs);
        shell.viewProperty().set(race(runs) ? View.RACE : View.WATCH);
    }

    private static boolean race(List<CompletedRun> runs) {
        long lists =
                runs.stream().map(run -> run.trace().spec().list()).distinct().count();
        long ways =
                runs.stream().map(run -> run.trace().spec().way()).distinct().count();
        return lists == 1 && ways > 1;
    }
}
