package corewise.simulation.picture;

import corewise.fact.Value;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** A chart of speed-ups as a list of values, a line each number of cores: for who cannot see it. Stateless. */
public final class SpeedUpValues {
    private SpeedUpValues() {}

    /** The lines: what was simulated at whole numbers of cores, what paper says, what was measured and guessed. */
    public static List<String> of(SpeedUpChart chart, Texts texts) {
        List<String> lines = new ArrayList<>();
        chart.guess()
                .forEach(point -> lines.add(texts.get("whatif.value.guess", cores(point), factor(point.speedUp()))));
        chart.measured()
                .forEach(measured -> lines.add(texts.get(
                        "whatif.value.measured",
                        cores(measured.point()),
                        measured.way(),
                        factor(measured.point().speedUp()))));
        for (int cores = 1; cores <= chart.mostCores(); cores *= 2) {
            lines.add(line(chart, cores, texts));
        }
        return lines;
    }

    private static String line(SpeedUpChart chart, int cores, Texts texts) {
        List<Value> parts = new ArrayList<>();
        for (SpeedUpChart.Curve curve : chart.curves()) {
            curve.points().stream()
                    .filter(point -> point.cores() == cores)
                    .forEach(point -> parts.add(new Value.Verbatim(of(curve, point.speedUp(), texts))));
        }
        parts.add(new Value.Verbatim(texts.get("whatif.value.ideal", factor(cores))));
        if (chart.serialPart()) {
            parts.add(new Value.Verbatim(
                    texts.get("whatif.value.paper", factor(chart.amdahl(cores)), factor(chart.gustafson(cores)))));
        }
        return texts.get("whatif.value", cores, new Value.Series(parts, Value.Joint.COMMA));
    }

    private static String of(SpeedUpChart.Curve curve, double speedUp, Texts texts) {
        return curve.within()
                .map(span -> texts.get(
                        "whatif.value.within",
                        curve.way(),
                        factor(speedUp),
                        factor(speedUp / span.high()),
                        factor(speedUp / span.low())))
                .orElseGet(() -> texts.get("whatif.value.way", curve.way(), factor(speedUp)));
    }

    private static int cores(SpeedUpChart.Point point) {
        return (int) Math.round(point.cores());
    }

    private static Value factor(double factor) {
        return new Value.Factor(factor);
    }

    /** A speed-up beside an axis: whole where it is, else as a fraction of one. */
    static String times(double times, Texts texts) {
        return times >= 1
                ? texts.get("whatif.times", Math.round(times))
                : texts.get("whatif.times.part", Math.round(1 / times));
    }
}
