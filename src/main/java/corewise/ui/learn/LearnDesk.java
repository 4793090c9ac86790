package corewise.ui.learn;

import corewise.lesson.Light;
import corewise.lesson.Setting;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.page.Desk;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** The real board, lent to the page: what is set and run here is set and run everywhere. */
@OnWindowThread
public interface LearnDesk extends Desk {

    /** Board and timeline. */
    Parent board();

    /** What can be set, for the learner to change whatever it is. */
    List<Parent> settings();

    /** Type is of this size from now on, pixels. */
    void type(double size);

    /** Takes the board when it comes in sight. */
    void setInSight(boolean inSight);

    /** Draws at once what else would be drawn with the next frame: for pictures. */
    void drawNow();

    /** What has the whole place by itself, to be read from afar. Immutable. */
    enum Alone {
        NONE,
        BOARD,
        TIMELINE
    }

    /** What has all of the place from now on; where it is one of the two, lanes can be marked. */
    void alone(Alone what);

    /** Marks the lane so many further down, while they can be marked; beyond the last there is none. */
    void mark(int by);

    /** Steps through the replay. */
    void step(boolean forward);

    /** Plays or pauses the replay. */
    void pause();

    /** The machine that runs are made on. */
    MachineInfo machine();

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

    /** The runs of the session, oldest first. */
    ObservableValue<List<CompletedRun>> made();

    /** Shows a run, and what of it is lit. */
    void light(CompletedRun run, Light light);
}
