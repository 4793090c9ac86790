package corewise.ui.learn;

import corewise.lesson.Light;
import corewise.lesson.Setting;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.Desk;
import corewise.ui.page.LentBoard;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.value.ObservableValue;

/** The real board, lent to the page: what is run here is run everywhere, what is set here only while it is lent. */
@OnWindowThread
public interface LearnDesk extends Desk {

    /** The board itself, as it is seen on the page. */
    LentBoard board();

    /** The machine that runs are made on. */
    MachineInfo machine();

    /** Lends what is set, as it was left in lessons, or takes it back: then what the learner had set before is set again. */
    void lend(boolean lent);

    /** Sets what a step sets. */
    void set(Setting setting);

    /**
     * How long an item is expected to take of the list that a step has set, nanoseconds: sizes are round, so lengths only
     * come near to what was asked for. Empty while lengths are being measured, and where another list is set.
     */
    OptionalLong expectedNanos(Setting setting);

    /** What would be run, null while lengths are being measured. */
    ObservableValue<RunSpec> spec();

    /** What is set, in these ways, those that there are here; empty while lengths are being measured. */
    List<RunSpec> specs(List<Way> ways);

    /**
     * Makes these runs, each so often, in turns, unless a run is on.
     *
     * @param then what is done once all were made; not where they are cancelled, refused or one fails
     */
    void run(List<RunSpec> specs, int times, Runnable then);

    /** Does something with what is set, once the lengths of its items are known; at once where they are. */
    void onceKnown(Runnable what);

    /** What is said above the window for a while, such as that Esc has to be pressed again; empty while nothing is. */
    ObservableValue<String> notice();

    /** What the board shows, or that a run is under way there; empty while there is no run on it. */
    ObservableValue<String> shown();

    /** What a run of this kind is called: its way, language and number of workers. */
    String named(RunSpec spec);

    /** The runs of the session, oldest first. */
    ObservableValue<List<CompletedRun>> made();

    /** Shows a run, and what of it is lit. */
    void light(CompletedRun run, Light light);
}
