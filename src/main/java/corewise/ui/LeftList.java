package corewise.ui;

import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.RunOptions;
import corewise.model.Work;
import corewise.session.ListLeft;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.watch.ListPanelViewModel;
import corewise.ui.watch.RunControlsViewModel;
import corewise.ui.watch.RunSettings;
import java.util.Optional;

/** The list and the interpreter that were set last, kept for the next start and set again. Stateless. */
@OnWindowThread
final class LeftList {
    private LeftList() {}

    /** The list that the learner has set; empty for a function of one's own, which is kept with its run. */
    static Optional<ListLeft> of(RunSettings settings) {
        return Optional.of(settings.ownList()).filter(list -> list.work() != Work.OWN_FUNCTION);
    }

    /** Sets a list; its size is asked for again, for the machine may be another. */
    static void set(ListLeft left, ListPanelViewModel list) {
        list.workProperty().set(left.work());
        list.itemsProperty().set(left.items());
        list.lengthsProperty().set(left.lengths());
        list.seedProperty().set(left.seed());
        list.itemNanosProperty().set(left.itemNanos());
    }

    /** The interpreter that is chosen, an empty text for the best; empty where runs are in Java. */
    static Optional<String> python(RunSettings settings) {
        RunOptions options = settings.ownOptions();
        return options.language() == Language.PYTHON
                ? Optional.of(options.interpreter().path())
                : Optional.empty();
    }

    /** Chooses Python, where there can be any. */
    static void speakPython(String interpreter, RunControlsViewModel controls) {
        if (controls.hasLanguages()) {
            RunOptions options = controls.optionsProperty().get();
            controls.optionsProperty().set(options.inPython(new InterpreterChoice(interpreter, Optional.empty())));
        }
    }
}
