package corewise.report;

import corewise.metrics.Comparison;
import corewise.metrics.CoreLedger;
import corewise.metrics.TaskLedger;
import corewise.metrics.WayRuns;
import java.util.List;
import java.util.stream.Stream;

/** The two ledgers of all ways as tables. Stateless. */
final class LedgerTables {
    private static final List<String> CORE_HEADINGS = List.of(
            "Core time",
            "cores \u00d7 time",
            "our work",
            "starting",
            "handing over",
            "other programs",
            "idle",
            "unaccounted");
    private static final List<String> TASK_HEADINGS = List.of(
            "Task time",
            "lives of all tasks",
            "queued",
            "starting",
            "running",
            "ready",
            "asleep",
            "on a lock",
            "sending back",
            "unaccounted");

    private LedgerTables() {}

    static void write(Html page, Comparison race) {
        table(page, CORE_HEADINGS, race.ways().stream().map(LedgerTables::core).toList());
        page.element("p class=\"note\"", """
                Available cores times the time of the run. Other programs and idle are what the operating system counted \
                in windows of about a quarter second, not what is left over; what no window covers is unaccounted. Starting and handing \
                over are upper bounds. Other programs include the system, other machines on the same hardware, and the program's own \
                overhead.""");
        table(page, TASK_HEADINGS, race.ways().stream().map(LedgerTables::task).toList());
        page.element(
                "p class=\"note\"",
                "From handing a task over to its end, summed over all tasks. Ready: has a worker, needs a core.");
    }

    private static List<String> core(WayRuns way) {
        CoreLedger ledger = CoreLedger.of(way.shown());
        return Stream.concat(
                        Stream.of(Say.name(way.way()), Say.time(ledger.totalNanos())),
                        Stream.concat(
                                Stream.of(
                                                ledger.runningNanos(),
                                                ledger.startingNanos(),
                                                ledger.handingOverNanos(),
                                                ledger.otherProgramsNanos(),
                                                ledger.idleNanos())
                                        .map(nanos -> share(ledger.share(nanos))),
                                Stream.of(share(ledger.unaccountedShare()))))
                .toList();
    }

    private static List<String> task(WayRuns way) {
        TaskLedger ledger = TaskLedger.of(way.shown());
        return Stream.concat(
                        Stream.of(Say.name(way.way()), Say.time(ledger.totalNanos())),
                        Stream.of(
                                        ledger.queuedNanos(),
                                        ledger.startingNanos(),
                                        ledger.runningNanos(),
                                        ledger.readyNanos(),
                                        ledger.asleepNanos(),
                                        ledger.onLockNanos(),
                                        ledger.sendingBackNanos(),
                                        ledger.unaccountedNanos())
                                .map(nanos -> share(ledger.share(nanos))))
                .toList();
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "not known" : Say.percent(share);
    }

    private static void table(Html page, List<String> headings, List<List<String>> rows) {
        page.raw("<table><thead><tr>");
        headings.forEach(heading -> page.element("th scope=\"col\"", heading));
        page.raw("</tr></thead><tbody>\n");
        for (List<String> row : rows) {
            page.raw("<tr>").element("th scope=\"row\"", row.getFirst());
            row.stream().skip(1).forEach(cell -> page.element("td", cell));
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n");
    }
}
