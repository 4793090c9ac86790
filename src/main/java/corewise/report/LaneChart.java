package corewise.report;

import corewise.metrics.RunTimes;
import corewise.model.Trace;
import java.util.List;

/** The lanes of one run as inline SVG, on the race's common time axis. Stateless. */
public final class LaneChart {
    /** The drawing's width in its own units, which are about pixels. */
    static final double WIDTH = 720;

    private static final double LEFT = 24;
    private static final double RIGHT = 16;
    private static final double PLOT = WIDTH - LEFT - RIGHT;
    private static final double HIGHEST_LANE = 36;
    private static final double ALL_LANES = 150;
    private static final double AXIS = 22;
    private static final int LEAST_PIXELS_A_LABEL = 11;
    private static final double EDGED = 3;
    private static final double LEAST_WIDTH = 0.3;
    private static final int TICKS = 8;
    private static final double TEN = 10;

    private LaneChart() {}

    /** What was drawn, as a sentence where bars stand for several slices, else empty. */
    public record Drawing(String svg, String note) {}

    /**
     * Draws a run.
     *
     * @param axisNanos what the whole width stands for, above 0
     */
    public static Drawing of(Trace run, long axisNanos) {
        Lanes lanes = Lanes.of(run);
        double pitch = Math.min(HIGHEST_LANE, ALL_LANES / lanes.count());
        LaneBars bars = LaneBars.of(run, slice -> lanes.lane(run, slice), lanes.count(), axisNanos / PLOT);
        double height = pitch * lanes.count();
        Html svg = new Html();
        svg.raw("<svg class=\"lanes\" role=\"img\" viewBox=\"0 0 ")
                .number(WIDTH)
                .raw(" ")
                .number(height + AXIS);
        svg.raw("\"><title>").text(title(run, lanes)).raw("</title>\n");
        grounds(svg, lanes, pitch);
        bars(svg, run, lanes, bars, new Scale(axisNanos, pitch));
        axis(svg, axisNanos, height);
        flag(svg, RunTimes.makespanNanos(run), axisNanos, height);
        svg.raw("</svg>\n");
        return new Drawing(svg.toString(), note(bars, lanes));
    }

    private static String title(Trace run, Lanes lanes) {
        return Say.name(run.spec().way()) + ": what ran on which " + (lanes.byCore() ? "core" : "worker")
                + ", done after " + Say.time(RunTimes.makespanNanos(run));
    }

    private static String note(LaneBars bars, Lanes lanes) {
        String rows = lanes.byCore() ? "" : "Cores are not reported here: each row is a worker. ";
        String condensed = bars.condensed()
                ? bars.bars().size() + " bars stand for " + bars.slices()
                        + " slices: those narrower than a quarter of a pixel are merged, paler where not all of it ran."
                : "";
        return (rows + condensed).strip();
    }

    private static void grounds(Html svg, Lanes lanes, double pitch) {
        int every = (int) Math.ceil(LEAST_PIXELS_A_LABEL / pitch);
        for (int lane = 0; lane < lanes.count(); lane++) {
            svg.raw("<rect class=\"lane\" x=\"").number(LEFT).raw("\" y=\"").number(lane * pitch);
            svg.raw("\" width=\"")
                    .number(PLOT)
                    .raw("\" height=\"")
                    .number(barHeight(pitch))
                    .raw("\"/>");
            if (lane % every == 0) {
                svg.raw("<text class=\"tick\" text-anchor=\"end\" x=\"")
                        .number(LEFT - 6)
                        .raw("\" y=\"");
                svg.number(lane * pitch + barHeight(pitch) / 2 + 3.5).raw("\">");
                svg.text(lanes.keys().get(lane).toString()).raw("</text>");
            }
            svg.raw("\n");
        }
    }

    private static double barHeight(double pitch) {
        return pitch > 4 ? pitch - 2 : pitch * 0.9;
    }

