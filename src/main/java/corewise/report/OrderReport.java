package corewise.report;

import corewise.fact.Fact;
import corewise.metrics.Comparison;
import corewise.metrics.OrderBy;
import corewise.metrics.OrderSummary;
import corewise.metrics.WayRuns;
import corewise.picture.Drawing;
import corewise.picture.Mark;
import corewise.picture.Rect;
import corewise.picture.Strip;
import corewise.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The orders of runs of one list as one HTML page that needs nothing else. Stateless and thread-safe.
 */
public final class OrderReport {
    private static final double WIDTH = 360;
    private static final double ROW = 18;
    /** The latest runs that are drawn; all are counted. */
    private static final int MOST_DRAWN = 30;

    private OrderReport() {}

    /**
     * The page; takes time in the number of tasks.
     *
     * @param runs of one list, those that may be compared with each other among them, at least one
     * @param by what tasks are put in order by
     * @param zone in which the date is told
     */
    public static String html(Comparison runs, OrderBy by, ZoneId zone, Texts texts) {
        String title = texts.get(
                switch (by) {
                    case FINISHED -> "report.orders.finished";
                    case STARTED -> "report.orders.started";
                    case CREATED -> "report.orders.created";
                });
        Html page = PageStyles.page(title, RaceReport.STYLES, texts);
        RaceReport.head(page, title, RaceReport.heading(runs, Fact.of("report.orders.measured"), zone, texts));
        runs.ways().forEach(way -> card(page, way, runs, by, texts));
        page.raw("<section class=\"card words\">\n").element("p", texts.say(RaceFacts.results(runs)));
        RaceFacts.leftOut(runs).forEach(fact -> page.element("p class=\"note\"", texts.say(fact)));
        return page.element("p class=\"note\"", texts.get("report.orders.note"))
                .raw("</section>\n</main>\n</body>\n</html>\n")
                .toString();
    }

    private static void card(Html page, WayRuns way, Comparison among, OrderBy by, Texts texts) {
        List<int[]> orders = way.runs().stream().map(by::order).toList();
        List<int[]> drawn = orders.subList(Math.max(0, orders.size() - MOST_DRAWN), orders.size());
        OrderSummary summary = OrderSummary.of(orders);
        page.raw("<section class=\"card way\">\n<div class=\"facts\">\n<div>\n")
                .element("h2", texts.say(among.name(way)));
        page.element(
                        "p class=\"about\"",
                        texts.say(RaceFacts.about(way.runs().getFirst().spec())))
                .raw("</div>\n<div>\n");
        List<Fact> told = List.of(
                RaceFacts.runs(summary.runs()),
                RaceFacts.orders(summary.distinct()),
                RaceFacts.inListOrder(summary),
                Fact.of("report.inverted").share("share", summary.medianShare()));
        told.forEach(fact -> page.element("p", texts.say(fact)));
        page.raw("</div>\n</div>\n<div>\n")
                .raw(SvgPen.draw(strips(drawn, way.runs().getFirst().taskCount(), texts)));
        page.raw("</div>\n</section>\n");
    }

    /** A row a run, the oldest on top. */
    private static Drawing strips(List<int[]> orders, int items, Texts texts) {
        List<Mark> marks = new ArrayList<>();
        for (int row = 0; row < orders.size(); row++) {
            Rect place = new Rect(0, row * ROW, WIDTH, ROW - 4);
            marks.addAll(Strip.order(orders.get(row), items).in(place));
        }
        return new Drawing(WIDTH, orders.size() * ROW, texts.get("runsPanel.strip"), marks);
    }
}
