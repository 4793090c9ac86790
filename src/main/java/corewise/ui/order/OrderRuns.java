package corewise.ui.order;

import corewise.model.ListSpec;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Whoever makes the runs whose orders are counted. Belongs to the window's thread. */
public interface OrderRuns {

    /** The list that is worked on, null while its lengths are being measured. */
    ObservableValue<ListSpec> list();

    /** The runs of that list that have ended, oldest first; unmodifiable. */
    ObservableValue<List<CompletedRun>> made();

    /** The way that is chosen. */
    ObservableValue<Way> way();

    /** Whether a run is under way or another follows at once. */
    ObservableValue<Boolean> busy();

    /** Which run of how many is under way, empty while none is. */
    ObservableValue<String> progress();

    /** Why no run can be started now, empty when one can. */
    ObservableValue<String> hold();

    /** Runs the list so many times in the chosen way. */
    void run(int times);

    /** Makes the items equally long, then runs the list so many times. */
    void runEqual(int times);

    /** Makes the items equal and as short as they can be, then runs the list so many times. */
    void runTiny(int times);

    /** Cancels the run under way and what was to follow. */
    void cancel();
}
