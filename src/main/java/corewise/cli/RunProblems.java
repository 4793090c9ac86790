package corewise.cli;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.ResultEquality;
import corewise.model.Printed;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.session.CompletedRun;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is wrong with runs, or was in their way: tasks without a result, other results than the first. Stateless. */
final class RunProblems {
    private static final int NAMED = 5;

    private RunProblems() {}

    /** A sentence for each thing that is wrong; empty when all is well. */
    static List<Fact> of(List<CompletedRun> runs) {
        List<Fact> problems = new ArrayList<>();
        List<Trace> traces = runs.stream().map(CompletedRun::trace).toList();
        List<Fact> names = names(runs);
        for (int run = 0; run < traces.size(); run++) {
            missing(names.get(run), traces.get(run), problems);
        }
        for (ResultEquality.Difference difference : ResultEquality.of(traces).differences()) {
            problems.add(differing(traces, difference)
                    .fact("one", names.getFirst())
                    .fact("other", names.get(difference.run())));
        }
        return problems;
    }

    /** What did not go as it should in some run, each once: with the runs of which it is so where it is not so of all. */
    static List<Fact> noticed(List<CompletedRun> runs) {
        List<Fact> names = names(runs);
        Map<Fact, List<Value>> noticed = new LinkedHashMap<>();
        for (int run = 0; run < runs.size(); run++) {
            for (Fact notice : notices(runs, run)) {
                noticed.computeIfAbsent(notice, unheard -> new ArrayList<>()).add(new Value.Within(names.get(run)));
            }
        }
        return noticed.entrySet().stream()
                .map(told -> told.getValue().size() == runs.size()
                        ? told.getKey()
                        : Fact.of("cli.noticed")
                                .series("runs", Value.Joint.SEMICOLON, told.getValue())
                                .fact("notice", told.getKey()))
                .toList();
    }

    /** With what a learner's function printed in the last run of each way. */
    private static List<Fact> notices(List<CompletedRun> runs, int run) {
        List<Fact> notices = new ArrayList<>(runs.get(run).notices());
        Trace trace = runs.get(run).trace();
        Printed printed = trace.info().printed();
        boolean last = runs.subList(run + 1, runs.size()).stream()
                .noneMatch(later -> later.trace().spec().equals(trace.spec()));
        if (last && !printed.isEmpty()) {
            notices.add(printed.told());
        }
        return notices;
    }

    private static List<Fact> names(List<CompletedRun> runs) {
        Map<Way, Integer> counts = new EnumMap<>(Way.class);
        List<Fact> names = new ArrayList<>();
        for (CompletedRun run : runs) {
            Way way = run.trace().spec().way();
            names.add(Fact.of("cli.run").verbatim("way", way.id()).number("run", counts.merge(way, 1, Integer::sum)));
        }
        return names;
    }

    private static void missing(Fact name, Trace trace, List<Fact> problems) {
        for (TaskOutcome outcome : TaskOutcome.values()) {
            List<Integer> items = IntStream.range(0, trace.taskCount())
                    .filter(task -> outcome != TaskOutcome.DONE && trace.outcome(task) == outcome)
                    .boxed()
                    .toList();
            if (!items.isEmpty()) {
                Optional<String> why = trace.failure(items.getFirst());
                boolean whole = trace.spec().list().function().isPresent();
                Fact missing = Fact.of(why.isEmpty() ? "cli.missing" : whole ? "cli.missing.words" : "cli.missing.why")
                        .fact("run", name)
                        .fact("items", named(items))
                        .term("outcome", outcome)
                        .number("first", items.getFirst());
                problems.add(whole ? missing.lines("why", why.orElse("")) : missing.verbatim("why", why.orElse("")));
            }
        }
    }

    private static Fact differing(List<Trace> traces, ResultEquality.Difference difference) {
        return difference.items().isEmpty()
                ? Fact.of("cli.differ.total")
                        .number("oneTotal", traces.getFirst().info().sharedTotal())
                        .number(
                                "otherTotal",
                                traces.get(difference.run()).info().sharedTotal())
                : Fact.of("cli.differ").fact("items", named(difference.items()));
    }

    /** The first few of them, and how many more there are. */
    private static Fact named(List<Integer> items) {
        boolean all = items.size() <= NAMED;
        List<Value> first =
                items.stream().limit(NAMED).<Value>map(Value.Ordinal::new).toList();
        return Fact.of(all ? "cli.items" : "cli.items.more")
                .count("count", items.size())
                .count("more", items.size() - NAMED)
                .series("items", all ? Value.Joint.AND : Value.Joint.COMMA, first);
    }
}
