package corewise.ui.watch;

import corewise.file.IoReason;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.RunOptions;
import corewise.model.StartMethod;
import corewise.strategy.python.NoInterpreterException;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The interpreters for runs in Python, which are looked for in the background when Python is first chosen or named by
 * hand, and what can be chosen about them.
 */
@OnWindowThread
final class InterpretersHere {
    private final WatchServices services;
    private final Texts texts;
    private final RunControlsViewModel controls;
    private final Runnable whenLengthsDiffer;
    private final ObjectProperty<List<Interpreter>> found = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<StartMethod>> method = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper ofNamed = new ReadOnlyStringWrapper("");
    /** What was asked last whether it is an interpreter; empty once another is chosen, which it then does not replace. */
    private String named = "";

    private boolean looked;
    private boolean looking;
    private boolean becomingKnown;
    /** What waits until it is known which interpreters there are. */
    private Runnable waiting = () -> {};

    /** @param whenLengthsDiffer asks for the lengths of the list again */
    InterpretersHere(WatchServices services, RunControlsViewModel controls, Runnable whenLengthsDiffer) {
        this.services = services;
        this.controls = controls;
        this.whenLengthsDiffer = whenLengthsDiffer;
        texts = services.texts();
        controls.languageProperty().subscribe((before, after) -> speak(after));
        controls.interpreterProperty().subscribe((before, after) -> choose());
        method.subscribe((before, after) -> choose());
        controls.optionsProperty().subscribe((before, after) -> show(after));
    }

    private void speak(Language language) {
        if (language == Language.JAVA) {
            problem.set("");
            whenLengthsDiffer.run();
        } else if (looked) {
            tell();
            whenLengthsDiffer.run();
        } else if (!looking) {
            looking = true;
            problem.set(texts.get("runControls.looking"));
            services.background().run(services.runs()::interpreters, this::found, this::failed);
        }
    }

    private void found(List<Interpreter> all) {
        looking = false;
        looked = true;
        becomingKnown = true;
        found.set(all);
        // before lengths are asked for in Python, which would have the machine
        boolean lacking = all.isEmpty() && controls.languageProperty().get() == Language.PYTHON;
        problem.set(lacking ? texts.get("python.none") : "");
        goOn();
        show(controls.optionsProperty().get());
        if (controls.languageProperty().get() == Language.PYTHON) {
            tell();
            whenLengthsDiffer.run();
        }
        becomingKnown = false;
    }

    /** Whether what is set changes because it has become known what there is, and not because somebody has chosen. */
    boolean becomingKnown() {
        return becomingKnown;
    }

    private void failed(Throwable failure) {
        looking = false;
        problem.set(texts.get("listPanel.problem", IoReason.of(failure)));
        goOn();
    }

    private void goOn() {
        Runnable next = waiting;
        waiting = () -> {};
        next.run();
    }

    /** Does something as soon as it is known which interpreters there are; at once where none are being looked for. */
    void whenKnown(Runnable action) {
        if (looking) {
            waiting = action;
        } else {
            action.run();
        }
    }

    private void tell() {
        problem.set(found.get().isEmpty() ? texts.get("python.none") : "");
    }

    /** The one of this run, or the best; one that was not found is asked what it is. */
    private void show(RunOptions options) {
        String path = options.interpreter().path();
        method.set(options.interpreter().startMethod());
        Optional<Interpreter> known = found.get().stream()
                .filter(each -> path.isEmpty() || each.path().equals(path))
                .findFirst();
        known.ifPresent(controls.interpreterProperty()::set);
        if (known.isEmpty() && looked && options.language() == Language.PYTHON && !path.equals(named)) {
            // what is shown is not what would run
            controls.interpreterProperty().set(null);
            name(path);
        }
    }

    /** Asks a program whether runs can be made with it, and takes it if so; else tells why not. */
    void name(String path) {
        named = path;
        ofNamed.set(texts.get("runControls.asking", path));
        services.background()
                .run(
                        () -> interpreter(path),
                        answer -> {
                            if (path.equals(named)) {
                                ofNamed.set("");
                                take(answer);
                            }
                        },
                        failure -> {
                            if (path.equals(named)) {
                                ofNamed.set(texts.say(IoReason.of(failure)));
                            }
                        });
    }

    private Interpreter interpreter(String path) {
        try {
            return services.runs().interpreter(new InterpreterChoice(path, Optional.empty()));
        } catch (NoInterpreterException none) {
            throw new CompletionException(none);
        }
    }

    private void take(Interpreter answer) {
        if (!found.get().contains(answer)) {
            found.set(Stream.concat(found.get().stream(), Stream.of(answer)).toList());
        }
        if (controls.languageProperty().get() == Language.PYTHON) {
            tell();
        }
        controls.interpreterProperty().set(answer);
    }

    private void choose() {
        Interpreter chosen = controls.interpreterProperty().get();
        RunOptions options = controls.optionsProperty().get();
        if (chosen == null || options.language() == Language.JAVA) {
            return;
        }
        Optional<StartMethod> by = method.get().filter(chosen.startMethods()::contains);
        InterpreterChoice choice = new InterpreterChoice(chosen.path(), by);
        if (!choice.equals(options.interpreter())) {
            named = "";
            ofNamed.set("");
            boolean another = !choice.path().equals(options.interpreter().path());
            controls.set(known -> known.inPython(choice));
            if (another) {
                whenLengthsDiffer.run();
            }
        }
    }

    /** What is to be said of the one that was named by hand: that it is being asked, or why it cannot be used; or nothing. */
    ReadOnlyStringProperty ofNamed() {
        return ofNamed.getReadOnlyProperty();
    }

    /** Its name for people; where others have the same, with where it is. */
    String nameOf(Interpreter which) {
        String name = nameAlone(which);
        boolean alone = found.get().stream()
                .filter(each -> nameAlone(each).equals(name))
                .allMatch(which::equals);
        return alone ? name : name + " · " + which.path();
    }

    private String nameAlone(Interpreter which) {
        return texts.say(which.info().startingBy(Optional.empty()).fact());
    }

    /** Those that were found, the best first, then those that were named; empty while they are looked for. */
    ObjectProperty<List<Interpreter>> foundProperty() {
        return found;
    }

    /** How processes are made; empty for the interpreter's own way. */
    ObjectProperty<Optional<StartMethod>> methodProperty() {
        return method;
    }

    /** How processes can be made by the one that is chosen: its own way, which is empty, first. */
    List<Optional<StartMethod>> methods() {
        Stream<StartMethod> all = chosen().stream().flatMap(chosen -> chosen.startMethods().stream());
        return Stream.concat(Stream.of(Optional.<StartMethod>empty()), all.map(Optional::of))
                .toList();
    }

    /** What the one that is chosen takes where nobody chooses how processes are made. */
    String ownMethod() {
        return chosen().flatMap(chosen -> chosen.info().startMethod())
                .map(own -> texts.get("runControls.method.ownBy", own.id()))
                .orElse(texts.get("runControls.method.own"));
    }

    private Optional<Interpreter> chosen() {
        return Optional.ofNullable(controls.interpreterProperty().get());
    }

    /** Why nothing can be run in Python now; empty where it can, or where Java is chosen. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }
}
