package corewise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.text.Texts;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimPlanTest {
    private final Texts texts = Texts.load();

    private String rule(ClaimId claim) {
        return texts.say(ClaimPlan.of(claim.check(), MachineInfo.madeUp(8)).rule());
    }

    @Test
    void everyClaimSaysWhatWillBeRunAndItsRuleOnAnyMachine() {
        for (int cores : List.of(1, 2, 300)) {
            for (Check check : Check.ALL) {
                ClaimPlan plan = ClaimPlan.of(check, MachineInfo.madeUp(cores));
                for (Fact fact : List.of(plan.experiment(), plan.rule())) {
                    String sentence = texts.say(fact);
                    assertTrue(sentence.endsWith("."), sentence);
                    assertFalse(sentence.matches(".*[{}].*|.*\\b1 (cores|workers|threads|processes).*"), sentence);
                }
            }
        }
    }

    @Test
    void rulesNameTheThresholdsOfTheirClaims() {
        assertTrue(rule(ClaimId.FASTER).contains(texts.quantities().factor(FasterClaim.DRAMATIC)));
        assertTrue(rule(ClaimId.SERIAL_SHARE).contains("30\u00a0%"), rule(ClaimId.SERIAL_SHARE));
        assertTrue(rule(ClaimId.SERIAL_SHARE).contains("40\u00a0%"), rule(ClaimId.SERIAL_SHARE));
        String something = texts.quantities().roughly(StartingFreeClaim.SOMETHING_NANOS);
        assertTrue(rule(ClaimId.STARTING_FREE).contains(something), rule(ClaimId.STARTING_FREE));
    }

    @Test
    void everyClaimIsThereOnceInEachOfItsLanguagesInOrder() {
        assertEquals(Check.ALL, Claims.ALL.stream().map(Claim::check).toList());
        assertEquals(
                Arrays.asList(ClaimId.values()),
                Check.ALL.stream().map(Check::claim).distinct().toList());
    }

    @Test
    void whatOnlyPythonCanDecideIsCheckedInPythonAndTheRestInJavaUnlessChosenOtherwise() {
        List<ClaimId> inPython = Arrays.stream(ClaimId.values())
                .filter(claim -> claim.check().language() == Language.PYTHON)
                .toList();
        assertEquals(List.of(ClaimId.THREADS_USELESS, ClaimId.MAP_ORDER), inPython);
        assertEquals(new Check(ClaimId.VIRTUAL_FASTER, Language.JAVA), ClaimId.VIRTUAL_FASTER.in(Language.PYTHON));
        assertThrows(IllegalArgumentException.class, () -> new Check(ClaimId.MAP_ORDER, Language.JAVA));
    }

    @Test
    void plansInPythonUseThePythonNames() {
        for (Check check : Check.of(Language.PYTHON)) {
            String experiment =
                    texts.say(ClaimPlan.of(check, MachineInfo.madeUp(8)).experiment());
            assertFalse(experiment.contains("thread per task"), experiment);
            assertFalse(experiment.contains("model"), experiment);
        }
        assertTrue(texts.say(ClaimPlan.of(ClaimId.FASTER.in(Language.PYTHON), MachineInfo.madeUp(8))
                        .experiment())
                .contains("Pool(8).map"));
    }
}
