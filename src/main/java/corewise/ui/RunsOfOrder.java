package corewise.ui;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.order.OrderRuns;
import corewise.ui.watch.WatchViewModel;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Makes runs for the orders in the Watch view, so that they are measured and kept as always. Belongs to the window's thread. */
final class RunsOfOrder implements OrderRuns {
    /** The shortest item that the list panel knows. */
    private static final long TINY_NANOS = 1_000;

    private final WatchViewModel watch;
    private final Texts texts;

    RunsOfOrder(WatchViewModel watch, Texts texts) {
        this.texts = texts;
        this.watch = watch;
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
    public ObservableValue<Way> way() {
        return watch.controls().wayProperty();
    }

    @Override
    public ObservableValue<Boolean> busy() {
        return watch.busyProperty();
    }

    @Override
    public ObservableValue<String> progress() {
        return watch.progressProperty()
                .map(progress -> progress.of() == 0 ? "" : texts.get("order.progress", progress.run(), progress.of()));
    }

    @Override
    public ObservableValue<String> hold() {
        return watch.notNow();
    }

    @Override
    public void run(int times) {
        watch.runOften(times);
    }

    @Override
    public void runEqual(int times) {
        watch.list().lengthsProperty().set(Lengths.EQUAL);
        watch.runOften(times);
    }

    @Override
    public void runTiny(int times) {
        watch.list().lengthsProperty().set(Lengths.EQUAL);
        watch.list().itemNanosProperty().set(TINY_NANOS);
        watch.runOften(times);
    }

    @Override
    public void cancel() {
        watch.cancel();
    }
}
