package corewise.ui.claims;

import corewise.session.CompletedRun;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Whoever shows runs, and makes runs of its own. Belongs to the window's thread. */
public interface ClaimRuns {

    /** Whether runs of its own are under way: no claim can be checked meanwhile. */
    ObservableValue<Boolean> busy();

    /** Shows these runs, at least one, in the view that suits them. */
    void show(List<CompletedRun> runs);
}
