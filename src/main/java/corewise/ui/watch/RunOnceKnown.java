package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;

/** Does something with a list as soon as its lengths are known, and not at all where they cannot be. */
@OnWindowThread
final class RunOnceKnown {
    private static final Runnable NOTHING = () -> {};

    private final ListPanelViewModel list;
    private Runnable waiting = NOTHING;

    RunOnceKnown(ListPanelViewModel list) {
        this.list = list;
        list.askingProperty().subscribe(asking -> {
            if (!asking) {
                known();
            }
        });
    }

    /** Does this now or once the lengths are known, in the place of what waits for that. */
    void run(Runnable what) {
        waiting = what;
        if (!list.askingProperty().get()) {
            known();
        }
    }

    private void known() {
        Runnable what = waiting;
        waiting = NOTHING;
        if (list.problemProperty().get().isEmpty()) {
            what.run();
        }
    }
}
