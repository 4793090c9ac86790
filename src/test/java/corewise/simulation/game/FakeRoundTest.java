package corewise.simulation.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.TraceRule;
import corewise.metrics.TraceRules;
import corewise.recording.TraceInvariants;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Test
    void equalSeedsGiveEqualRounds() {
        FakeRound one = FakeRound.of(7);
        FakeRound other = FakeRound.of(7);
        assertEquals(one.fake(), other.fake());
        assertEquals(one.broken(), other.broken());
    }

    @Test
    void seedsChooseEveryRuleAndEveryPlace() {
        List<FakeRound> rounds = LongStream.range(0, 60).mapToObj(FakeRound::of).toList();
        Set<TraceRule> rules =
                rounds.stream().map(round -> round.broken().rule()).collect(Collectors.toSet());
        assertEquals(Set.copyOf(Arrays.asList(TraceRule.values())), rules);
        assertEquals(3, rounds.stream().map(FakeRound::fake).distinct().count());
        assertTrue(rounds.stream()
                .allMatch(round -> round.broken().toNanos() > round.broken().fromNanos()));
    }
}
