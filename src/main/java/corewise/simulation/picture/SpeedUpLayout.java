package corewise.simulation.picture;

import corewise.picture.Drawing;
import corewise.picture.Frame;
import corewise.picture.Ink;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Speed-up over cores, both in steps of the same factor: reference lines broken, simulated lines whole and between faint
 * ones where it is known how far they can be off, measured points as rings, the guess as a wide faint line. Immutable.
 */
public final class SpeedUpLayout {
    private static final double MOST_FOR_NAMES = 0.36;
    private static final double LEAST_SPEED_UP = 1.0 / 64;
    /** So far down there is room for a guess, which may be that more cores make it slower. */
    private static final double LEAST_TO_GUESS = 1.0 / 8;

    private static final int STEPS = 48;
    private static final double DOT = 4.5;
    /** Of a curve with so few points each is seen. */
    private static final int FEW = 5;

    private final SpeedUpChart chart;
    private final Frame frame;
    private final Rect plot;
    private final LogAxis across;
    private final LogAxis up;

    private SpeedUpLayout(SpeedUpChart chart, Frame frame) {
        this.chart = chart;
        this.frame = frame;
        double below = frame.px(2 * Frame.LINE + 4);
        plot = frame.place().within(timesWidth() + frame.px(7), frame.px(8), namesWidth() + frame.px(12), below);
        across = new LogAxis(1, chart.mostCores(), plot.x(), Math.max(plot.x() + 1, plot.right()));
        up = new LogAxis(least(), chart.mostCores(), plot.bottom(), Math.min(plot.bottom() - 1, plot.y()));
    }

    /** The layout of a chart in a place. */
    public static SpeedUpLayout of(SpeedUpChart chart, Frame frame) {
        return new SpeedUpLayout(chart, frame);
    }

    /** Where the lines are. */
    public Rect plot() {
        return plot;
    }

    /** The cores at a pixel from the left. */
    public double cores(double x) {
        return across.value(x);
    }

    /** The speed-up at a pixel from the top. */
    public double speedUp(double y) {
        return up.value(y);
    }

