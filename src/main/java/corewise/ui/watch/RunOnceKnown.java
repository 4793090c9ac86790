package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;
import java.util.function.IntConsumer;

/** Runs a list as soon as its lengths are known, and not at all where they cannot be. */
@OnWindowThread
final class RunOnceKnown {
    private final ListPanelViewModel list;
    private final IntConsumer run;
    private int times;

    /** @param run runs the list so many times */
    RunOnceKnown(ListPanelViewModel list, IntConsumer run) {
        this.list = list;
        this.run = run;
        list.askingProperty().subscribe(asking -> {
            if (!asking) {
                known();
            }
        });
    }

    /** Runs the list so many times, now or once its lengths are known. */
    void run(int wanted) {
        times = wanted;
        if (!list.askingProperty().get()) {
            known();
        }
    }

    private void known() {
        int wanted = times;
        times = 0;
        if (wanted > 0 && list.problemProperty().get().isEmpty()) {
            run.accept(wanted);
        }
    }
}
