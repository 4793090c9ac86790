package corewise.ui.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.Comparison;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.report.RaceFacts;
import corewise.report.RaceReport;
import corewise.session.FakeRunService;
import corewise.text.Texts;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceFiguresTest {
    private static final RunSpec POOL =
            new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 24, Lengths.MIXED, 1_000, 1), 8);

    private final Texts texts = Texts.load();

    @Test
    void aSpeedUpThatSaysNothingIsADashAndTheReasonIsToldAlikeEverywhere() {
        FakeRunService service = new FakeRunService(8);
        Trace serial = service.trace(POOL.in(Way.SERIAL), 1);
        service.othersShare = 0.7;
        Comparison race = Comparison.of(List.of(serial, service.trace(POOL, 2)));

        RaceFigures figures = RaceFigures.of(race.ways().getLast(), race, texts);

        assertEquals("–", figures.speedup());
        assertFalse(figures.comparable());
        String why = texts.say(
                race.speedup(race.ways().getLast()).whyNot().orElseThrow().fact());
        assertTrue(why.contains("70\u00a0%"), why);
        assertEquals("Not comparable with Serial: " + why + ".", figures.explained());
        String told = "Pool is not comparable with serial: " + why + ".";
        assertEquals(
                List.of(told), RaceFacts.speedups(race).stream().map(texts::say).toList());
        String page = RaceReport.html(race, ZoneOffset.UTC, texts);
        assertTrue(page.contains(told), page);
        assertTrue(page.contains("<dt>Speed-up</dt>\n<dd>–</dd>"), page);
    }
}
