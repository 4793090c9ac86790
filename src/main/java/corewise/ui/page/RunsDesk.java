package corewise.ui.page;

import corewise.model.Interpreter;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import javafx.beans.value.ObservableValue;

/**
 * Where a page sees the runs of the list and asks for more. Each page has a desk of its own; all of them lead to the same
 * runs, which are measured and kept as always.
 */
@OnWindowThread
public interface RunsDesk extends Desk {

    /** The ways that can be run here, in whatever language. */
    List<Way> ways();

    /** Why a way is not to be had in the language, or by the interpreter, that is chosen; empty where it is. */
    String whyNot(Way way);

    /** Whether there is another language than Java here. */
    boolean hasLanguages();

    /** What would run the list, and what else could. */
    ObservableValue<RunByHere> runBy();

    /** Has the list run in another language from now on: its items stay as long as they are, where their length was chosen. */
    void speak(Language language);

    /** Has the list run by another interpreter from now on. */
    void interpretBy(Interpreter interpreter);

    /** The list that is worked on, null while its lengths are being measured. */
    ObservableValue<ListSpec> list();

    /** The runs of that list that have ended, oldest first; unmodifiable. */
    ObservableValue<List<CompletedRun>> made();

    /** The other lists of which runs are kept. */
    ObservableValue<OtherLists> otherLists();

    /** Sets the list of a run that is kept, and shows that run on the board, unless a run is on. */
    void lookAt(CompletedRun run);

    /** The run under way, null while there is none. */
    ObservableValue<RunSpec> running();

    /** Why no claims can be checked now, though none are; empty when they can. */
    ObservableValue<String> holdsChecks();

    /**
     * Runs the list in these ways, one after another, so many times in turns, unless a run is on.
     *
     * @param by what runs each of them, where it has it
     * @param then what is done once all runs were made; not where they are cancelled, refused or one fails
     */
    void race(List<Way> ways, List<RunBy> by, int repeats, Runnable then);

    /** Runs the list so many times in the chosen way. */
    void run(int times);

    /** Makes the items equally long, then runs the list so many times. */
    void runEqual(int times);

    /** Makes the items equal and as short as they can be, then runs the list so many times. */
    void runTiny(int times);

    /** Shows these runs, at least one, on the page that suits them. */
    void show(List<CompletedRun> runs);
}
