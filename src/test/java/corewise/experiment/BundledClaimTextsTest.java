package corewise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.MachineInfo;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundledClaimTextsTest {
    private final ClaimTexts texts = new BundledClaimTexts(MachineInfo.madeUp(8));

    @Test
    void everyClaimHasItsTextsAndNoWordIsLeftOpen() {
        for (ClaimId claim : ClaimId.values()) {
            for (String text : List.of(texts.statement(claim), texts.experiment(claim), texts.rule(claim))) {
                assertFalse(text.isBlank(), claim.key());
                assertFalse(text.matches(".*[{}].*"), text);
            }
        }
    }

    @Test
    void rulesNameTheThresholdsOfTheirClaims() {
        assertTrue(texts.rule(ClaimId.FASTER).contains(Words.times(FasterClaim.DRAMATIC)));
        assertTrue(texts.rule(ClaimId.SERIAL_SHARE).contains("13 %"), texts.rule(ClaimId.SERIAL_SHARE));
        assertTrue(texts.rule(ClaimId.STARTING_FREE).contains(Words.time(StartingFreeClaim.SOMETHING_NANOS)));
    }

    @Test
    void everyClaimIsThereOnceInOrder() {
        assertEquals(
                Arrays.asList(ClaimId.values()),
                Claims.ALL.stream().map(Claim::id).toList());
    }
}
