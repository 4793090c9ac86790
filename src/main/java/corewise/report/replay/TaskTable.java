package corewise.report.replay;

import corewise.metrics.CompletionRanks;
import corewise.metrics.Migrations;
import corewise.metrics.TaskTimes;
import corewise.model.Trace;
import corewise.model.TraceView;
import corewise.report.Html;
import corewise.text.Quantities;
import corewise.text.Texts;
import java.util.List;

/** The tasks of a run as a table of a page. Stateless. */
final class TaskTable {
    /** More rows nobody reads. */
    static final int MOST_ROWS = 500;

    private static final int LONGEST_MESSAGE = 200;
    private static final String NOTHING = "";

    private static final List<String> COLUMNS = List.of(
            "replay.column.item",
            "replay.column.outcome",
            "replay.column.worker",
            "replay.column.place",
            "replay.column.started",
            "replay.column.ended",
            "replay.column.running",
            "replay.column.ready",
            "replay.column.blocked",
            "replay.column.moves");

    private TaskTable() {}

    static String of(Trace run, Texts texts) {
        Html table = new Html().raw("<table><thead><tr>");
        COLUMNS.forEach(column -> table.element("th scope=\"col\"", texts.get(column)));
        table.raw("</tr></thead><tbody>\n");
        CompletionRanks ranks = CompletionRanks.of(run);
        for (int task = 0; task < Math.min(MOST_ROWS, run.taskCount()); task++) {
            row(table, run, task, ranks.rank(task), texts);
        }
        return table.raw("</tbody></table>\n").toString();
    }

    private static void row(Html table, Trace run, int task, int rank, Texts texts) {
        Quantities quantities = texts.quantities();
        boolean ran = run.startedNanos(task) != TraceView.UNKNOWN_NANOS;
        boolean known = run.worker(task) >= 0 && run.worker(task) < run.workerCount();
        table.raw("<tr>").raw("<th scope=\"row\">" + task + "</th>");
        cell(
                table,
                texts.name(run.outcome(task))
                        + run.failure(task).map(TaskTable::message).orElse(NOTHING));
        cell(table, known ? texts.say(run.workerInfo(run.worker(task)).told()) : NOTHING);
        cell(table, rank == CompletionRanks.NO_RANK ? NOTHING : Integer.toString(rank + 1));
        cell(table, time(run.startedNanos(task), quantities));
        cell(table, time(run.endedNanos(task), quantities));
        cell(table, ran ? quantities.duration(TaskTimes.runningNanos(run, task)) : NOTHING);
        cell(table, ran ? quantities.duration(TaskTimes.readyNanos(run, task)) : NOTHING);
        cell(table, ran ? quantities.duration(TaskTimes.blockedNanos(run, task)) : NOTHING);
        cell(table, ran ? Integer.toString(Migrations.observedMigrations(run, task)) : NOTHING);
        table.raw("</tr>\n");
    }

    private static String message(String failure) {
        return ": " + failure.substring(0, Math.min(failure.length(), LONGEST_MESSAGE));
    }

    private static String time(long nanos, Quantities quantities) {
        return nanos == TraceView.UNKNOWN_NANOS ? NOTHING : quantities.moment(nanos);
    }

    private static void cell(Html table, String text) {
        table.raw("<td>").text(text).raw("</td>");
    }
}
