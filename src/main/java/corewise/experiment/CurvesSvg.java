package corewise.experiment;

import corewise.report.Html;
import corewise.report.Say;
import java.util.List;

/** Curves with their intervals as inline SVG. Stateless. */
final class CurvesSvg {
    private static final double WIDTH = EvidenceSvg.WIDTH;
    private static final double HEIGHT = 190;
    private static final double LEFT = 40;
    private static final double RIGHT = 120;
    private static final double BOTTOM = 34;
    private static final double TOP = 16;
    private static final double LEAST_APART = 13;

    private CurvesSvg() {}

    static void write(Html page, Evidence.Curves curves) {
        List<Evidence.Point> points = curves.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .toList();
        double least = points.stream().mapToDouble(Evidence.Point::x).min().orElse(0);
        double most = points.stream().mapToDouble(Evidence.Point::x).max().orElse(1);
        double high =
                points.stream().mapToDouble(point -> point.y().high()).max().orElse(1);
        EvidenceSvg.Scale across =
                new EvidenceSvg.Scale(least, most, WIDTH - LEFT - RIGHT, curves.xLogarithmic() && least > 0);
        EvidenceSvg.Scale up = new EvidenceSvg.Scale(0, high, HEIGHT - TOP - BOTTOM, false);
        double ground = HEIGHT - BOTTOM;
        EvidenceSvg.open(page, WIDTH, HEIGHT, curves.yLabel() + " over " + curves.xLabel());
        EvidenceSvg.rect(page, "class=\"axis\"", LEFT, TOP, 1, ground - TOP);
        EvidenceSvg.rect(page, "class=\"axis\"", LEFT, ground, WIDTH - LEFT - RIGHT, 1);
        EvidenceSvg.words(page, "class=\"tick\"", 0, 10, curves.yLabel());
        EvidenceSvg.words(page, "class=\"tick\" text-anchor=\"end\"", LEFT - 5, ground + 3, "0");
        EvidenceSvg.words(page, "class=\"tick\" text-anchor=\"end\"", LEFT - 5, TOP + 8, EvidenceSvg.digits(high));
        points.stream().mapToDouble(Evidence.Point::x).distinct().sorted().forEach(x -> {
            String label = x == Math.rint(x) ? Say.decimal(x, 0) : EvidenceSvg.digits(x);
            EvidenceSvg.words(page, "class=\"tick\" text-anchor=\"middle\"", LEFT + across.of(x), ground + 14, label);
        });
        EvidenceSvg.words(
                page, "class=\"tick\" text-anchor=\"end\"", WIDTH - RIGHT, HEIGHT - 4, curves.xLabel() + " \u2192");
        double[] taken = new double[curves.curves().size()];
        for (int k = 0; k < taken.length; k++) {
            taken[k] = curve(page, curves.curves().get(k), new Plot(across, up, ground), taken, k);
        }
        page.raw("</svg>\n");
    }

    /** Draws one and gives the height of its label. */
    private static double curve(Html page, Evidence.Curve curve, Plot plot, double[] taken, int number) {
        String colour = EvidenceSvg.of(curve.way());
        StringBuilder line = new StringBuilder();
        for (Evidence.Point point : curve.points()) {
            double x = plot.x(point.x());
            line.append(Say.decimal(x, 1))
                    .append(',')
                    .append(Say.decimal(plot.y(point.y().middle()), 1))
                    .append(' ');
            double top = plot.y(point.y().high());
            EvidenceSvg.rect(
                    page,
                    colour + " fill-opacity=\".5\"",
                    x - 1,
                    top,
                    2,
                    plot.y(point.y().low()) - top);
            EvidenceSvg.rect(page, colour, x - 3, plot.y(point.y().middle()) - 3, 6, 6);
        }
        page.raw("<g " + colour + "><polyline points=\"" + line.toString().strip() + "\"/></g>\n");
        if (curve.points().isEmpty()) {
            return 0;
        }
        double y = plot.y(curve.points().getLast().y().middle()) + 4;
        for (int other = 0; other < number; other++) {
            if (Math.abs(taken[other] - y) < LEAST_APART) {
                y = taken[other] + LEAST_APART;
            }
        }
        EvidenceSvg.words(page, "class=\"label\"", WIDTH - RIGHT + 10, y, curve.label());
        return y;
    }

    /** Figures to places. */
    private record Plot(EvidenceSvg.Scale across, EvidenceSvg.Scale up, double ground) {
        double x(double value) {
            return LEFT + across.of(value);
        }

        double y(double value) {
            return ground - up.of(value);
        }
    }
}
