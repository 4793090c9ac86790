package corewise.ui.race;

import corewise.model.ListSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Whoever makes the runs that are raced. Belongs to the window's thread. */
public interface RaceRuns {

    /** The ways that can be run here. */
    List<Way> ways();

    /** The list that is worked on, null while its lengths are being measured. */
    ObservableValue<ListSpec> list();

    /** The runs of that list that have ended, oldest first; unmodifiable. */
    ObservableValue<List<CompletedRun>> made();

    /** The way of the run under way, null while there is none. */
    ObservableValue<Way> running();

    /** Whether a run is under way or another follows at once. */
    ObservableValue<Boolean> busy();

    /** Why nothing can be run now, though no run is on; empty when it can. */
    ObservableValue<String> hold();

    /** Which run of how many is under way, in a sentence; empty while none is, or only one. */
    ObservableValue<String> progress();

    /** Runs the list in these ways, one after another, so many times in turns, unless a run is on. */
    void run(List<Way> ways, int repeats);

    /** Cancels the run under way and what was to follow. */
    void cancel();
}
