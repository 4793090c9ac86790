package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.fact.Value;
import corewise.metrics.RunTimes;
import corewise.metrics.TaskTimes;
import corewise.model.Trace;
import corewise.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Evidence in figures: what its picture shows, for reading, copying and screen readers. Immutable.
 *
 * @param columns names of the columns
 * @param rows a text a column
 */
public record EvidenceTable(List<String> columns, List<List<String>> rows) {
    /** So many rows are read out with the picture; the others are in the table. */
    private static final int READ_OUT = 8;

    public EvidenceTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The figures of a piece of evidence; of several, one part after another. */
    public static EvidenceTable of(Evidence evidence, Texts texts) {
        return new Maker(texts).of(evidence);
    }

    /** The table as text: a line a row, a tabulator between columns. */
    public String asText() {
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(row -> String.join("\t", row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The first rows in words. */
    public String inWords(Texts texts) {
        String cells = texts.between(Value.Joint.COMMA);
        Stream<String> first = rows.stream().limit(READ_OUT).map(row -> String.join(cells, row));
        return texts.get(
                "joint.told",
                String.join(cells, columns),
                Stream.concat(first, rows.size() > READ_OUT ? Stream.of("…") : Stream.empty())
                        .collect(Collectors.joining(texts.between(Value.Joint.SEMICOLON))));
    }

    /** Makes tables with these texts. */
    private record Maker(Texts texts) {

        private Amounts amounts() {
            return new Amounts(texts);
        }

        EvidenceTable of(Evidence evidence) {
            return switch (evidence) {
                case Evidence.CoreBars bars -> cores(bars);
                case Evidence.Bars bars -> bars(bars);
                case Evidence.Curves curves -> curves(curves);
                case Evidence.WinMap map -> map(map);
                case Evidence.Several several -> several(several);
                case Evidence.TaskStates moment -> moment(moment);
                case Evidence.Orders orders -> orders(orders);
                case Evidence.Same same -> same(same);
                case Evidence.Lanes lanes -> lanes(lanes.trace());
            };
        }

        private EvidenceTable table(List<List<String>> rows, String... columns) {
            return new EvidenceTable(Stream.of(columns).map(texts::get).toList(), rows);
        }

        private EvidenceTable cores(Evidence.CoreBars evidence) {
            List<List<String>> rows = new ArrayList<>();
            for (double busy : evidence.busy()) {
                String share = Double.isNaN(busy)
                        ? texts.get("claims.unknown")
                        : texts.quantities().share(busy);
                rows.add(List.of(Integer.toString(rows.size()), share));
            }
            return table(rows, "claims.column.core", "claims.column.busy");
        }

        private EvidenceTable bars(Evidence.Bars evidence) {
            List<List<String>> rows = evidence.bars().stream()
                    .map(bar -> List.of(texts.say(bar.label()), amounts().of(bar.amount(), evidence.measure())))
                    .toList();
            boolean ratios = evidence.measure() == Evidence.Measure.FACTOR;
            return table(rows, "claims.column.what", ratios ? "claims.column.ratio" : "claims.column.amount");
        }

        private EvidenceTable curves(Evidence.Curves evidence) {
            List<List<String>> rows = new ArrayList<>();
            for (Evidence.Curve curve : evidence.curves()) {
                for (Evidence.Point point : curve.points()) {
                    rows.add(List.of(
                            texts.say(curve.label()),
                            amounts().of(point.x(), evidence.x().measure()),
                            amounts().of(point.y(), evidence.y().measure())));
                }
            }
            return new EvidenceTable(
                    List.of(
                            texts.get("claims.column.line"),
                            texts.say(evidence.x().name()),
                            texts.say(evidence.y().name())),
                    rows);
        }

        private EvidenceTable map(Evidence.WinMap evidence) {
            List<List<String>> rows = evidence.cells().stream()
                    .map(cell -> List.of(
                            texts.say(evidence.pair()),
                            texts.quantities().roughly(cell.itemNanos()),
                            texts.quantities().count(cell.items()),
                            amounts().of(cell.perItemByPool(), Evidence.Measure.FACTOR)))
                    .toList();
            return table(
                    rows, "claims.column.what", "claims.column.length", "claims.column.items", "claims.column.ratio");
        }

        private EvidenceTable several(Evidence.Several several) {
            List<EvidenceTable> tables = several.parts().stream().map(this::of).toList();
            if (tables.isEmpty()) {
                return new EvidenceTable(List.of(texts.get("claims.column.what")), List.of());
            }
            int widest = tables.stream()
                    .mapToInt(table -> table.columns().size())
                    .max()
                    .orElse(1);
            List<List<String>> rows = new ArrayList<>();
            List<String> first = tables.getFirst().columns();
            for (EvidenceTable table : tables) {
                if (!table.columns().equals(first)) {
                    rows.add(padded(table.columns(), widest));
                }
                table.rows().forEach(row -> rows.add(padded(row, widest)));
            }
            return new EvidenceTable(padded(first, widest), rows);
        }

        private static List<String> padded(List<String> row, int columns) {
            List<String> whole = new ArrayList<>(row);
            while (whole.size() < columns) {
                whole.add("");
            }
            return whole;
        }

        private EvidenceTable moment(Evidence.TaskStates evidence) {
            Set<Integer> running = new HashSet<>(evidence.running());
            Set<Integer> ready = new HashSet<>(evidence.ready());
            List<List<String>> rows = new ArrayList<>();
            for (int task = 0; task < evidence.tasks(); task++) {
                String state = running.contains(task)
                        ? texts.get("claims.state.running")
                        : ready.contains(task) ? texts.get("claims.state.ready") : texts.get("claims.state.neither");
                rows.add(List.of(Integer.toString(task), state));
            }
            return table(rows, "claims.column.task", "claims.column.state");
        }

        private EvidenceTable orders(Evidence.Orders evidence) {
            List<List<String>> rows = new ArrayList<>();
            for (List<Integer> order : evidence.orders()) {
                String tasks = order.stream().map(String::valueOf).collect(Collectors.joining(" "));
                rows.add(List.of(Integer.toString(rows.size() + 1), tasks));
            }
            return table(rows, "claims.column.run", "claims.column.order");
        }

        private EvidenceTable same(Evidence.Same evidence) {
            return table(
                    List.of(List.of(
                            texts.quantities().count(evidence.runs()),
                            texts.quantities().count(evidence.items()),
                            texts.quantities().count(evidence.differing()))),
                    "claims.column.runs",
                    "claims.column.items",
                    "claims.column.differing");
        }

        private EvidenceTable lanes(Trace trace) {
            List<List<String>> rows = new ArrayList<>();
            for (int task = 0; task < trace.taskCount(); task++) {
                rows.add(List.of(
                        Integer.toString(task),
                        moment(trace.startedNanos(task)),
                        moment(trace.endedNanos(task)),
                        texts.quantities().duration(TaskTimes.runningNanos(trace, task))));
            }
            rows.add(List.of(texts.get("claims.column.all"), moment(0), moment(RunTimes.makespanNanos(trace)), ""));
            return table(
                    rows,
                    "claims.column.task",
                    "claims.column.started",
                    "claims.column.ended",
                    "claims.column.running");
        }

        private String moment(long nanos) {
            return nanos < 0 ? texts.get("claims.unknown") : texts.quantities().duration(nanos);
        }
    }
}
