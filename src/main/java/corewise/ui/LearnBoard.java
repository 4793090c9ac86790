package corewise.ui;

import corewise.fact.Value;
import corewise.lesson.Light;
import corewise.lesson.Setting;
import corewise.metrics.RunTimes;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunId;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.picture.lanes.RowsBy;
import corewise.report.RunNames;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.learn.LearnDesk;
import corewise.ui.page.LentBoard;
import corewise.ui.watch.BoardPlace;
import corewise.ui.watch.Lit;
import corewise.ui.watch.WatchViewModel;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Lends the Watch page's board to lessons, and what it is set with. */
@OnWindowThread
final class LearnBoard extends WatchedRuns implements LearnDesk {
    private final BoardPlace place;
    private final MachineInfo machine;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<CompletedRun>> made = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableValue<RunSpec> spec;
    private final ObservableValue<String> notice;
    private final ObservableValue<String> shown;
    /** The run of a recording that was lit last; null before any. */
    private RunId recorded;

    /** @param said what is said above the window for a while */
    LearnBoard(WatchViewModel watch, BoardPlace place, MachineInfo machine, ObservableValue<String> said, Texts texts) {
        super(watch);
        notice = said.when(open);
        ObservableValue<String> ended =
                watch.shownRunProperty().map(this::named).orElse(texts.get("learn.onBoardNone"));
        ObservableValue<String> running =
                watch.currentProperty().map(run -> texts.get("learn.underWay", named(run.spec())));
        shown = running.orElse("")
                .flatMap(now -> now.isEmpty() ? ended : running)
                .when(open);
        this.place = place;
        this.machine = machine;
        this.texts = texts;
        made.set(watch.history().runs());
        watch.history().onChange(() -> {
            if (open.get()) {
                made.set(watch.history().runs());
            }
        });
        spec = watch.settings().specProperty().when(open);
    }

    @Override
    public LentBoard board() {
        return place;
    }

    @Override
    public MachineInfo machine() {
        return machine;
    }

    @Override
    public void lend(boolean lent) {
        watch.lend(lent);
    }

    @Override
    public void set(Setting setting) {
        if (busy().getValue()) {
            return;
        }
        setting.language().ifPresent(this::speak);
        var list = watch.list();
        setting.work().ifPresent(list.workProperty()::set);
        int cores = machine.availableProcessors();
        setting.items().ifPresent(items -> list.itemsProperty().set(items.of(cores)));
        setting.lengths().ifPresent(list.lengthsProperty()::set);
        setting.seed().ifPresent(seed -> list.seedProperty().set(seed));
        setting.lengthNanos().ifPresent(nanos -> list.itemNanosProperty().set(nanos));
        var controls = watch.controls();
        setting.workers()
                .ifPresent(workers -> controls.workersProperty().set(Math.min(workers.of(cores), RunSpec.MAX_WORKERS)));
        RunOptions options = controls.optionsProperty().get();
        if (setting.cores().isPresent()) {
            options = options.withCores(setting.cores().getAsInt());
        }
        if (setting.payloadBytes().isPresent()) {
            options = options.withPayload(setting.payloadBytes().getAsInt());
        }
        controls.optionsProperty().set(options);
        setting.way()
                .filter(way -> !watch.settings().chosenIn(List.of(way)).isEmpty()
                        || watch.settings().specProperty().get() == null)
                .ifPresent(controls.wayProperty()::set);
    }

    @Override
    public OptionalLong expectedNanos(Setting setting) {
        var list = watch.list();
        boolean asSet = setting.work().filter(list.workProperty().get()::equals).isPresent()
                && setting.lengthNanos()
                        .equals(OptionalLong.of(list.itemNanosProperty().get()));
        return asSet ? list.expectedNanos() : OptionalLong.empty();
    }

    private void speak(Language language) {
        watch.controls().languageProperty().set(language);
    }

    @Override
    public ObservableValue<RunSpec> spec() {
        return spec;
    }

    @Override
    public List<RunSpec> specs(List<Way> ways) {
        return watch.settings().chosenIn(ways);
    }

    @Override
    public void run(List<RunSpec> specs, int times, Runnable then) {
        watch.requests().raceOf(specs, times, then);
    }

    @Override
    public void onceKnown(Runnable what) {
        watch.requests().onceKnown(what);
    }

    @Override
    public ObservableValue<String> notice() {
        return notice;
    }

    @Override
    public ObservableValue<String> shown() {
        return shown;
    }

    private String named(CompletedRun run) {
        String name = named(run.trace().spec());
        if (run.trace().id().equals(recorded)) {
            return texts.get("learn.onBoardRecorded", name);
        }
        return run.number() == 0
                ? texts.get("learn.onBoardOther", name)
                : texts.get("learn.onBoard", run.number(), name);
    }

    @Override
    public String named(RunSpec of) {
        String name = RunNames.of(of, texts);
        return of.way().hasFixedWorkers() ? texts.get("learn.withWorkers", name, of.workers()) : name;
    }

    @Override
    public ObservableValue<List<CompletedRun>> made() {
        return made.getReadOnlyProperty();
    }

    @Override
    public void light(CompletedRun run, Light light) {
        if (busy().getValue()) {
            return;
        }
        Trace trace = run.trace();
        // only what comes with a lesson is lit without having a number
        recorded = run.number() == 0 ? trace.id() : recorded;
        watch.shownRunProperty().set(run);
        List<Integer> tasks = light.tasks(trace);
        String names = tasks.stream()
                .map(task -> Integer.toString(task))
                .collect(Collectors.joining(texts.between(Value.Joint.COMMA)));
        long nanos = Math.min(light.nanos(trace), RunTimes.lastNanos(trace));
        place.light(new Lit(
                tasks,
                RowsBy.valueOf(light.rows().name()),
                nanos,
                tasks.isEmpty() ? "" : texts.get("learn.lit", names, tasks.size())));
    }
}
