package corewise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.model.MachineInfo;
import corewise.text.Texts;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimPlanTest {
    private final Texts texts = Texts.load();

    private String rule(ClaimId claim) {
        return texts.say(ClaimPlan.of(claim, MachineInfo.madeUp(8)).rule());
    }

    @Test
    void everyClaimSaysWhatWillBeRunAndItsRuleOnAnyMachine() {
        for (int cores : List.of(1, 2, 300)) {
            for (ClaimId claim : ClaimId.values()) {
                ClaimPlan plan = ClaimPlan.of(claim, MachineInfo.madeUp(cores));
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
    void everyClaimIsThereOnceInOrder() {
        assertEquals(
                Arrays.asList(ClaimId.values()),
                Claims.ALL.stream().map(Claim::id).toList());
    }
}
