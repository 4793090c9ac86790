package corewise.ui.whatif;

import corewise.simulation.picture.SpeedUpChart;
import corewise.simulation.picture.SpeedUpLayout;
import corewise.ui.fx.OnWindowThread;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/** Draws a guess on the chart of speed-ups with the pointer, while one is made. */
@OnWindowThread
final class GuessPen {
    private final Guessing guessing;
    private final Supplier<SpeedUpLayout> layout;
    private SpeedUpChart.Point last;

    /** @param layout of the chart as it was painted last; null before */
    GuessPen(Guessing guessing, Supplier<SpeedUpLayout> layout) {
        this.guessing = guessing;
        this.layout = layout;
    }

    /** Follows the pointer on the chart. */
    void drawOn(Node chart) {
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> draw(event, true));
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> draw(event, false));
    }

    private void draw(MouseEvent event, boolean begins) {
        SpeedUpLayout on = layout.get();
        if (on == null || !guessing.openProperty().get()) {
            return;
        }
        SpeedUpChart.Point here = new SpeedUpChart.Point(on.cores(event.getX()), on.speedUp(event.getY()));
        if (begins || last == null) {
            guessing.put(here.cores(), here.speedUp());
        } else {
            guessing.draw(last, here);
        }
        last = here;
    }
}
