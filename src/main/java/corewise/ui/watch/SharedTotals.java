package corewise.ui.watch;

import corewise.fact.Value;
import corewise.model.Trace;
import corewise.report.RaceFacts;
import corewise.text.Texts;
import corewise.workload.Workloads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what the one variable held that all tasks added to, and why that was not always the same. Stateless. */
record SharedTotals(Texts texts) {
    private static final int MOST_NAMED = 6;

    private String count(long number) {
        return texts.quantities().count(number);
    }

    /** The sentence for complete runs of one list whose totals are not all the same. */
    String differ(List<Trace> runs) {
        List<Long> totals = totals(runs);
        String named = totals.stream()
                .limit(MOST_NAMED)
                .map(this::count)
                .collect(Collectors.joining(texts.between(Value.Joint.COMMA)));
        String more = totals.size() > MOST_NAMED ? texts.get("runsPanel.more", totals.size() - MOST_NAMED) : "";
        List<String> said = new ArrayList<>(List.of(texts.get("runsPanel.totals", runs.size(), named + more)));
        Workloads.rightTotal(runs.getFirst().spec().list())
                .ifPresent(right -> said.add(texts.get("runsPanel.totals.right", count(right))));
        if (totals(inOneMemory(runs)).size() > 1) {
            said.add(texts.get("runsPanel.totals.lost"));
        }
        if (runs.stream().anyMatch(run -> run.spec().usesProcesses() && total(run) == 0)) {
            said.add(texts.get("runsPanel.totals.copies"));
        }
        return texts.sentences(said.toArray(String[]::new));
    }

    /** That equal totals prove nothing where nothing keeps them equal; empty where that is not so. */
    String noProof(List<Trace> runs) {
        return runs.isEmpty()
                ? ""
                : RaceFacts.noProof(
                                runs,
                                Workloads.rightTotal(runs.getFirst().spec().list()))
                        .map(texts::say)
                        .orElse("");
    }

    private static List<Trace> inOneMemory(List<Trace> runs) {
        return runs.stream().filter(run -> !run.spec().usesProcesses()).toList();
    }

    private static List<Long> totals(List<Trace> runs) {
        return runs.stream().map(SharedTotals::total).distinct().toList();
    }

    private static long total(Trace run) {
        return run.info().sharedTotal();
    }
}