    /** The drawing. */
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        grid(marks);
        List<NameColumn.Name> names = new ArrayList<>();
        references(marks, names);
        guess(marks, names);
        curves(marks, names);
        measured(marks);
        marks.addAll(
                new NameColumn(frame, plot.right() + frame.px(8), frame.place().y(), plot.bottom()).of(names));
        Rect all = frame.place();
        return new Drawing(all.width(), all.height(), String.join("; ", SpeedUpValues.of(chart, frame.texts())), marks);
    }

    /** A power of two below all that is drawn, as far down as is still of interest. */
    private double least() {
        double lowest = chart.curves().isEmpty() ? LEAST_TO_GUESS : 1;
        for (SpeedUpChart.Point point : chart.guess()) {
            lowest = Math.min(lowest, point.speedUp());
        }
        for (SpeedUpChart.Curve curve : chart.curves()) {
            for (SpeedUpChart.Point point : curve.points()) {
                lowest = Math.min(lowest, point.speedUp());
            }
        }
        for (SpeedUpChart.Measured measured : chart.measured()) {
            lowest = Math.min(lowest, measured.point().speedUp());
        }
        double least = 1;
        while (least > lowest && least > LEAST_SPEED_UP) {
            least /= 2;
        }
        return least;
    }

    private double timesWidth() {
        Mark.Type type = Mark.Type.right(Frame.TINY);
        double widest = frame.px(27);
        for (double times : new double[] {least(), chart.mostCores()}) {
            widest = Math.max(widest, frame.widths().of(SpeedUpValues.times(times, frame.texts()), type));
        }
        return widest;
    }

    private double namesWidth() {
        double widest = 0;
        for (String name : names()) {
            widest = Math.max(widest, frame.widths().of(name, NameColumn.type()));
        }
        return Math.min(widest, frame.place().width() * MOST_FOR_NAMES);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        chart.curves().forEach(curve -> names.add(frame.texts().name(curve.way())));
        names.add(frame.texts().get("whatif.ideal"));
        if (chart.serialPart()) {
            names.add(frame.texts().get("whatif.amdahl"));
            names.add(frame.texts().get("whatif.gustafson"));
        }
        // before there is a guess, too: the chart keeps its width under the pointer that begins to draw one
        names.add(frame.texts().get("whatif.guess"));
        return names;
    }

    private void grid(List<Mark> marks) {
        Mark.Type beside = Mark.Type.right(Frame.TINY);
        int skipped = Math.max(1, (int) Math.ceil(frame.px(Frame.LINE) / doubling(up)));
        int number = 0;
        for (double times = up.least(); times <= chart.mostCores() * 1.0001; times *= 2, number++) {
            double y = Math.rint(up.place(times)) + 0.5;
            marks.add(new Mark.Path(
                    List.of(new Mark.Spot(plot.x(), y), new Mark.Spot(plot.right(), y)), 1, Ink.of(Token.LANE_BORDER)));
            if (number % skipped == 0) {
                marks.add(new Mark.Words(SpeedUpValues.times(times, frame.texts()), plot.x() - frame.px(5), y, beside));
            }
        }
        double text = frame.widths().of(Integer.toString(chart.mostCores()), Mark.Type.centred(Frame.TINY));
        skipped = Math.max(1, (int) Math.ceil((text + frame.px(6)) / doubling(across)));
        number = 0;
        for (int cores = 1; cores <= chart.mostCores(); cores *= 2, number++) {
            double x = Math.rint(across.place(cores)) + 0.5;
            marks.add(new Mark.Path(
                    List.of(new Mark.Spot(x, plot.y()), new Mark.Spot(x, plot.bottom())),
                    1,
                    Ink.of(Token.LANE_BORDER)));
            if (number % skipped == 0) {
                marks.add(new Mark.Words(
                        frame.quantities().count(cores),
                        x,
                        plot.bottom() + frame.px(Frame.LINE / 2 + 2),
                        Mark.Type.centred(Frame.TINY)));
            }
        }
        marks.add(new Mark.Words(
                frame.texts().get("whatif.axis.cores"),
                plot.middleX(),
                frame.place().bottom() - frame.px(Frame.LINE / 2),
                Mark.Type.centred(Frame.TINY)));
        here(marks);
    }

    private static double doubling(LogAxis axis) {
        return Math.max(0.001, Math.abs(axis.place(2) - axis.place(1)));
    }

    private void here(List<Mark> marks) {
        if (chart.hereCores() >= 1 && chart.hereCores() <= chart.mostCores()) {
            double x = across.place(chart.hereCores());
            marks.add(new Mark.Path(
                    List.of(new Mark.Spot(x, plot.y()), new Mark.Spot(x, plot.bottom())), 1.5, Ink.of(Token.ACCENT)));
        }
    }

    private void references(List<Mark> marks, List<NameColumn.Name> names) {
        Ink ink = Ink.of(Token.SECONDARY);
        double end = chart.mostCores();
        marks.add(Dashes.along(line(cores -> cores), frame.px(5), frame.px(4), frame.px(1.5), ink));
        names.add(new NameColumn.Name(frame.texts().get("whatif.ideal"), up.place(end), ink));
        if (!chart.serialPart()) {
            return;
        }
        marks.add(Dashes.along(line(chart::amdahl), frame.px(1.5), frame.px(3), frame.px(1.8), ink));
        names.add(new NameColumn.Name(frame.texts().get("whatif.amdahl"), up.place(chart.amdahl(end)), ink));
        marks.add(Dashes.along(line(chart::gustafson), frame.px(8), frame.px(3), frame.px(1.2), ink));
        names.add(new NameColumn.Name(frame.texts().get("whatif.gustafson"), up.place(chart.gustafson(end)), ink));
    }

    private List<Mark.Spot> line(DoubleUnaryOperator speedUp) {
        List<Mark.Spot> spots = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double cores = Math.pow(chart.mostCores(), step / (double) STEPS);
            spots.add(new Mark.Spot(across.place(cores), up.place(speedUp.applyAsDouble(cores))));
        }
        return spots;
    }

    private void guess(List<Mark> marks, List<NameColumn.Name> names) {
        if (chart.guess().isEmpty()) {
            return;
        }
        Ink ink = Ink.of(Token.MOVED);
        List<Mark.Spot> spots = spots(chart.guess());
        marks.add(new Mark.Path(spots, frame.px(6), new Ink.Faint(ink, 0.35)));
        spots.forEach(spot -> marks.add(new Mark.Dot(spot, frame.px(2.5), ink)));
        names.add(new NameColumn.Name(
                frame.texts().get("whatif.guess"), spots.getLast().y(), ink));
    }

    private List<Mark.Spot> spots(List<SpeedUpChart.Point> points) {
        return points.stream()
                .map(point -> new Mark.Spot(across.place(point.cores()), up.place(point.speedUp())))
                .toList();
    }

    private void curves(List<Mark> marks, List<NameColumn.Name> names) {
        for (SpeedUpChart.Curve curve : chart.curves()) {
            if (curve.points().isEmpty()) {
                continue;
            }
            List<Mark.Spot> spots = spots(curve.points());
            Ink ink = new Ink.ReadableWay(curve.way());
            curve.within().ifPresent(span -> {
                marks.add(edge(curve, span.low(), ink));
                marks.add(edge(curve, span.high(), ink));
            });
            marks.add(new Mark.Path(spots, frame.px(2), ink));
            if (spots.size() <= FEW) {
                // between them nothing is known yet
                spots.forEach(spot -> marks.add(new Mark.Dot(spot, frame.px(2.5), ink)));
            }
            names.add(new NameColumn.Name(
                    frame.texts().name(curve.way()), spots.getLast().y(), ink));
        }
    }

    /** Speed-ups of runs that take so much of what was predicted. */
    private Mark edge(SpeedUpChart.Curve curve, double ofMakespan, Ink ink) {
        List<Mark.Spot> spots = curve.points().stream()
                .map(point -> new Mark.Spot(
                        across.place(point.cores()),
                        up.place(Math.clamp(point.speedUp() / ofMakespan, up.least(), chart.mostCores()))))
                .toList();
        return new Mark.Path(spots, frame.px(1), new Ink.Faint(ink, 0.6));
    }

    private void measured(List<Mark> marks) {
        for (SpeedUpChart.Measured measured : chart.measured()) {
            Mark.Spot spot = spots(List.of(measured.point())).getFirst();
            marks.add(new Mark.Dot(spot, frame.px(DOT + 2), Ink.of(Token.TEXT)));
            marks.add(new Mark.Dot(spot, frame.px(DOT), new Ink.ReadableWay(measured.way())));
        }
    }
}
