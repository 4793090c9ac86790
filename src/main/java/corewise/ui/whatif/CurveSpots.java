package corewise.ui.whatif;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.Way;
import corewise.simulation.picture.SpeedUpChart;
import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What curves of speed-up come to with a number of cores, for cards. */
@OnWindowThread
record CurveSpots(SpeedUpChart chart, Texts texts) {
    /** As far from a measured point, as a factor, it is still the one that is meant. */
    private static final double NEAR = 1.15;

    /** In words; empty while nothing is known there. */
    String with(double cores) {
        return chart.measured().stream()
                .filter(measured -> near(measured.point().cores(), cores))
                .findFirst()
                .map(measured -> measured(measured.point().cores()))
                .orElseGet(() -> simulated(cores));
    }

    private static boolean near(double one, double other) {
        return Math.max(one, other) / Math.min(one, other) < NEAR;
    }

    private String measured(double cores) {
        List<Value> points = chart.measured().stream()
                .filter(measured -> measured.point().cores() == cores)
                .map(measured -> way(measured.way(), measured.point()))
                .toList();
        String real = say("explain.example.whatif.measured", cores, points);
        return texts.get("joint.sentences", real, simulated(cores)).strip();
    }

    private String simulated(double cores) {
        List<Value> points = new ArrayList<>();
        double at = cores;
        for (SpeedUpChart.Curve curve : chart.curves()) {
            Optional<SpeedUpChart.Point> nearest =
                    curve.points().stream().min(Comparator.comparingDouble(point -> Math.abs(point.cores() - cores)));
            at = nearest.map(SpeedUpChart.Point::cores).orElse(at);
            nearest.ifPresent(point -> points.add(way(curve.way(), point)));
        }
        return points.isEmpty() ? "" : say("explain.example.whatif.curve", at, points);
    }

    private String say(String key, double cores, List<Value> points) {
        return texts.say(Fact.of(key).count("cores", Math.round(cores)).series("list", Value.Joint.COMMA, points));
    }

    private static Value way(Way way, SpeedUpChart.Point point) {
        return new Value.Within(
                Fact.of("explain.example.whatif.curve.way").term("way", way).factor("factor", point.speedUp()));
    }
}
