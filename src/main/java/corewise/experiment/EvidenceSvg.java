package corewise.experiment;

import corewise.metrics.Interval;
import corewise.metrics.RunTimes;
import corewise.model.Way;
import corewise.report.Html;
import corewise.report.LaneChart;
import corewise.report.Say;
import corewise.report.TaskColors;
import java.util.List;
import java.util.Optional;

/** Evidence as inline SVG. Stateless. */
final class EvidenceSvg {
    static final double WIDTH = 480;

    private static final double HEIGHT = 96;
    private static final double LABELS = 118;
    private static final double VALUES = 142;
    private static final double BAR = 22;
    private static final double CELL = 22;
    private static final int MOST_ORDERS = 20;
    private static final double ROOM = 1.1;
    private static final double THOUSAND = 1000;
    private static final double WIDE_RANGE = 50;

    private EvidenceSvg() {}

    static void write(Html page, Evidence evidence) {
        switch (evidence) {
            case Evidence.CoreBars cores -> cores(page, cores);
            case Evidence.Bars bars -> bars(page, bars);
            case Evidence.Curves curves -> CurvesSvg.write(page, curves);
            case Evidence.WinMap map -> WinMapSvg.write(page, map);
            case Evidence.Several several -> several.parts().forEach(part -> write(page, part));
            case Evidence.Moment moment -> moment(page, moment);
            case Evidence.Orders orders -> orders(page, orders);
            case Evidence.Same same -> same(page, same);
            case Evidence.Lanes lanes -> {
                LaneChart.Drawing drawing =
                        LaneChart.of(lanes.trace(), Math.round(RunTimes.makespanNanos(lanes.trace()) * ROOM * ROOM));
                page.raw(drawing.svg());
                if (!drawing.note().isEmpty()) {
                    page.element("p class=\"note\"", drawing.note());
                }
            }
        }
    }

    static void open(Html page, double width, double height, String title) {
        page.raw("<svg role=\"img\" viewBox=\"0 0 ").number(width).raw(" ").number(height);
        page.raw("\"><title>").text(title).raw("</title>\n");
    }

    /**
     * A rectangle.
     *
     * @param box its x, y, width and height
     */
    static void rect(Html page, String attributes, double... box) {
        page.raw("<rect " + attributes + " x=\"").number(box[0]).raw("\" y=\"").number(box[1]);
        page.raw("\" width=\"").number(Math.max(0, box[2])).raw("\" height=\"").number(Math.max(0, box[3]));
        page.raw("\"/>\n");
    }

    static void words(Html page, String attributes, double x, double y, String words) {
        page.raw("<text " + attributes + " x=\"").number(x).raw("\" y=\"").number(y);
        page.raw("\">").text(words).raw("</text>\n");
    }

    /** The colour class of a way. */
    static String of(Optional<Way> way) {
        return "class=\"" + way.map(Way::id).orElse("plain") + "\"";
    }

    private static void cores(Html page, Evidence.CoreBars cores) {
        int count = cores.busy().size();
        double pitch = Math.min(60, WIDTH / Math.max(1, count));
        open(page, WIDTH, HEIGHT + 18, "How busy each core was, all programs");
        for (int core = 0; core < count; core++) {
            double busy = cores.busy().get(core);
            double height = Double.isNaN(busy) ? 0 : HEIGHT * busy;
            rect(page, "class=\"lane\"", core * pitch, 0, pitch * 0.85, HEIGHT);
            rect(page, "class=\"busy\"", core * pitch, HEIGHT - height, pitch * 0.85, height);
            if (pitch >= 30) {
                words(
                        page,
                        "class=\"tick\"",
                        core * pitch,
                        HEIGHT + 13,
                        Double.isNaN(busy) ? "not told" : Say.percent(busy));
            }
        }
        page.raw("</svg>\n");
    }

