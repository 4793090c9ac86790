package corewise.report;

import corewise.fact.Value;
import corewise.metrics.Comparison;
import corewise.metrics.CoreLedger;
import corewise.metrics.TaskLedger;
import corewise.metrics.WayRuns;
import corewise.text.Texts;
import java.util.List;
import java.util.stream.IntStream;

/** The two ledgers of all ways as tables. Stateless. */
final class LedgerTables {
    private static final List<String> CORE = List.of(
            "report.column.coreTime",
            "report.column.cores",
            "report.column.ours",
            "report.column.starting",
            "report.column.handingOver",
            "report.column.others",
            "report.column.program",
            "report.column.throttled",
            "report.column.idle",
            "report.column.unaccounted");
    private static final String NOT_KNOWN = "report.column.notKnown";
    private static final List<String> TASKS = List.of(
            "report.column.taskTime",
            "report.column.lives",
            "report.column.queued",
            "report.column.starting",
            "report.column.running",
            "report.column.ready",
            "report.column.asleep",
            "report.column.onLock",
            "report.column.sendingBack",
            "report.column.heldUp",
            NOT_KNOWN,
            "report.column.unaccounted");

    private LedgerTables() {}

    static void write(Html page, Comparison race, Texts texts) {
        table(
                page,
                texts,
                CORE,
                race.ways().stream().map(way -> core(way, race)).toList());
        page.element("p class=\"note\"", texts.get("report.coreNote"));
        // on most systems all is known
        boolean known =
                race.ways().stream().allMatch(way -> TaskLedger.of(way.shown()).notKnownNanos() == 0);
        int leftOut = known ? TASKS.indexOf(NOT_KNOWN) : TASKS.size();
        List<List<Value>> rows =
                race.ways().stream().map(way -> task(way, race)).toList();
        table(
                page,
                texts,
                without(TASKS, leftOut),
                rows.stream().map(row -> without(row, leftOut)).toList());
        page.element("p class=\"note\"", texts.get("report.taskNote"));
    }

    private static <T> List<T> without(List<T> columns, int place) {
        return IntStream.range(0, columns.size())
                .filter(column -> column != place)
                .mapToObj(columns::get)
                .toList();
    }

    private static List<Value> core(WayRuns way, Comparison race) {
        CoreLedger ledger = CoreLedger.of(way.shown());
        return List.of(
                race.name(way),
                new Value.Nanos(ledger.totalNanos()),
                new Value.Share(ledger.share(ledger.runningNanos())),
                new Value.Share(ledger.share(ledger.startingNanos())),
                new Value.Share(ledger.share(ledger.handingOverNanos())),
                new Value.Share(ledger.share(ledger.otherProgramsNanos())),
                new Value.Share(ledger.share(ledger.programNanos())),
                new Value.Share(ledger.share(ledger.throttledNanos())),
                new Value.Share(ledger.share(ledger.idleNanos())),
                new Value.Share(ledger.unaccountedShare()));
    }

    private static List<Value> task(WayRuns way, Comparison race) {
        TaskLedger ledger = TaskLedger.of(way.shown());
        return List.of(
                race.name(way),
                new Value.Nanos(ledger.totalNanos()),
                new Value.Share(ledger.share(ledger.queuedNanos())),
                new Value.Share(ledger.share(ledger.startingNanos())),
                new Value.Share(ledger.share(ledger.runningNanos())),
                new Value.Share(ledger.share(ledger.readyNanos())),
                new Value.Share(ledger.share(ledger.asleepNanos())),
                new Value.Share(ledger.share(ledger.onLockNanos())),
                new Value.Share(ledger.share(ledger.sendingBackNanos())),
                new Value.Share(ledger.share(ledger.heldUpNanos())),
                new Value.Share(ledger.share(ledger.notKnownNanos())),
                new Value.Share(ledger.share(ledger.unaccountedNanos())));
    }

    /** A column a way, so that what adds up stands below each other and four ways fit on a telephone. */
    private static void table(Html page, Texts texts, List<String> names, List<List<Value>> ways) {
        page.raw("<table><thead><tr>").element("th scope=\"col\"", texts.get(names.getFirst()));
        ways.forEach(way -> page.element("th scope=\"col\"", texts.say(way.getFirst())));
        page.raw("</tr></thead><tbody>\n");
        for (int part = 1; part < names.size(); part++) {
            page.raw("<tr>").element("th scope=\"row\"", texts.get(names.get(part)));
            for (List<Value> way : ways) {
                page.element("td", texts.say(way.get(part)));
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n");
    }
}
