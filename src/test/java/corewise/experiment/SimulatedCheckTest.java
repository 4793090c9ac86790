package corewise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corewise.fact.Fact;
import corewise.model.Language;
import corewise.simulation.Costs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim that a machine of few processors cannot decide is decided by the simulator, for one of ten. */
class SimulatedCheckTest {
    @ParameterizedTest
    @CsvSource({"JAVA, 2, 13", "PYTHON, 4, 11"})
    void theSimulatorDecidesForTenProcessorsAndSaysWithWhichCosts(Language language, int each, int pool) {
        SimulatedCheck answer = SimulatedCheck.of(new Check(ClaimId.UP_TO_TEN, language), Costs.typical());

        assertEquals(10, answer.machine().processors());
        assertEquals(Costs.Source.TYPICAL, answer.costs());
        assertEquals(Verdict.NOT_HERE, answer.verdict(), "a pool wins on up to ten processors, too");
        assertEquals(
                Fact.of("claim.figures.up.to.ten")
                        .count("each", each)
                        .count("pool", pool)
                        .count("processors", 10)
                        .count("sizes", 15)
                        .count("tied", 0),
                answer.figures());
    }

    @Test
    void costsOfALanguageThatWasNotMeasuredAreCalledAssumed() {
        Costs measured = new Costs(Costs.Source.MEASURED, Costs.typical().ofWays());

        assertEquals(
                Costs.Source.TYPICAL,
                SimulatedCheck.of(new Check(ClaimId.UP_TO_TEN, Language.PYTHON), measured)
                        .costs());
    }

    @Test
    void noOtherClaimIsAskedOfIt() {
        for (Check check : Check.ALL) {
            if (!SimulatedCheck.answers(check)) {
                assertThrows(
                        IllegalArgumentException.class, () -> SimulatedCheck.of(check, Costs.typical()), check.key());
            }
        }
    }
}
