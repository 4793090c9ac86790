package corewise.simulation.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.TraceRule;
import corewise.metrics.TraceRules;
import corewise.model.CoreSlice;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.recording.TraceInvariants;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FakeRoundTest {
    private static final int SEEDS = 12;

    @ParameterizedTest
    @EnumSource(TraceRule.class)
    void oneRunOfThreeBreaksTheRuleAndNoOther(TraceRule rule) {
        for (long seed = 0; seed < SEEDS; seed++) {
            FakeRound round = FakeRound.of(rule, seed);
            assertEquals(FakeRound.RUNS, round.runs().size());
            for (int run = 0; run < FakeRound.RUNS; run++) {
                List<TraceRule> broken = TraceRules.broken(round.runs().get(run)).stream()
                        .map(TraceRules.Broken::rule)
                        .toList();
                assertEquals(run == round.fake() ? List.of(rule) : List.of(), broken, rule + " with seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TraceRule.class)
    void theSuiteOfInvariantsFindsTheFakeAndPassesTheOthers(TraceRule rule) {
        for (long seed = 0; seed < SEEDS; seed++) {
            FakeRound round = FakeRound.of(rule, seed);
            for (int run = 0; run < FakeRound.RUNS; run++) {
                var shown = round.runs().get(run);
                if (run == round.fake()) {
                    assertThrows(
                            AssertionError.class, () -> TraceInvariants.assertHoldExactly(shown), rule + " " + seed);
                } else {
                    TraceInvariants.assertHoldExactly(shown);
                }
            }
        }
    }

    /** Else the learner who names the other rule is told that it is not that one. */
    @Test
    void aBrokenRuleHidesNoOther() {
        FakeRound round = FakeRound.of(TraceRule.NO_IDLE_BESIDE_READY, 1);
        EditedTrace twice = new EditedTrace(round.runs().get(round.fake()));
        TaskSpan first = twice.span(0);
        twice.replace(new TaskSpan(
                0,
                first.submittedNanos(),
                first.launchedNanos(),
                first.startedNanos(),
                first.endedNanos(),
                first.startedNanos(),
                first.worker(),
                first.outcome()));
        assertEquals(
                List.of(TraceRule.JOINED_AFTER_ENDED, TraceRule.NO_IDLE_BESIDE_READY),
                TraceRules.broken(twice.build()).stream()
                        .map(TraceRules.Broken::rule)
                        .toList());
    }

    /** Not from where a task further up in the list becomes ready while its core is idle already. */
    @Test
    void anIdleCoreIsMarkedFromWhereItFallsIdle() {
        for (long seed = 0; seed < 4 * SEEDS; seed++) {
            FakeRound round = FakeRound.of(TraceRule.NO_IDLE_BESIDE_READY, seed);
            Trace fake = round.runs().get(round.fake());
            List<CoreSlice> running = new EditedTrace(fake).running();
            long from = round.broken().fromNanos();
            long to = round.broken().toNanos();
            // one that has not run anything yet is idle from where the first item is ready
            boolean whole = IntStream.range(0, fake.machine().logicalProcessors())
                    .mapToObj(core -> running.stream()
                            .filter(slice -> slice.processor() == core && slice.startNanos() < to)
                            .mapToLong(CoreSlice::endNanos)
                            .max())
                    .anyMatch(end -> end.isEmpty() || end.getAsLong() == from);
            assertTrue(whole, "from " + from + " with seed " + seed);
        }
    }

    @Test
    void equalSeedsGiveEqualRounds() {
        FakeRound one = FakeRound.of(7);
        FakeRound other = FakeRound.of(7);
        assertEquals(one.fake(), other.fake());
        assertEquals(one.broken(), other.broken());
    }

    @Test
    void everyRuleIsBrokenBeforeOneIsBrokenAgainAndInEveryPlace() {
        int rules = TraceRule.values().length;
        assertEquals(FakeRound.first(13), FakeRound.first(17));
        List<FakeRound> rounds = LongStream.range(FakeRound.first(13), FakeRound.first(13) + 5L * rules)
                .mapToObj(FakeRound::of)
                .toList();
        for (int from = 0; from < rounds.size(); from += rules) {
            assertEquals(
                    rules,
                    rounds.subList(from, from + rules).stream()
                            .map(round -> round.broken().rule())
                            .distinct()
                            .count());
        }
        assertEquals(3, rounds.stream().map(FakeRound::fake).distinct().count());
        assertTrue(rounds.stream()
                .allMatch(round -> round.broken().toNanos() > round.broken().fromNanos()));
    }

    @Test
    void whatTheRunsAreDoesNotTellTheRule() {
        Map<Way, Set<TraceRule>> broken = new EnumMap<>(Way.class);
        for (TraceRule rule : TraceRule.values()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                Way way = FakeRound.of(rule, seed).runs().getFirst().spec().way();
                broken.computeIfAbsent(way, none -> EnumSet.noneOf(TraceRule.class))
                        .add(rule);
            }
        }
        broken.forEach((way, rules) -> assertTrue(rules.size() > 1, way + " tells " + rules));
    }
}