    private static void bars(Html page, Evidence.Bars bars) {
        double most = bars.bars().stream()
                .mapToDouble(bar -> bar.amount().high())
                .max()
                .orElse(1);
        double least = bars.bars().stream()
                .mapToDouble(bar -> bar.amount().low())
                .min()
                .orElse(1);
        boolean logarithmic = least > 0 && most / least > WIDE_RANGE;
        double room = WIDTH - LABELS - VALUES;
        open(page, WIDTH, bars.bars().size() * (BAR + 8) + (logarithmic ? 16 : 0), "Amounts beside each other");
        double y = 0;
        for (Evidence.Bar bar : bars.bars()) {
            Scale scale = new Scale(logarithmic ? least / 2 : 0, most, room, logarithmic);
            words(page, "class=\"label\"", 0, y + BAR * 0.68, Typography.of(bar.label()));
            rect(page, of(bar.way()), LABELS, y, scale.of(bar.amount().middle()), BAR);
            double low = LABELS + scale.of(bar.amount().low());
            rect(
                    page,
                    "class=\"whisker\"",
                    low,
                    y + BAR / 2 - 1,
                    LABELS + scale.of(bar.amount().high()) - low,
                    2);
            words(page, "class=\"tick\"", WIDTH - VALUES + 8, y + BAR * 0.68, amount(bar.amount(), bars.unit()));
            y += BAR + 8;
        }
        if (logarithmic) {
            words(page, "class=\"tick\"", LABELS, y + 8, "logarithmic: equal factors are equally long");
        }
        page.raw("</svg>\n");
    }

    private static String amount(Interval amount, String unit) {
        boolean large = unit.equals("us") && amount.middle() >= THOUSAND;
        double part = large ? THOUSAND : 1;
        return Typography.of(digits(amount.middle() / part) + " " + (large ? "ms" : unit)) + " ("
                + digits(amount.low() / part) + " to " + digits(amount.high() / part) + ")";
    }

    static String digits(double value) {
        double size = Math.abs(value);
        return Say.decimal(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
    }

    private static void moment(Html page, Evidence.Moment moment) {
        int across = (int) (WIDTH / CELL);
        int rows = Math.ceilDiv(moment.tasks(), across);
        open(page, WIDTH, rows * CELL + 16, "What each task did at one moment");
        for (int task = 0; task < moment.tasks(); task++) {
            boolean running = moment.running().contains(task);
            boolean ready = moment.ready().contains(task);
            String fill = "rx=\"3\" fill=\"" + TaskColors.of(task, moment.tasks()) + "\"";
            String look = running ? fill + " class=\"edge\"" : ready ? fill + " fill-opacity=\".3\"" : "class=\"lane\"";
            rect(page, look, task % across * CELL, Math.floorDiv(task, across) * CELL, CELL - 3, CELL - 3);
        }
        words(
                page,
                "class=\"tick\"",
                0,
                rows * CELL + 11,
                "bright: on a core at this moment; pale: ready, needs a core; grey: not started or done");
        page.raw("</svg>\n");
    }

    private static void orders(Html page, Evidence.Orders orders) {
        List<List<Integer>> shown =
                orders.orders().subList(0, Math.min(MOST_ORDERS, orders.orders().size()));
        int tasks = shown.stream().mapToInt(List::size).max().orElse(1);
        double pitch = Math.min(CELL, WIDTH / Math.max(1, tasks));
        open(page, WIDTH, shown.size() * 9 + 16, "Tasks in the order in which they ended, a run a row");
        for (int run = 0; run < shown.size(); run++) {
            List<Integer> order = shown.get(run);
            for (int rank = 0; rank < order.size(); rank++) {
                String fill = "fill=\"" + TaskColors.of(order.get(rank), tasks) + "\"";
                rect(page, fill, rank * pitch, run * 9, pitch - 1, 8);
            }
        }
        String note =
                shown.size() + " of " + orders.orders().size() + " runs, a row each, first to last from left to right";
        words(page, "class=\"tick\"", 0, shown.size() * 9 + 12, note);
        page.raw("</svg>\n");
    }

    private static void same(Html page, Evidence.Same same) {
        double pitch = Math.min(CELL, WIDTH / Math.max(1, same.items()));
        open(page, WIDTH, CELL + 18, "The joined list");
        for (int item = 0; item < same.items(); item++) {
            rect(page, "rx=\"3\" fill=\"" + TaskColors.of(item, same.items()) + "\"", item * pitch, 0, pitch - 2, CELL);
        }
        String note = same.runs() + " joined lists, compared item by item: "
                + (same.differing() == 0 ? "all equal" : same.differing() + " differ");
        words(page, "class=\"tick\"", 0, CELL + 14, note);
        page.raw("</svg>\n");
    }

    /** Amount to length, in proportion or by factors. */
    record Scale(double least, double most, double length, boolean logarithmic) {
        double of(double amount) {
            if (!Double.isFinite(amount) || most <= least) {
                return 0;
            }
            double share = logarithmic
                    ? Math.log(Math.max(amount, least) / least) / Math.log(most / least)
                    : (amount - least) / (most - least);
            return length * Math.clamp(share, 0, 1);
        }
    }
}
