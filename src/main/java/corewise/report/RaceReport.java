package corewise.report;

import corewise.metrics.Comparison;
import corewise.metrics.WayRuns;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.Trace;
import corewise.model.Way;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A race as one HTML page that needs nothing else: styles and pictures are in it, there is no script, and nothing is
 * loaded. Stateless and thread-safe.
 */
public final class RaceReport {
    private static final String STYLES = "/assets/report/race-report.css";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final String NONE = "\u2013";

    private RaceReport() {}

    /**
     * The page; takes time in the number of slices.
     *
     * @param zone in which the date is told
     */
    public static String html(Comparison race, ZoneId zone) {
        String title = "Same list, " + Say.count(race.ways().size(), "way") + ", one clock";
        Html page = PageStyles.page(title + ": " + work(race.conditions().list()), STYLES);
        heading(page, title, race, zone);
        page.raw("<main>\n");
        long longest = race.ways().stream().mapToLong(WayRuns::shownNanos).max().orElse(0);
        race.ways().forEach(way -> card(page, way, race, longest));
        words(page, race);
        page.raw("<section class=\"card ledgers\">\n").element("h2", "Where the time went");
        LedgerTables.write(page, race);
        return page.raw("</section>\n</main>\n</body>\n</html>\n").toString();
    }

    private static void heading(Html page, String title, Comparison race, ZoneId zone) {
        Trace first = race.first();
        page.raw("<header>\n").element("h1", title);
        page.element("p", list(race.conditions().list()));
        page.element("p", machine(first.machine()));
        String made = first.info().startedAtEpochMillis() == 0
                ? ""
                : DATE.format(Instant.ofEpochMilli(first.info().startedAtEpochMillis())
                                .atZone(zone)) + " \u00b7 ";
        page.element(
                "p",
                made + "Corewise " + first.info().programVersion() + " \u00b7 "
                        + (first.info().measured()
                                ? "each run was measured alone, then drawn on one clock"
                                : "simulated, not measured"));
        page.raw("</header>\n");
    }

    private static String list(ListSpec list) {
        String lengths = list.lengths().id() + " lengths";
        return Say.count(list.items(), "item") + " \u00b7 " + work(list) + " \u00b7 " + lengths + " \u00b7 size "
                + list.size() + ", seed " + list.seed();
    }

    private static String work(ListSpec list) {
        return switch (list.work()) {
            case PRIMES -> "count the primes below n";
            case MANDELBROT -> "draw the Mandelbrot set";
            case SHA256 -> "a chain of SHA-256";
            case WAIT -> "wait without computing";
            case SHARED_TOTAL -> "add to one total without a lock";
            case SHARED_TOTAL_LOCK -> "add to one total under a lock";
            case SHARED_TOTAL_ATOMIC -> "add to one total atomically";
        };
    }

    private static String machine(MachineInfo machine) {
        String name =
                machine.processorName().isBlank() ? "" : machine.processorName().strip() + " \u00b7 ";
        return name + machine.operatingSystem() + " \u00b7 " + Say.count(machine.logicalProcessors(), "logical core")
                + ", " + machine.availableProcessors() + " available"
                + (machine.javaVersion().isBlank() ? "" : " \u00b7 Java " + machine.javaVersion());
    }

    private static void card(Html page, WayRuns way, Comparison race, long longestNanos) {
        Trace run = way.shown();
        page.raw("<section class=\"card way\">\n<div class=\"facts\">\n").element("h2", Say.name(way.way()));
        page.element("p class=\"about\"", Say.about(run.spec())).raw("<dl>\n");
        figure(page, "Time", Say.time(way.medianNanos()));
        figure(page, "Speed-up", speedup(way, race));
        figure(page, "Cores busy", busy(way));
        page.raw("</dl>\n");
        page.element("p class=\"note\"", more(way, race));
        page.element("p class=\"label\"", "Finished in this order")
                .raw(SvgPen.draw(RunDrawings.order(run)))
                .raw("</div>\n");
        RunDrawings.Lanes lanes = RunDrawings.lanes(run, longestNanos);
        page.raw("<div class=\"plot\">").raw(SvgPen.draw(lanes.drawing()));
        if (!lanes.note().isEmpty()) {
            page.element("p class=\"note\"", lanes.note());
        }
        page.raw("</div>\n</section>\n");
    }

    private static void figure(Html page, String name, String value) {
        page.raw("<div>").element("dt", name).element("dd", value).raw("</div>\n");
    }

    private static String speedup(WayRuns way, Comparison race) {
        OptionalDouble speedup = race.speedup(way).times();
        return speedup.isEmpty() ? NONE : Say.decimal(speedup.getAsDouble(), 2) + "\u00d7";
    }

    private static String busy(WayRuns way) {
        double busy = way.busyCores();
        return (Double.isNaN(busy) ? NONE : Say.decimal(busy, 1)) + " of "
                + way.shown().machine().availableProcessors();
    }

    /** Spread, efficiency and orders, small. */
    private static String more(WayRuns way, Comparison race) {
        OptionalDouble efficiency = race.speedup(way).efficiency();
        String share = efficiency.isEmpty() || way.way() == Way.SERIAL
                ? ""
                : "efficiency " + Say.percent(efficiency.getAsDouble()) + " \u00b7 ";
        int runs = way.runs().size();
        return runs == 1
                ? share + "one run"
                : share + "median of " + runs + " runs, " + Say.time(way.shortestNanos()) + " to "
                        + Say.time(way.longestNanos()) + " \u00b7 " + Say.count(way.distinctOrders(), "order");
    }

    private static void words(Html page, Comparison race) {
        page.raw("<section class=\"card words\">\n").element("h2", "What was seen");
        String first = RaceWords.first(race);
        if (!first.isEmpty()) {
            page.element("p class=\"first\"", first);
        }
        race.ways().forEach(way -> page.element("p", RaceWords.way(way, race)));
        race.ways().stream()
                .map(RaceWords::coreTime)
                .filter(line -> !line.isEmpty())
                .forEach(line -> page.element("p class=\"note\"", line));
        page.element("p class=\"note\"", RaceWords.results(race));
        RaceWords.notCompared(race).forEach(line -> page.element("p class=\"note\"", line));
        page.raw("</section>\n");
    }
}
