package corewise.ui.watch;

import corewise.model.RunSpec;
import corewise.session.CompletedRun;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.session.RunHandle;
import corewise.session.RunObserver;
import corewise.session.RunPlan;
import corewise.ui.fx.OnWindowThread;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Makes the runs that are lined up, one after another, each alone. */
@OnWindowThread
final class RunLine {
    private final WatchServices services;
    private final RunQueue queue;
    private final Listener listener;
    private final UnaryOperator<CompletedRun> prepare;
    private final ReadOnlyObjectWrapper<RunHandle> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<RunObserver> observer = new SimpleObjectProperty<>(RunObserver.NONE);
    private final ObservableValue<String> hold;
    private boolean closed;
    /** Has the machine from the first run that is lined up to the last; null while none is. */
    private MachineLease.Job machine;

    /** What becomes of runs. */
    interface Listener {
        /** A run is about to be started, and none of several made in turns. */
        void starting(RunSpec next);

        /** It was started, and will be the current one next. */
        void started(RunSpec next);

        /** It is the current one. */
        void running(RunSpec next);

        /** It has ended; there is none under way now. */
        void ended(CompletedRun run);

        /** Making it failed for a defect of this program: nothing follows. */
        void failed(Throwable problem);
    }

    /**
     * @param hold why nothing can be run now, though no run is on; empty when it can
     * @param prepare works out what the window asks of a run that has ended, on the run's thread
     */
    RunLine(
            WatchServices services,
            RunQueue queue,
            ObservableValue<String> hold,
            Listener listener,
            UnaryOperator<CompletedRun> prepare) {
        this.hold = hold;
        this.prepare = prepare;
        this.services = services;
        this.queue = queue;
        this.listener = listener;
    }

    /**
     * Makes the runs of a plan, unless a run is on or nothing can be run now; asks first where they are dear.
     *
     * @param then what is done once all were made and none is under way; not where they are cancelled or one fails
     */
    void begin(RunPlan plan, Runnable then) {
        if (canStart()) {
            queue.lineUp(plan, then, this::startNext);
        }
    }

    private boolean canStart() {
        return !closed && current.get() == null && hold.getValue().isEmpty();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // both outcomes are told to ended
    private void startNext() {
        // a question may have been answered after the machine was taken
        RunSpec next = canStart() ? queue.next() : null;
        busy.set(next != null || current.get() != null);
        if (next == null) {
            letGo();
            if (current.get() == null) {
                queue.afterAll().run();
            }
            return;
        }
        // whose runs are made in turns has not chosen one way after another
        if (!queue.inTurns()) {
            listener.starting(next);
        }
        if (machine == null) {
            machine = services.runs().lease().job(MachineUse.RUNS);
        }
        RunHandle handle =
                machine.call(() -> services.runs().start(next, observer.get().afterRest(queue.restMillis())));
        listener.started(next);
        current.set(handle);
        listener.running(next);
        handle.completion()
                .thenApply(prepare)
                .whenComplete((run, problem) -> services.windowThread().execute(() -> ended(run, problem)));
    }

    private void letGo() {
        if (machine != null && current.get() == null) {
            machine.close();
            machine = null;
        }
    }

    private void ended(CompletedRun run, Throwable problem) {
        current.set(null);
        if (problem != null) {
            queue.clear();
            busy.set(false);
            letGo();
            listener.failed(problem instanceof CompletionException wrapped ? wrapped.getCause() : problem);
            return;
        }
        listener.ended(run);
        startNext();
    }

    /** Cancels what is on and what was to follow. */
    void cancel() {
        queue.clear();
        if (current.get() != null) {
            current.get().cancel();
        }
    }

    /** Cancels what is on; nothing is run any more. */
    void close() {
        closed = true;
        cancel();
    }

    /** The run under way, null when there is none. */
    ReadOnlyObjectProperty<RunHandle> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Whether a run is under way or another follows at once. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Who gets ready before a run's clock starts. */
    ObjectProperty<RunObserver> observerProperty() {
        return observer;
    }
}
