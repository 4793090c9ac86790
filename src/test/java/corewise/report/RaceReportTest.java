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
import corewise.text.Texts;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class RaceReportTest {

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
        assertEquals(6, pictures.size());
        for (String picture : pictures) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(picture)));
        }
    }

    @Test
    void theHeadSaysListMachineVersionAndDate() {
        String page = html(MadeUpRaces.serial(), MadeUpRaces.pool());
        assertTrue(page.contains("<h1>Same list, 2 ways, one clock</h1>"));
        assertTrue(page.contains("4 items \u00b7 Count primes below n \u00b7 equal lengths \u00b7 size 1000, seed 1"));
        assertTrue(page.contains("Linux \u00b7 2 logical cores, 2 available \u00b7 Java 25"));
        assertTrue(page.contains("Corewise 1.2.3 \u00b7 each run was measured alone"));
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
        LaneChart.Drawing serial = LaneChart.of(MadeUpRaces.serial(), 400_000_000);
        LaneChart.Drawing pool = LaneChart.of(MadeUpRaces.pool(), 400_000_000);
        assertEquals(4, count("<title>item", serial.svg()));
        assertTrue(serial.svg().contains("<title>item 1, core 0, 100 ms to 200 ms</title>"), serial.svg());
        assertTrue(pool.svg().contains("<title>item 1, core 1, 0.00 us to 100 ms</title>"), pool.svg());
        // the plot is 680 wide, from 24: the finish is drawn where the makespan ends
        assertTrue(serial.svg().contains("class=\"finish\" d=\"M704 "), serial.svg());
        assertTrue(pool.svg().contains("class=\"finish\" d=\"M364 "), pool.svg());
        assertEquals("", pool.note());
    }

    @Test
    void whereCoresAreNotReportedRowsAreWorkers() {
        Trace run = MadeUpRaces.run(Way.POOL, 1)
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 1, -1))
                .span(new TaskSpan(0, 0, -1, 0, 100, 100, 0, TaskOutcome.DONE))
                .slice(0, 0, 100, -1, SliceState.RUNNING)
                .build();
        LaneChart.Drawing drawing = LaneChart.of(run, 100);
        assertTrue(drawing.svg().contains("item 0, worker 1,"), drawing.svg());
        assertEquals("Cores are not reported here: each row is a worker.", drawing.note());
    }

    @Test
    void narrowSlicesOfALongRunAreMergedAndTheNoteSaysHowMany() {
        LaneChart.Drawing drawing = LaneChart.of(many(20_000, 1_000), 20_000_000);
        LaneBars bars = LaneBars.of(many(20_000, 1_000), slice -> 0, 1, 20_000_000 / 680.0);
        assertTrue(bars.condensed());
        assertEquals(20_001, bars.slices());
        assertEquals(20_001, bars.bars().stream().mapToInt(LaneBars.Bar::slices).sum());
        assertTrue(bars.bars().size() < 1_000, "bars: " + bars.bars().size());
        assertTrue(drawing.note().matches("\\d+ bars stand for 20001 slices: .*"), drawing.note());
        // half of each merged bar is covered, and drawn so pale
        assertEquals(0.5, bars.bars().getLast().covered(), 0.05);
    }

    @Test
    void upToFourThousandSlicesEachHaveTheirBar() {
        LaneBars alone = LaneBars.of(many(3_999, 1_000), slice -> 0, 1, 1e9);
        assertEquals(4_000, alone.bars().size());
        assertFalse(alone.condensed());
    }

    @Test
    void wideSlicesAreNeverMerged() {
        LaneBars bars = LaneBars.of(many(5_000, 1_000), slice -> 0, 1, 100);
        assertFalse(bars.condensed());
    }

    @Test
    void theStripDrawsNoMoreBarsThanCanBeToldApartAndSaysSo() {
        assertEquals(4, count("<rect", OrderStrip.of(MadeUpRaces.pool())));
        String strip = OrderStrip.of(MadeUpRaces.on(2, Way.POOL, 1_000, 100).build());
        assertEquals(OrderStrip.MOST_BARS, count("<rect", strip));
        assertTrue(strip.contains("250 of 1000 are drawn"));
    }

    @Test
    void aRunInWhichNothingEndedIsDrawnEmpty() {
        String page = html(MadeUpRaces.run(Way.SERIAL, 3).build());
        assertTrue(page.contains("3 results are missing"), page);
        assertFalse(page.contains("NaN"));
    }

    @Test
    void labelsOfTheAxisAreRoundInOneUnit() {
        assertEquals(1_000_000_000, LaneChart.step(8_000_000_000L));
        assertEquals(500_000_000, LaneChart.step(3_700_000_000L));
        assertEquals(1, LaneChart.step(1));
        assertEquals("1.5 s", LaneChart.tick(1_500_000_000, 500_000_000));
        assertEquals("20 ms", LaneChart.tick(20_000_000, 10_000_000));
        assertEquals("0.5 us", LaneChart.tick(500, 500));
        assertEquals("0", LaneChart.tick(0, 500));
    }

    @Test
    void coloursRunFromTheFirstItemToTheLast() {
        assertEquals("#440154", TaskColors.of(0, 24));
        assertEquals("#bdde26", TaskColors.of(23, 24));
        assertEquals("#440154", TaskColors.of(0, 1));
    }
}
