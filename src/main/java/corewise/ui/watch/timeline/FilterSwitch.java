package corewise.ui.watch.timeline;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import corewise.ui.fx.WindowThread;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/** The button that opens the filter's panel, and tells where not all is shown. */
@OnWindowThread
final class FilterSwitch {
    private static final PseudoClass NARROWED = PseudoClass.getPseudoClass("narrowed");

    private final ToggleButton button;
    private final TimelineFilter filter;
    private final FilterPanelController panel;
    private final Texts texts;
    private boolean open;

    FilterSwitch(ToggleButton button, TimelineFilter filter, FilterPanelController panel, Texts texts) {
        this.button = button;
        this.filter = filter;
        this.panel = panel;
        this.texts = texts;
        filter.filterProperty().subscribe(this::refresh);
        filter.shownProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        boolean narrowed = !filter.filterProperty().get().all();
        button.pseudoClassStateChanged(NARROWED, narrowed);
        button.setText(filter.shownProperty()
                .get()
                .filter(shown -> narrowed)
                .map(shown -> texts.get(
                        "timeline.filter.button.some",
                        shown.tasks(),
                        filter.trace().taskCount()))
                .orElseGet(() -> texts.get("timeline.filter.button")));
    }

    /** Opens the panel where there is an ended run, or closes it and gives the focus to another node. */
    void toggle(Node otherwise) {
        open = filter.trace() != null && !open;
        button.setSelected(open);
        panel.open(open);
        if (open) {
            // later: the key that opened it is no text to be typed
            WindowThread.executor().execute(panel::focus);
        } else {
            otherwise.requestFocus();
        }
    }
}
