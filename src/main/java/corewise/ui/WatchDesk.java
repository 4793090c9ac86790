package corewise.ui;

import corewise.model.Interpreter;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.session.RunHandle;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.OtherLists;
import corewise.ui.page.RunBy;
import corewise.ui.page.RunByHere;
import corewise.ui.page.RunsDesk;
import corewise.ui.watch.WatchViewModel;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** Makes runs on the Watch page, so that they are measured and kept as always. */
@OnWindowThread
final class WatchDesk extends WatchedRuns implements RunsDesk {
    /** The shortest item that the list panel knows. */
    private static final long TINY_NANOS = 1_000;

    private final Consumer<List<CompletedRun>> display;
    private final ObservableValue<ListSpec> list;
    private final ObservableValue<List<CompletedRun>> made;
    private final ObservableValue<OtherLists> otherLists;
    private final ObservableValue<RunSpec> running;
    private final ObservableValue<RunByHere> runBy;
    private final ObservableValue<String> holdsChecks;

    /** @param display brings runs in sight */
    WatchDesk(WatchViewModel watch, Consumer<List<CompletedRun>> display) {
        super(watch);
        this.display = display;
        list = watch.settings().specProperty().map(RunSpec::list).when(open);
        made = watch.runs().ofListProperty().when(open);
        otherLists = watch.runs().otherListsProperty().when(open);
        running = watch.currentProperty().map(RunHandle::spec).when(open);
        runBy = watch.settings().runBy().when(open);
        holdsChecks = watch.inUse().holdsChecks().when(open);
    }

    @Override
    public List<Way> ways() {
        return watch.controls().ways();
    }

    @Override
    public String whyNot(Way way) {
        return watch.controls().whyNot(way);
    }

    @Override
    public boolean hasLanguages() {
        return watch.controls().hasLanguages();
    }

    @Override
    public ObservableValue<RunByHere> runBy() {
        return runBy;
    }

    @Override
    public void speak(Language language) {
        watch.controls().languageProperty().set(language);
    }

    @Override
    public void interpretBy(Interpreter interpreter) {
        watch.controls().interpreterProperty().set(interpreter);
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
        watch.opened().lookAt(run);
    }

    @Override
    public ObservableValue<RunSpec> running() {
        return running;
    }

    @Override
    public ObservableValue<String> holdsChecks() {
        return holdsChecks;
    }

    @Override
    public void race(List<Way> ways, List<RunBy> by, int repeats, Runnable then) {
        watch.requests().race(ways, by, repeats, then);
    }

    @Override
    public void run(int times) {
        watch.requests().runOften(times);
    }

    @Override
    public void runEqual(int times) {
        watch.list().lengthsProperty().set(Lengths.EQUAL);
        watch.requests().runOften(times);
    }

    @Override
    public void runTiny(int times) {
        watch.list().lengthsProperty().set(Lengths.EQUAL);
        watch.list().itemNanosProperty().set(TINY_NANOS);
        watch.requests().runOften(times);
    }

    @Override
    public void show(List<CompletedRun> runs) {
        display.accept(runs);
    }
}
