package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
import corewise.model.RunId;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.strategy.python.InterpreterFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunHistoryTest {
    private static final ListSpec LIST = new ListSpec(Work.PRIMES, 10, Lengths.EQUAL, 1, 1);

    private static final Optional<RunId> NO_ID = Optional.empty();

    /** A trace in which every task is done but those that are given, with the item's number as its digest. */
    private static TraceBuilder builder(Way way, ListSpec list, Optional<RunId> id, Integer... notRun) {
        TraceBuilder builder = new TraceBuilder(
                new RunSpec(way, list, 2),
                MachineInfo.madeUp(2),
                MadeUpInfo.of(WaitSource.NONE).id(id).info());
        for (int item = 0; item < list.items(); item++) {
            boolean done = !List.of(notRun).contains(item);
            builder.span(new TaskSpan(item, 1, -1, 2, 3, 4, 0, done ? TaskOutcome.DONE : TaskOutcome.NOT_RUN));
            builder.digest(item, done ? item : 0);
        }
        return builder;
    }

    private static Trace seen(Way way) {
        return builder(way, LIST, Optional.of(RunId.random())).build();
    }

    private static CompletedRun run(Trace trace) {
        return new CompletedRun(0, trace, List.of("a result"), Optional.empty(), Optional.empty());
    }

    private static List<Integer> numbers(RunHistory history) {
        return history.runs().stream().map(CompletedRun::number).toList();
    }

    @Test
    void theOldestAreForgottenByCountAndByWeight() {
        RunHistory few = new RunHistory(2, 1_000);
        RunHistory light = new RunHistory(100, 35);
        RunHistory tiny = new RunHistory(100, 1);
        for (int number = 1; number <= 5; number++) {
            few.add(run(seen(Way.POOL)));
            light.add(run(seen(Way.POOL)));
            tiny.add(run(seen(Way.POOL)));
        }

        assertEquals(List.of(4, 5), numbers(few));
        assertEquals(List.of(3, 4, 5), numbers(light));
        assertEquals(List.of(5), numbers(tiny));
        assertThrows(IllegalArgumentException.class, () -> new RunHistory(0, 1));
    }

    @Test
    void onlyTheLatestRunsKeepTheirResults() {
        RunHistory history = new RunHistory();
        IntStream.range(0, 20).forEach(any -> history.add(run(seen(Way.POOL))));

        List<CompletedRun> runs = history.runs();
        assertEquals(20, runs.size());
        assertEquals(
                RunHistory.RUNS_WITH_RESULTS,
                runs.stream().filter(run -> !run.results().isEmpty()).count());
        assertFalse(runs.getLast().results().isEmpty());
    }

    @Test
    void aRunThatIsAddedAgainCountsOnceAndStaysAsItIs() {
        RunHistory history = new RunHistory();
        CompletedRun first = history.add(run(seen(Way.POOL)));
        history.add(run(seen(Way.SERIAL)));

        CompletedRun again = history.add(CompletedRun.of(first.trace()));

        assertSame(first, again, "with its results and its number");
        assertEquals(List.of(1, 2), numbers(history));
        assertEquals(2, history.added());
    }

    @Test
    void aRunWithoutAnIdentityIsKnownByWhatWasSeen() {
        RunHistory history = new RunHistory();
        history.add(run(builder(Way.POOL, LIST, NO_ID).build()));
        history.add(run(builder(Way.POOL, LIST, NO_ID).build()));
        history.add(run(builder(Way.SERIAL, LIST, NO_ID).build()));

        assertEquals(List.of(1, 2), numbers(history));
    }

    @Test
    void theWholeFileTakesThePlaceOfOneThatEndedEarly() {
        RunHistory history = new RunHistory();
        Optional<RunId> id = Optional.of(RunId.random());
        history.add(run(builder(Way.POOL, LIST, id, 4).build()));
        history.add(run(seen(Way.POOL)));
        CompletedRun whole = history.add(run(builder(Way.POOL, LIST, id).build()));

        assertTrue(whole.whole());
        assertEquals(List.of(1, 2), numbers(history));
        assertSame(whole, history.runs().getFirst());
        history.add(run(builder(Way.POOL, LIST, id, 4).build()));
        assertSame(whole, history.runs().getFirst());
    }

    @Test
    void runsOfAListAreFoundAndListenersToldOnceForAll() {
        RunHistory history = new RunHistory();
        ListSpec other = new ListSpec(Work.PRIMES, 10, Lengths.EQUAL, 1, 2);
        List<Integer> told = new ArrayList<>();
        history.onChange(() -> told.add(history.added()));

        history.addAll(List.of(
                run(seen(Way.SERIAL)), run(builder(Way.SERIAL, other, NO_ID).build())));

        assertEquals(1, history.runsOf(LIST).size());
        assertEquals(List.of(2), told);
    }

    @Test
    void everyWayHasOneStrategy() {
        StrategyRegistry registry = StrategyRegistry.all(new InterpreterFinder());
        for (Language language : Language.values()) {
            assertEquals(Way.of(language), registry.ways(language));
            for (Way way : registry.ways(language)) {
                assertEquals(way, registry.of(way, language).way());
                assertEquals(language, registry.of(way, language).language());
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new StrategyRegistry(List.of()).of(Way.POOL, Language.JAVA));
    }
}
