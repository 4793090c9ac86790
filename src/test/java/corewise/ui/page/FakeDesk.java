package corewise.ui.page;

import corewise.model.Interpreter;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** A desk whose runs are made up by a test, and which notes what it is asked for. */
public final class FakeDesk implements RunsDesk {
    public final SimpleObjectProperty<ListSpec> list = new SimpleObjectProperty<>();
    public final SimpleObjectProperty<List<CompletedRun>> made = new SimpleObjectProperty<>(List.of());
    public final SimpleObjectProperty<OtherLists> otherLists = new SimpleObjectProperty<>(OtherLists.NONE);
    public final SimpleObjectProperty<RunSpec> running = new SimpleObjectProperty<>();
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

    /** What would run the list. */
    public final SimpleObjectProperty<RunByHere> runBy = new SimpleObjectProperty<>(RunByHere.JAVA);
    /** What the runs last asked for are to be run by. */
    public List<RunBy> askedBy = List.of();

    @Override
    public List<Way> ways() {
        return List.of(Way.values());
    }

    @Override
    public String whyNot(Way way) {
        return runBy.get().chosen().has(way) ? "" : "not in it";
    }

    @Override
    public boolean hasLanguages() {
        return true;
    }

    @Override
    public ObservableValue<RunByHere> runBy() {
        return runBy;
    }

    @Override
    public void speak(Language language) {
        List<Interpreter> found = runBy.get().found();
        runBy.set(new RunByHere(new RunBy(language, found.stream().findFirst()), found));
    }

    @Override
    public void interpretBy(Interpreter interpreter) {
        runBy.set(new RunByHere(
                new RunBy(Language.PYTHON, Optional.of(interpreter)),
                runBy.get().found()));
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
    public ObservableValue<OtherLists> otherLists() {
        return otherLists;
    }

    @Override
    public void lookAt(CompletedRun run) {
        shown = List.of(run);
    }

    @Override
    public ObservableValue<RunSpec> running() {
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
    public void race(List<Way> ways, List<RunBy> by, int repeats, Runnable then) {
        askedBy = by;
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
