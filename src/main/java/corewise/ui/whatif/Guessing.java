package corewise.ui.whatif;

import corewise.simulation.picture.SpeedUpChart;
import corewise.ui.fx.OnWindowThread;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The curve that the learner expects, drawn with the pointer or given as values at three numbers of cores. While it is being
 * made, no answer is shown; then it stays beside the answer.
 */
@OnWindowThread
final class Guessing {
    /** Places along the axis at which a drawn curve is kept: one a step of this share of a doubling. */
    private static final double STEPS_A_DOUBLING = 4;

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<SpeedUpChart.Point>> points = new ReadOnlyObjectWrapper<>(List.of());
    private final TreeMap<Integer, Double> drawn = new TreeMap<>();

    /** Whether a guess is being made, so that no answer may be shown. */
    BooleanProperty openProperty() {
        return open;
    }

    /** The curve, by rising cores; empty for none. */
    ReadOnlyObjectProperty<List<SpeedUpChart.Point>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /** The speed-up that is expected with so many cores; empty where nothing was drawn or typed for them. */
    OptionalDouble at(int cores) {
        Double speedUp = drawn.get(step(cores));
        return speedUp == null ? OptionalDouble.empty() : OptionalDouble.of(speedUp);
    }

    /** Draws a place of the curve: any that was there is moved. */
    void put(double cores, double speedUp) {
        drawn.put(step(cores), speedUp);
        publish();
    }

    /** Draws from one place to another, so that a quick pointer leaves no holes. */
    void draw(SpeedUpChart.Point from, SpeedUpChart.Point to) {
        int first = step(from.cores());
        int last = step(to.cores());
        int steps = Math.max(1, Math.abs(last - first));
        for (int i = 0; i <= steps; i++) {
            double share = i / (double) steps;
            int at = first + Math.round((float) (share * (last - first)));
            drawn.put(at, from.speedUp() * Math.pow(to.speedUp() / from.speedUp(), share));
        }
        publish();
    }

    private static int step(double cores) {
        return (int) Math.round(STEPS_A_DOUBLING * Math.log(cores) / Math.log(2));
    }

    /** Takes these values alone. */
    void type(Map<Integer, Double> values) {
        drawn.clear();
        values.forEach((cores, speedUp) -> drawn.put(step(cores), speedUp));
        publish();
    }

    /** Takes the curve away. */
    void forget() {
        drawn.clear();
        publish();
    }

    private void publish() {
        points.set(drawn.entrySet().stream()
                .map(each -> new SpeedUpChart.Point(Math.pow(2, each.getKey() / STEPS_A_DOUBLING), each.getValue()))
                .toList());
    }
}
