package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunHistoryTest {
    private static final ListSpec LIST = new ListSpec(Work.PRIMES, 10, Lengths.EQUAL, 1, 1);

    /** A trace in which every task is done but those that are given, with the item's number as its digest. */
    private static TraceBuilder builder(Way way, ListSpec list, Integer... notRun) {
        TraceBuilder builder = new TraceBuilder(
                new RunSpec(way, list, 2),
                MachineInfo.madeUp(2),
                new TraceInfo(0, 0, WaitSource.NONE, 0, true, "test", TraceInfo.NO_TOTAL));
        for (int item = 0; item < list.items(); item++) {
            boolean done = !List.of(notRun).contains(item);
            builder.span(new TaskSpan(item, 1, -1, 2, 3, 4, 0, done ? TaskOutcome.DONE : TaskOutcome.NOT_RUN));
            builder.digest(item, done ? item : 0);
        }
        return builder;
    }

    private static CompletedRun run(int number, Trace trace) {
        return new CompletedRun(number, trace, List.of("a result"), "", "");
    }

    private static List<Integer> numbers(RunHistory history) {
        return history.runs().stream().map(CompletedRun::number).toList();
    }

    @Test
    void theOldestAreForgottenByCountAndByWeight() {
        Trace trace = builder(Way.POOL, LIST).build();
        RunHistory few = new RunHistory(2, 1_000);
        RunHistory light = new RunHistory(100, 35);
        RunHistory tiny = new RunHistory(100, 1);
        for (int number = 1; number <= 5; number++) {
            few.add(run(number, trace));
            light.add(run(number, trace));
            tiny.add(run(number, trace));
        }

        assertEquals(List.of(4, 5), numbers(few));
        assertEquals(List.of(3, 4, 5), numbers(light));
        assertEquals(List.of(5), numbers(tiny));
        assertThrows(IllegalArgumentException.class, () -> new RunHistory(0, 1));
    }

    @Test
    void onlyTheLatestRunsKeepTheirResults() {
        RunHistory history = new RunHistory();
        Trace trace = builder(Way.POOL, LIST).build();
        IntStream.rangeClosed(1, 20).forEach(number -> history.add(run(number, trace)));

        List<CompletedRun> runs = history.runs();
        assertEquals(20, runs.size());
        assertEquals(
                RunHistory.RUNS_WITH_RESULTS,
                runs.stream().filter(run -> !run.results().isEmpty()).count());
        assertFalse(runs.getLast().results().isEmpty());
    }

    @Test
    void theLatestWholeRunOfAListIsFound() {
        RunHistory history = new RunHistory();
        ListSpec other = new ListSpec(Work.PRIMES, 10, Lengths.EQUAL, 1, 2);
        history.add(run(1, builder(Way.SERIAL, LIST).build()));
        history.add(run(2, builder(Way.SERIAL, LIST, 4).build()));
        history.add(run(3, builder(Way.SERIAL, other).build()));

        assertEquals(Optional.of(1), history.latestWhole(LIST, Way.SERIAL).map(CompletedRun::number));
        assertEquals(Optional.empty(), history.latestWhole(LIST, Way.POOL));
        assertEquals(2, history.runsOf(LIST).size());
    }

    @Test
    void everyWayHasOneStrategy() {
        StrategyRegistry registry = StrategyRegistry.all();
        assertEquals(List.of(Way.values()), registry.ways());
        for (Way way : registry.ways()) {
            assertEquals(way, registry.of(way).way());
        }
        assertThrows(IllegalArgumentException.class, () -> new StrategyRegistry(List.of()).of(Way.POOL));
    }
}
