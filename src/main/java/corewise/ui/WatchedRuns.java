package corewise.ui;

import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.Desk;
import corewise.ui.page.RunProgress;
import corewise.ui.watch.WatchViewModel;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** What desks have in common: their runs are made on the Watch page, so that they are measured and kept as always. */
@OnWindowThread
abstract class WatchedRuns implements Desk {
    final WatchViewModel watch;
    /** Whether it is still told what changes. */
    final BooleanProperty open = new SimpleBooleanProperty(true);

    private final ObservableValue<Boolean> busy;
    private final ObservableValue<String> hold;
    private final ObservableValue<RunProgress> progress;

    WatchedRuns(WatchViewModel watch) {
        this.watch = watch;
        busy = watch.busyProperty().when(open);
        hold = watch.settings().notNow().when(open);
        progress = watch.progressProperty().when(open);
    }

    @Override
    public final ObservableValue<Boolean> busy() {
        return busy;
    }

    @Override
    public final ObservableValue<String> hold() {
        return hold;
    }

    @Override
    public final ObservableValue<RunProgress> progress() {
        return progress;
    }

    @Override
    public final void cancel() {
        watch.cancel();
    }

    @Override
    public final void close() {
        open.set(false);
    }
}
