package corewise.ui.watch;

import corewise.file.IoReason;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.RunOptions;
import corewise.model.StartMethod;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The interpreters for runs in Python, which are looked for in the background when Python is first chosen, and what can
 * be chosen about them.
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

    /** The one of this run, or the best. */
    private void show(RunOptions options) {
        String path = options.interpreter().path();
        method.set(options.interpreter().startMethod());
        found.get().stream()
                .filter(each -> path.isEmpty() || each.path().equals(path))
                .findFirst()
                .ifPresent(controls.interpreterProperty()::set);
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
            boolean another = !choice.path().equals(options.interpreter().path());
            controls.set(known -> known.inPython(choice));
            if (another) {
                whenLengthsDiffer.run();
            }
        }
    }

    /** Those that were found, the best first; empty while they are looked for. */
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
