package corewise.experiment;

import corewise.metrics.Interval;
import corewise.report.Html;
import corewise.report.Say;
import java.util.List;
import java.util.Optional;

/** Who wins over item length and count, as inline SVG: a row a count, a dot a measured length. Stateless. */
final class WinMapSvg {
    private static final double WIDTH = EvidenceSvg.WIDTH;
    private static final double LEFT = 66;
    private static final double RIGHT = 30;
    private static final double ROW = 34;
    private static final double TOP = 22;
    private static final double RADIUS = 9;

    private WinMapSvg() {}

    static void write(Html page, Evidence.WinMap map) {
        List<Integer> counts = map.cells().stream()
                .map(Evidence.Cell::items)
                .distinct()
                .sorted()
                .toList();
        double least =
                map.cells().stream().mapToLong(Evidence.Cell::itemNanos).min().orElse(1);
        double most =
                map.cells().stream().mapToLong(Evidence.Cell::itemNanos).max().orElse(2);
        EvidenceSvg.Scale across = new EvidenceSvg.Scale(least, most, WIDTH - LEFT - RIGHT, true);
        double height = TOP + counts.size() * ROW + 34;
        EvidenceSvg.open(page, WIDTH, height, "Who wins, over length and number of items: " + map.pair());
        EvidenceSvg.words(page, "class=\"label\"", 0, 12, map.pair() + ": who wins");
        for (int row = 0; row < counts.size(); row++) {
            double y = TOP + row * ROW + ROW / 2;
            EvidenceSvg.words(page, "class=\"tick\"", 0, y + 4, counts.get(row) + " items");
            EvidenceSvg.rect(page, "class=\"lane\"", LEFT, y - 1, WIDTH - LEFT - RIGHT, 2);
        }
        for (Evidence.Cell cell : map.cells()) {
            double x = LEFT + across.of((double) cell.itemNanos());
            double y = TOP + counts.indexOf(cell.items()) * ROW + ROW / 2;
            dot(page, map, cell, x, y);
        }
        double below = TOP + counts.size() * ROW;
        EvidenceSvg.words(page, "class=\"tick\"", LEFT, below + 8, Typography.of(Words.time(least)));
        EvidenceSvg.words(
                page, "class=\"tick\" text-anchor=\"end\"", WIDTH - RIGHT, below + 8, Typography.of(Words.time(most)));
        EvidenceSvg.words(
                page,
                "class=\"tick\" text-anchor=\"middle\"",
                (LEFT + WIDTH - RIGHT) / 2,
                below + 8,
                "length of an item");
        EvidenceSvg.rect(page, EvidenceSvg.of(Optional.of(map.perItem())), LEFT, below + 18, 9, 9);
        EvidenceSvg.words(page, "class=\"tick\"", LEFT + 13, below + 26, Say.name(map.perItem()) + " wins");
        EvidenceSvg.rect(page, EvidenceSvg.of(Optional.of(map.pool())), LEFT + 150, below + 18, 9, 9);
        EvidenceSvg.words(page, "class=\"tick\"", LEFT + 163, below + 26, Say.name(map.pool()) + " wins");
        EvidenceSvg.words(page, "class=\"tick\"", LEFT + 270, below + 26, "hollow: no winner");
        page.raw("</svg>\n");
    }

    private static void dot(Html page, Evidence.WinMap map, Evidence.Cell cell, double x, double y) {
        Interval ratio = cell.perItemByPool();
        boolean perItem = ratio.high() < 1;
        boolean pool = ratio.low() > 1;
        String look = perItem
                ? EvidenceSvg.of(Optional.of(map.perItem()))
                : pool ? EvidenceSvg.of(Optional.of(map.pool())) : "class=\"hollow\"";
        page.raw("<circle " + look + " cx=\"")
                .number(x)
                .raw("\" cy=\"")
                .number(y)
                .raw("\" r=\"")
                .number(RADIUS);
        page.raw("\"><title>")
                .text(cell.items() + " items of " + Words.time((double) cell.itemNanos()) + ": " + Words.times(ratio))
                .raw("</title></circle>\n");
        EvidenceSvg.words(
                page, "class=\"small\" text-anchor=\"middle\"", x, y - RADIUS - 2, EvidenceSvg.digits(ratio.middle()));
    }
}
