package corewise.ui.fx;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/** Says what a word or a figure means to who points at it or has it read out. Stateless. */
@OnWindowThread
public final class Help {
    private static final Duration SOON = Duration.millis(400);
    private static final Duration LONG = Duration.seconds(30);

    private Help() {}

    /** Gives a control its explanation. */
    public static void on(Control of, String text) {
        of.setAccessibleHelp(text);
        whenPointedAt(of, () -> of.setTooltip(tip(text)));
    }

    /** Gives a control a tip: a few words for who hesitates. */
    public static void setTip(Control of, String text) {
        of.setAccessibleHelp(text);
        whenPointedAt(of, () -> of.setTooltip(new Tooltip(text)));
    }

    /** Gives a node an explanation that changes, for who points at it. */
    public static void over(Node of, ObservableValue<String> text) {
        whenPointedAt(of, () -> {
            Tooltip tip = tip("");
            tip.textProperty().bind(text);
            Tooltip.install(of, tip);
        });
    }

    /** Once, and in time: each has a window of its own, and making those of a page took a tenth of the start. */
    private static void whenPointedAt(Node of, Runnable make) {
        of.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                of.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                make.run();
            }
        });
    }

    /** An explanation that comes soon, stays long enough to be read, and is wrapped. */
    public static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.getStyleClass().add("help-tip");
        tip.setWrapText(true);
        tip.setShowDelay(SOON);
        tip.setShowDuration(LONG);
        return tip;
    }

    /** Takes away what is shown of all this: where the pointer is kept from what is below, nothing else ends it. */
    public static void hideTips() {
        List.copyOf(Window.getWindows()).stream()
                .filter(Tooltip.class::isInstance)
                .forEach(Window::hide);
    }
}
