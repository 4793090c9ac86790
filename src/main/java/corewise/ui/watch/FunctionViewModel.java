package corewise.ui.watch;

import corewise.file.IoReason;
import corewise.model.Language;
import corewise.model.OwnFunction;
import corewise.model.Printed;
import corewise.model.TaskOutcome;
import corewise.session.CompletedRun;
import corewise.session.FunctionFiles;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import corewise.ui.fx.OnWindowThread;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The learner's own function as it is typed, one for each language, and what its last run found wrong with it. Those that
 * were run are kept as files.
 */
@OnWindowThread
public final class FunctionViewModel {
    /** No line is marked. */
    public static final int NO_LINE = 0;

    private final FunctionFiles files;
    private final BackgroundTasks background;
    private final Texts texts;
    private final Map<Language, OwnFunction> typed = new EnumMap<>(Language.class);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.JAVA);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty source = new SimpleStringProperty("");
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<String>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty printed = new SimpleStringProperty("");
    private final IntegerProperty problemLine = new SimpleIntegerProperty(NO_LINE);
    private boolean filling;
    private Runnable onRun = () -> {};

    FunctionViewModel(FunctionFiles files, BackgroundTasks background, Texts texts) {
        this.files = files;
        this.background = background;
        this.texts = texts;
        for (Language each : Language.values()) {
            typed.put(each, FunctionTemplates.of(each));
        }
        fill();
        language.subscribe((before, after) -> {
            fill();
            list();
        });
        name.subscribe((before, after) -> take());
        source.subscribe((before, after) -> take());
        shown.subscribe(now -> {
            if (now) {
                list();
            }
        });
    }

    private void fill() {
        OwnFunction function = typed.get(language.get());
        filling = true;
        name.set(function.name());
        source.set(function.source());
        filling = false;
        forget();
    }

    private void take() {
        if (filling) {
            return;
        }
        Language now = language.get();
        String wanted = name.get().strip();
        String ending = OwnFunction.ending(now);
        String whole = wanted.endsWith(ending) ? wanted : wanted + ending;
        String text = source.get();
        typed.put(
                now,
                new OwnFunction(
                        now,
                        OwnFunction.isName(whole) ? whole : typed.get(now).name(),
                        text.substring(0, Math.min(OwnFunction.LONGEST, text.length()))));
        problemLine.set(NO_LINE);
    }

    private void forget() {
        problem.set("");
        printed.set("");
        problemLine.set(NO_LINE);
    }

    /** The function as it is now. */
    OwnFunction of(Language of) {
        return typed.get(of);
    }

    /** Takes over one that was run, or that is kept. */
    void take(OwnFunction function) {
        boolean same = function.equals(typed.get(function.language()));
        typed.put(function.language(), function);
        if (!same && language.get() == function.language()) {
            fill();
        }
    }

    /** Opens one that is kept. */
    public void open(String file) {
        background.run(() -> files.load(file), found -> found.ifPresent(this::take), this::unread);
    }

    /** Begins a new one. */
    public void begin() {
        Language now = language.get();
        background.run(
                () -> files.newName(now),
                fresh -> take(
                        new OwnFunction(now, fresh, FunctionTemplates.of(now).source())),
                this::unread);
    }

    private void list() {
        Language now = language.get();
        background.run(() -> files.names(now), kept::set, this::unread);
    }

    private void unread(Throwable why) {
        problem.set(texts.get("function.notKept", IoReason.of(why)));
    }

    /** It is about to be run: from now on it is kept. */
    void keep(OwnFunction function) {
        forget();
        if (function.equals(FunctionTemplates.of(function.language()))) {
            return;
        }
        background.run(
                () -> {
                    try {
                        files.keep(function);
                    } catch (java.io.IOException unwritable) {
                        throw new java.io.UncheckedIOException(unwritable);
                    }
                    return files.names(function.language());
                },
                names -> {
                    if (language.get() == function.language()) {
                        kept.set(names);
                    }
                },
                this::unread);
    }

    /** What a run of it found wrong is told, with its line; one that cannot be run at all comes into view. */
    void ran(CompletedRun run) {
        Optional<OwnFunction> function = run.trace().spec().list().function();
        if (function.isEmpty() || !function.get().equals(typed.get(language.get()))) {
            return;
        }
        Optional<String> refused = run.refusal().map(texts::say);
        String wrong = refused.or(() -> firstFailure(run)).orElse("");
        OptionalInt line = function.get().lineOf(wrong);
        Printed words = run.trace().info().printed();
        printed.set(words.isEmpty() ? "" : texts.say(words.told()));
        problem.set(wrong);
        problemLine.set(line.orElse(NO_LINE));
        if (refused.isPresent()) {
            shown.set(true);
        }
    }

    private Optional<String> firstFailure(CompletedRun run) {
        return IntStream.range(0, run.trace().taskCount())
                .filter(task -> run.trace().outcome(task) == TaskOutcome.FAILED)
                .mapToObj(task -> texts.get(
                                "function.failed",
                                task,
                                corewise.workload.OwnFunctionWork.number(
                                        run.trace().spec().list(), task))
                        + "\n" + run.trace().failure(task).orElse(""))
                .findFirst();
    }

    /** Sets what runs it. */
    void setOnRun(Runnable action) {
        onRun = action;
    }

    /** Runs it, with the board in view. */
    public void run() {
        shown.set(false);
        onRun.run();
    }

    /** What it is written in. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** What its file is called. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Its text. */
    public StringProperty sourceProperty() {
        return source;
    }

    /** Whether the editor stands in the board's place. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The names of those that are kept in this language, the latest first. */
    public ReadOnlyObjectProperty<List<String>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** What is wrong with it, in its language's own words; empty for nothing known. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** What its last run printed; empty for nothing. */
    public ReadOnlyStringProperty printedProperty() {
        return printed;
    }

    /** The line that is to blame, from 1; {@link #NO_LINE} for none. */
    public IntegerProperty problemLineProperty() {
        return problemLine;
    }
}
