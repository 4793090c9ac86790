package corewise.ui.page;

import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** A desk whose runs are made up by a test, and which notes what it is asked for. */
public final class FakeDesk implements RunsDesk {
    public final SimpleObjectProperty<ListSpec> list = new SimpleObjectProperty<>();
    public final SimpleObjectProperty<List<CompletedRun>> made = new SimpleObjectProperty<>(List.of());
    public final SimpleObjectProperty<Way> running = new SimpleObjectProperty<>();
    public final SimpleObjectProperty<Boolean> busy = new SimpleObjectProperty<>(false);
    public final SimpleObjectProperty<String> hold = new SimpleObjectProperty<>("");
    public final SimpleObjectProperty<String> holdsChecks = new SimpleObjectProperty<>("");
    public final SimpleObjectProperty<RunProgress> progress = new SimpleObjectProperty<>(RunProgress.NONE);
    /** The ways that were last asked for as a race, and how often each. */
    public List<Way> asked = List.of();

    public int times;
    /** What is to be done once they were made. */
    public Runnable afterAll = () -> {};

    /** The runs that were last shown. */
    public List<CompletedRun> shown = List.of();

    @Override
    public List<Way> ways() {
        return Way.of(Language.JAVA);
    }

    @Override
    public ObservableValue<ListSpec> list() {
        return list;
    }

    @Override
    public ObservableValue<List<CompletedRun>> made() {
        return made;
    }

    @Override
    public ObservableValue<Way> running() {
        return running;
    }

    @Override
    public ObservableValue<Boolean> busy() {
        return busy;
    }

    @Override
    public ObservableValue<String> hold() {
        return hold;
    }

    @Override
    public ObservableValue<String> holdsChecks() {
        return holdsChecks;
    }

    @Override
    public ObservableValue<RunProgress> progress() {
        return progress;
    }

    @Override
    public void race(List<Way> ways, int repeats, Runnable then) {
        afterAll = then;
        asked = ways;
        times = repeats;
    }

    @Override
    public void run(int wanted) {
        times = wanted;
    }

    @Override
    public void runEqual(int wanted) {
        times = wanted;
    }

    @Override
    public void runTiny(int wanted) {
        times = wanted;
    }

    @Override
    public void cancel() {
        asked = List.of();
    }

    @Override
    public void show(List<CompletedRun> runs) {
        shown = runs;
    }

    @Override
    public void close() {
        // holds nobody
    }
}
