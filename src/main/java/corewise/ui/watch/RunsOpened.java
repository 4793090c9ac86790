package corewise.ui.watch;

import corewise.model.RunSpec;
import corewise.session.CompletedRun;
import corewise.session.RunHistory;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Brings runs that were made before to the board. */
@OnWindowThread
public final class RunsOpened {
    private final RunHistory history;
    private final RunSettings settings;
    private final RunsPanelViewModel panel;
    private final ObjectProperty<CompletedRun> shownRun;
    private final ObservableBooleanValue busy;
    /** Whether what is set was not known yet when the last were brought, so that becoming known takes nothing away. */
    private boolean early;
    /** Whether what is set changes and nobody has chosen it. */
    private boolean staying;

    /**
     * Shows nothing yet.
     *
     * @param busy whether a run is on
     */
    RunsOpened(
            RunHistory history,
            RunSettings settings,
            RunsPanelViewModel panel,
            ObjectProperty<CompletedRun> shownRun,
            ObservableBooleanValue busy) {
        this.history = history;
        this.settings = settings;
        this.panel = panel;
        this.shownRun = shownRun;
        this.busy = busy;
    }

    /** Shows runs that were made before, the last of them on the board. */
    public void open(List<CompletedRun> made) {
        open(made, history::addAll);
    }

    /** Shows the runs behind the figures of an experiment, the last of them on the board; they take no numbers. */
    public void openUnnumbered(List<CompletedRun> made) {
        open(made, history::addUnnumbered);
    }

    /** Shows a run that is kept, with its list, unless a run is on. */
    public void lookAt(CompletedRun run) {
        if (!busy.get()) {
            open(List.of(run), UnaryOperator.identity());
        }
    }

    /** Does what changes what is set; a run that is shown stays in view, then and once the lengths are known. */
    void staying(Runnable change) {
        staying = true;
        change.run();
        staying = false;
        early = true;
    }

    /**
     * Whether the run that is shown stays in view as what is set changes.
     *
     * @param measured whether only the lengths of the list that is set have become known: a run of that very list stays,
     *     and so does one that was brought before
     * @param next what is set, null where it is not known yet
     */
    boolean stay(boolean measured, RunSpec next) {
        CompletedRun run = shownRun.get();
        if (staying) {
            return next != null && run != null;
        }
        early &= measured;
        boolean stays = measured
                && next != null
                && run != null
                && (early || run.trace().spec().list().equals(next.list()));
        early &= next == null;
        return stays;
    }

    private void open(List<CompletedRun> made, UnaryOperator<List<CompletedRun>> keep) {
        RunSpec last = made.getLast().trace().spec();
        if (made.getLast().trace().info().measured()) {
            // the list of a simulated run has lengths but no size to work on: what is set stays
            settings.take(List.of(last));
        }
        early = settings.specProperty().get() == null;
        panel.showList(last.list());
        shownRun.set(keep.apply(made).getLast());
    }
}
