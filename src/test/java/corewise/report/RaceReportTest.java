package corewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.Comparison;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.Way;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.picture.Mark;
import corewise.text.Texts;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class RaceReportTest {
    private static final RunDrawings DRAWINGS = new RunDrawings(Texts.load());

    private static String html(Trace... runs) {
        return RaceReport.html(Comparison.of(List.of(runs)), ZoneOffset.UTC, Texts.load());
    }

    private static long count(String part, String text) {
        return Pattern.compile(part).matcher(text).results().count();
    }

    /** A pool on two cores whose first item took very many turns of this length. */
    private static Trace many(int turns, long nanos) {
        TraceBuilder builder = MadeUpRaces.run(Way.POOL, 2)
                .span(new TaskSpan(0, 0, -1, 0, turns * nanos, turns * nanos, 0, TaskOutcome.DONE))
                .span(new TaskSpan(1, 0, -1, 0, nanos, nanos, 1, TaskOutcome.DONE));
        for (int turn = 0; turn < turns; turn++) {
            builder.slice(0, turn * nanos, turn * nanos + nanos / 2, 0, SliceState.RUNNING);
        }
        return builder.slice(1, 0, nanos, 1, SliceState.RUNNING).build();
    }

    @Test
    void thePageNeedsNothingElseAndRunsNothing() {
        String page = html(MadeUpRaces.serial(), MadeUpRaces.pool());
        for (String part : List.of("<script", "http:", "https:", "//", "src=", "href=", "@import", "url(")) {
            assertFalse(page.contains(part), part);
        }
        assertTrue(page.contains("prefers-color-scheme: dark"));
        assertTrue(page.contains("@media print"));
        assertTrue(page.contains("break-inside: avoid"));
    }

    @Test
    void whichOfTwoRunsIsDrawnIsToldWhereItsTimeIsNotTheMedian() {
        Trace fast = MadeUpRaces.on(2, Way.POOL, 4, 80_000_000).build();
        String two = html(MadeUpRaces.serial(), MadeUpRaces.pool(), fast);
        assertTrue(
                two.contains("median of 2 runs, 160\u00a0ms to 200\u00a0ms \u00b7 drawn is the run of 160\u00a0ms"),
                two);
        assertFalse(html(MadeUpRaces.serial(), MadeUpRaces.pool()).contains("drawn is"));
    }

    @Test
    void whatComesFromOutsideIsEscaped() {
        String page = html(MadeUpRaces.serial(), MadeUpRaces.pool());
        assertTrue(page.contains("Maker&#39;s &lt;b&gt;chip&lt;/b&gt; &amp; co"), page);
        assertFalse(page.contains("<b>chip"));
        assertEquals("&quot; ", Html.escape("\"\u0001"));
    }

    @Test
    void everyPictureIsWellFormed() throws Exception {
        String page = html(MadeUpRaces.serial(), MadeUpRaces.pool()) + html(many(20_000, 1_000));
        List<String> pictures = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group())
                .toList();
        assertEquals(9, pictures.size());
        for (String picture : pictures) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(picture)));
        }
    }

    @Test
    void theHeadSaysListMachineVersionAndDate() {
        String page = html(MadeUpRaces.serial(), MadeUpRaces.pool());
        assertTrue(page.contains("<h1>Same list, 2 ways, one clock</h1>"));
        assertTrue(page.contains(
                "4\u00a0items \u00b7 Count primes below n \u00b7 equal lengths \u00b7 size\u00a01000, seed\u00a01"));
        assertTrue(page.contains("Linux \u00b7 2\u00a0logical\u00a0cores, 2\u00a0available \u00b7 Java\u00a025"));
        assertTrue(page.contains("Corewise\u00a01.2.3 \u00b7 the runs were measured one at a time"));
    }

    @Test
    void runsThatAreNotComparedAreNamedOnThePageAndNotDrawn() {
        Trace elsewhere = MadeUpRaces.run(Way.CHUNKS, 4, TraceInfo.NO_TOTAL, "Another chip")
                .build();
        String page = html(elsewhere, MadeUpRaces.serial(), MadeUpRaces.pool());
        assertTrue(page.contains("<h1>Same list, 2 ways, one clock</h1>"));
        assertTrue(page.contains("Not compared, 1 run of chunks: two machines, "), page);
        assertTrue(page.contains("and Another chip under Linux with 2 logical cores."), page);
    }

    @Test
    void allWaysShareOneTimeAxis() {
        RunDrawings.Lanes serial = DRAWINGS.lanes(MadeUpRaces.serial(), "A run", RunDrawings.WIDE, 400_000_000);
        RunDrawings.Lanes pool = DRAWINGS.lanes(MadeUpRaces.pool(), "A run", RunDrawings.WIDE, 400_000_000);
        String written = SvgPen.draw(serial.drawing());
        assertEquals(4, count("<title>item", written));
        assertTrue(written.contains("<title>item\u00a01, core\u00a00, 100\u00a0ms to 200\u00a0ms</title>"), written);
        assertTrue(SvgPen.draw(pool.drawing())
                .contains("<title>item\u00a01, core\u00a01, 0\u00a0ms to 100\u00a0ms</title>"));
        assertEquals(words(serial, "100\u00a0ms"), words(pool, "100\u00a0ms"), "the mark of the axis at 100\u00a0ms");
        assertEquals(2, (words(serial, "400\u00a0ms") - 30) / (words(pool, "200\u00a0ms") - 30), 0.2);
        assertEquals("", pool.note());
    }

    /** Where the last words with this text stand. */
    private static double words(RunDrawings.Lanes lanes, String text) {
        return lanes.drawing().marks().stream()
                .filter(mark -> mark instanceof Mark.Words words && words.text().equals(text))
                .mapToDouble(mark -> ((Mark.Words) mark).x())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void whereCoresAreNotReportedRowsAreWorkers() {
        Trace run = MadeUpRaces.run(Way.POOL, 1)
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 1, -1))
                .span(new TaskSpan(0, 0, -1, 0, 100, 100, 0, TaskOutcome.DONE))
                .slice(0, 0, 100, -1, SliceState.RUNNING)
                .build();
        RunDrawings.Lanes lanes = DRAWINGS.lanes(run, "A run", RunDrawings.WIDE, 100);
        String written = SvgPen.draw(lanes.drawing());
        assertTrue(written.contains("item\u00a00, worker 1,"), written);
        assertEquals("Cores are not reported here: each row is a worker.", lanes.note());
    }

    @Test
    void narrowSlicesOfALongRunAreMergedAndTheNoteSaysHowMany() {
        String note = DRAWINGS.lanes(many(20_000, 1_000), "A run", RunDrawings.WIDE, 20_000_000)
                .note();
        assertTrue(note.matches("\\d+ bars stand for 20\u202f001 slices: .*"), note);
    }

    @Test
    void theStripDrawsNoMoreBarsThanCanBeToldApart() {
        assertEquals(4, DRAWINGS.order(MadeUpRaces.pool()).marks().size());
        Trace thousand = MadeUpRaces.on(2, Way.POOL, 1_000, 100).build();
        assertEquals(250, DRAWINGS.order(thousand).marks().size());
    }

    @Test
    void aRunInWhichNothingEndedIsDrawnEmpty() {
        String page = html(MadeUpRaces.run(Way.SERIAL, 3).build());
        assertTrue(page.contains("3 results are missing"), page);
        assertFalse(page.contains("NaN"));
    }

    @Test
    void typeInTheLanesStaysReadableOnATelephone() {
        RunDrawings.Lanes narrow = DRAWINGS.lanes(MadeUpRaces.serial(), "A run", RunDrawings.NARROW, 400_000_000);
        // a telephone of 390 pixels, less the margins of page and card
        double scale = (390 - 2 * (10 + 12 + 1)) / narrow.drawing().width();
        List<Mark.Words> words = narrow.drawing().marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .toList();
        assertTrue(words.size() > 4);
        words.forEach(word -> assertTrue(word.type().size() * scale >= 9, word.text()));
        assertTrue(html(MadeUpRaces.serial()).contains("<div class=\"narrow\"><svg"));
    }

    @Test
    void ledgersHaveAColumnForEachWaySoThatNoneIsCutOff() {
        String page = html(MadeUpRaces.serial(), MadeUpRaces.pool());
        assertTrue(
                page.contains(
                        "<th scope=\"col\">Core time</th>\n<th scope=\"col\">Serial</th>\n<th scope=\"col\">Pool</th>"),
                page);
        assertEquals(2, count("<th scope=\"row\">unaccounted</th>", page));
        assertFalse(page.contains("overflow"), "what scrolls would have to take the focus");
    }

    @Test
    void printedCardsFlowFromPageToPageAndKeepTheirEdges() {
        String print = html(MadeUpRaces.serial()).split("@page", 2)[1];
        assertFalse(print.contains("break-before"), "a forced break leaves half of a page empty");
        assertTrue(print.contains("body { padding: 1px;"), "the edge of a card is inside of the page");
    }

    @Test
    void anEfficiencyAboveAHundredPerCentIsExplained() {
        Trace serial = MadeUpRaces.on(1, Way.SERIAL, 4, MadeUpRaces.ITEM_NANOS).build();
        Trace little = MadeUpRaces.on(2, Way.POOL, 4, MadeUpRaces.ITEM_NANOS * 97 / 100)
                .build();
        String page = html(serial, little);
        assertTrue(page.contains("efficiency 103\u00a0%"), page);
        assertTrue(page.contains("More than 100\u00a0%: repeated runs differ"), page);
        assertFalse(html(serial, MadeUpRaces.pool()).contains("More than 100"));
    }
}
