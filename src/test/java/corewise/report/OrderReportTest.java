package corewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.Comparison;
import corewise.metrics.OrderBy;
import corewise.text.Texts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OrderReportTest {

    private static String html(OrderBy by) {
        Comparison runs = Comparison.of(List.of(MadeUpRaces.serial(), MadeUpRaces.pool(), MadeUpRaces.pool()));
        return OrderReport.html(runs, by, ZoneOffset.UTC, Texts.load());
    }

    @Test
    void everyWayHasItsOrdersCountedAndDrawn() {
        String page = html(OrderBy.FINISHED);
        assertTrue(page.contains("<h1>In which order did the tasks finish?</h1>"), page);
        assertEquals(2, Pattern.compile("<svg").matcher(page).results().count());
        assertTrue(page.contains("<p>2\u00a0runs</p>\n<p>1\u00a0order</p>\n<p>always in list order</p>"), page);
        assertTrue(page.contains("the runs were measured one at a time</p>"), page);
        assertTrue(page.contains("Results: equal, item by item."));
        assertTrue(html(OrderBy.STARTED).contains("did the tasks start?"));
    }

    @Test
    void thePageNeedsNothingElse() {
        String page = html(OrderBy.CREATED);
        for (String part : List.of("<script", "http:", "https:", "src=", "href=", "url(")) {
            assertFalse(page.contains(part), part);
        }
    }
}