    private static void bars(Html svg, Trace run, Lanes lanes, LaneBars bars, Scale scale) {
        for (LaneBars.Bar bar : bars.bars()) {
            double x = scale.x(bar.fromNanos());
            double width = Math.max(LEAST_WIDTH, scale.x(bar.toNanos()) - x);
            svg.raw(width > EDGED ? "<rect class=\"wide\" x=\"" : "<rect x=\"");
            svg.number(x).raw("\" y=\"").number(bar.lane() * scale.pitch());
            // the hair of space between two bars shows where one task ends and the next begins
            svg.raw("\" width=\"").number(width > EDGED ? width - 0.7 : width);
            svg.raw("\" height=\"").number(barHeight(scale.pitch())).raw("\" fill=\"");
            svg.raw(TaskColors.of(bar.task(), run.taskCount()));
            if (bar.covered() < 0.995) {
                svg.raw("\" fill-opacity=\"").number(Math.max(0.05, bar.covered()));
            }
            if (bars.condensed()) {
                svg.raw("\"/>\n");
            } else {
                svg.raw("\"><title>")
                        .text(about(bar, lanes.name(run, bar.lane())))
                        .raw("</title></rect>\n");
            }
        }
    }

    private static String about(LaneBars.Bar bar, String lane) {
        return "item " + Math.round(bar.task()) + ", " + lane + ", " + Say.time(bar.fromNanos()) + " to "
                + Say.time(bar.toNanos());
    }

    private static void axis(Html svg, long axisNanos, double height) {
        long step = step(axisNanos);
        for (long at = 0; at <= axisNanos; at += step) {
            svg.raw("<text class=\"tick\" text-anchor=\"middle\" x=\"").number(LEFT + PLOT * at / axisNanos);
            svg.raw("\" y=\"")
                    .number(height + 13)
                    .raw("\">")
                    .text(tick(at, step))
                    .raw("</text>");
        }
        svg.raw("\n");
    }

    /** The distance of two labels: 1, 2 or 5 times a power of ten. */
    static long step(long axisNanos) {
        double least = (double) axisNanos / TICKS;
        double power = Math.pow(TEN, Math.floor(Math.log10(Math.max(1, least))));
        for (int factor : List.of(1, 2, 5)) {
            if (factor * power >= least) {
                return Math.max(1, Math.round(factor * power));
            }
        }
        return Math.round(TEN * power);
    }

    /** A label in the unit of the step. */
    static String tick(long nanos, long step) {
        if (nanos == 0) {
            return "0";
        }
        if (step >= 100_000_000) {
            return Say.decimal(nanos / 1e9, step % 1_000_000_000 == 0 ? 0 : 1) + " s";
        }
        if (step >= 100_000) {
            return Say.decimal(nanos / 1e6, step % 1_000_000 == 0 ? 0 : 1) + " ms";
        }
        return Say.decimal(nanos / 1e3, step % 1_000 == 0 ? 0 : 1) + " us";
    }

    private static void flag(Html svg, long makespan, long axisNanos, double height) {
        double x = LEFT + PLOT * makespan / axisNanos;
        double y = height / 2;
        svg.raw("<path class=\"finish\" d=\"M")
                .number(x)
                .raw(" 0V")
                .number(height)
                .raw("\"/>");
        svg.raw("<path class=\"flag\" d=\"M").number(x + 5).raw(" ").number(y + 5);
        svg.raw("v-11h8l-2 3l2 3h-7v5z\"/>");
        svg.raw("<text class=\"done\" text-anchor=\"").raw("start").raw("\" x=\"");
        svg.number(x + 17).raw("\" y=\"").number(y + 4).raw("\">").text(Say.time(makespan));
        svg.raw("</text>\n");
    }

    /** Time to place. */
    private record Scale(long axisNanos, double pitch) {
        double x(long nanos) {
            return LEFT + PLOT * nanos / axisNanos;
        }
    }
}
