package corewise.report;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.BusyCores;
import corewise.metrics.Comparison;
import corewise.metrics.WayRuns;
import corewise.model.ListSpec;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A race as one HTML page that needs nothing else: styles and pictures are in it, there is no script, and nothing is
 * loaded. Stateless and thread-safe.
 */
public final class RaceReport {
    static final String STYLES = "/assets/report/race-report.css";

    private RaceReport() {}

    /**
     * The page; takes time in the number of slices.
     *
     * @param zone in which the date is told
     * @param texts typographic, in the language of the page
     */
    public static String html(Comparison race, ZoneId zone, Texts texts) {
        return html(race, "", zone, texts);
    }

    /**
     * The page with something before the race.
     *
     * @param before sections of the page, as markup
     */
    public static String html(Comparison race, String before, ZoneId zone, Texts texts) {
        String title = RunNames.simulated(
                texts.get("report.title", race.ways().size()), race.first().simulated(), texts);
        String tab =
                texts.get("report.titleOfWork", title, race.conditions().list().work());
        Html page = PageStyles.page(tab, STYLES, texts);
        head(page, title, heading(race, Fact.of("report.measured"), zone, texts));
        page.raw(before);
        long longest = race.ways().stream().mapToLong(WayRuns::shownNanos).max().orElse(0);
        race.ways().forEach(way -> card(page, way, race, longest, texts));
        words(page, race, texts);
        page.raw("<section class=\"card ledgers\">\n").element("h2", texts.get("report.ledgers"));
        LedgerTables.write(page, race, texts);
        return page.raw("</section>\n</main>\n</body>\n</html>\n").toString();
    }

    /** The head of a page, up to its main part. */
    static void head(Html page, String title, List<String> heading) {
        page.raw("<header>\n").element("h1", title);
        heading.forEach(line -> page.element("p", line));
        page.raw("</header>\n<main>\n");
    }

    /** The list of runs, the machines, and when they were made with what, as is told. */
    static List<String> heading(Comparison runs, Fact made, ZoneId zone, Texts texts) {
        return heading(runs.first(), made, HeadLine.runs(runs), zone, texts);
    }

    /** The list of a run, the machine, and when it was made with what. */
    public static List<String> heading(Trace run, ZoneId zone, Texts texts) {
        return heading(run, Fact.of("replay.measured"), HeadLine.run(run), zone, texts);
    }

    private static List<String> heading(Trace first, Fact measured, List<Fact> by, ZoneId zone, Texts texts) {
        List<Fact> made = new ArrayList<>();
        long started = first.info().startedAtEpochMillis();
        if (started != 0) {
            made.add(Fact.of("report.date")
                    .verbatim("date", texts.moment(Instant.ofEpochMilli(started).atZone(zone))));
        }
        if (first.info().measured()) {
            made.add(Fact.of("report.program").verbatim("version", first.info().programVersion()));
        }
        made.add(first.info().measured() ? measured : Fact.of("report.simulated"));
        return List.of(texts.say(list(first)), HeadLine.of(by, texts), HeadLine.of(made, texts));
    }

    private static Fact list(Trace run) {
        ListSpec list = run.spec().list();
        if (run.simulated()) {
            // its items have lengths, of which no size is known
            return Fact.of("report.list.simulated")
                    .count("items", list.items())
                    .term("work", list.work())
                    .term("lengths", list.lengths());
        }
        return Fact.of(list.work() == Work.MANDELBROT ? "report.list.picture" : "report.list")
                .count("items", list.items())
                .term("work", list.work())
                .term("lengths", list.lengths())
                .number("size", list.size())
                .number("seed", list.seed());
    }

    private static void card(Html page, WayRuns way, Comparison race, long longestNanos, Texts texts) {
        Trace run = way.shown();
        RunDrawings drawings = new RunDrawings(texts);
        String name = RunNames.simulated(texts.say(race.name(way)), run.simulated(), texts);
        page.raw("<section class=\"card way\">\n<div class=\"facts\">\n<div>\n").element("h2", name);
        page.element("p class=\"about\"", texts.say(RaceFacts.about(run.spec())))
                .raw("</div>\n<div>\n<dl>\n");
        figure(page, texts.get("report.time"), new Value.Nanos(way.medianNanos()), texts);
        OptionalDouble speedup = race.speedup(way).told();
        figure(page, texts.get("report.speedup"), new Value.Factor(speedup.orElse(Double.NaN)), texts);
        figure(
                page,
                texts.get("report.busy"),
                new Value.Within(BusyCores.of(way.shown()).fact()),
                texts);
        page.raw("</dl>\n");
        page.element("p class=\"note\"", more(way, race, texts));
        RaceFacts.beyond(way, race.speedup(way)).ifPresent(why -> page.element("p class=\"note\"", texts.say(why)));
        page.raw("</div>\n<div class=\"order\">\n");
        page.element("p class=\"label\"", texts.get("report.order"))
                .raw(SvgPen.draw(drawings.order(run)))
                .raw("</div>\n</div>\n<div>\n");
        lanes(page, "wide", drawings.lanes(run, name, RunDrawings.WIDE, longestNanos));
        lanes(page, "narrow", drawings.lanes(run, name, RunDrawings.NARROW, longestNanos));
        page.raw("</div>\n</section>\n");
    }

    private static void lanes(Html page, String width, RunDrawings.Lanes lanes) {
        page.raw("<div class=\"" + width + "\">").raw(SvgPen.draw(lanes.drawing()));
        if (!lanes.note().isEmpty()) {
            page.element("p class=\"note\"", lanes.note());
        }
        page.raw("</div>\n");
    }

    private static void figure(Html page, String name, Value value, Texts texts) {
        page.raw("<div>").element("dt", name).element("dd", texts.say(value)).raw("</div>\n");
    }

    /** Spread, efficiency and orders, small. */
    private static String more(WayRuns way, Comparison race, Texts texts) {
        List<Fact> parts = new ArrayList<>();
        OptionalDouble efficiency = race.speedup(way).efficiency();
        if (race.speedup(way).comparable() && way.way() != Way.SERIAL) {
            parts.add(Fact.of("report.efficiency").share("share", efficiency.getAsDouble()));
        }
        if (way.runs().size() == 1) {
            parts.add(RaceFacts.runs(1));
        } else {
            parts.add(RaceFacts.median(way));
            if (way.shownNanos() != way.medianNanos()) {
                parts.add(Fact.of("report.drawn").nanos("time", way.shownNanos()));
            }
            parts.add(RaceFacts.orders(way.distinctOrders()));
        }
        return HeadLine.of(parts, texts);
    }

    private static void words(Html page, Comparison race, Texts texts) {
        page.raw("<section class=\"card words\">\n").element("h2", texts.get("report.seen"));
        RaceFacts.firsts(race).forEach(first -> page.element("p class=\"first\"", texts.say(first)));
        race.ways().forEach(way -> page.element("p", texts.say(RaceFacts.way(way, race))));
        Stream.of(
                        race.ways().stream()
                                .map(way -> RaceFacts.coreTime(way, race))
                                .flatMap(Optional::stream),
                        race.ways().stream()
                                .map(way -> RaceFacts.processes(way, race))
                                .flatMap(Optional::stream),
                        Stream.of(RaceFacts.results(race)),
                        RaceFacts.notCompared(race).stream())
                .flatMap(facts -> facts)
                .forEach(fact -> page.element("p class=\"note\"", texts.say(fact)));
        page.raw("</section>\n");
    }
}
