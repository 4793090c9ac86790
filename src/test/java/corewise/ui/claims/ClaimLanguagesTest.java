package corewise.ui.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.Check;
import corewise.experiment.ClaimId;
import corewise.experiment.Finding;
import corewise.experiment.FindingsFile;
import corewise.experiment.picture.MadeUpFindings;
import corewise.model.Language;
import corewise.text.Texts;
import corewise.ui.claims.ClaimCardViewModel.State;
import corewise.ui.page.FakeDesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Claims in two languages: a guess and a finding belong to each by itself. */
class ClaimLanguagesTest {
    private static final Check JAVA = ClaimId.FASTER.in(Language.JAVA);
    private static final Check PYTHON = ClaimId.FASTER.in(Language.PYTHON);

    private final FakeClaims claims = new FakeClaims(8);

    private ClaimsViewModel view() {
        return new ClaimsViewModel(claims.services(), new FakeDesk(), Runnable::run, Texts.load());
    }

    private static SpokenClaim claim(ClaimsViewModel view, ClaimId claim) {
        return view.claims().get(claim.ordinal());
    }

    @Test
    void whatIsCheckedIsTheLanguageThatIsShown() {
        ClaimsViewModel view = view();
        claim(view, ClaimId.FASTER).speak(Language.PYTHON);
        view.checkAll();
        Set<Check> asked = claims.asked().getFirst();
        assertEquals(ClaimId.values().length, asked.size());
        assertTrue(asked.contains(PYTHON));
        assertFalse(asked.contains(JAVA));
        assertTrue(asked.contains(ClaimId.MAP_ORDER.in(Language.PYTHON)));
        assertEquals(
                State.FOUND, claim(view, ClaimId.FASTER).shown().stateProperty().get());
        claim(view, ClaimId.FASTER).speak(Language.JAVA);
        assertEquals(
                State.TO_CHECK,
                claim(view, ClaimId.FASTER).shown().stateProperty().get());
    }

    @Test
    void aGuessCountsForTheLanguageInWhichItWasMade() {
        ClaimsViewModel view = view();
        view.card(JAVA).guessProperty().set(ClaimGuess.YES);
        view.card(PYTHON).guessProperty().set(ClaimGuess.NO);
        assertEquals(Map.of(JAVA, ClaimGuess.YES, PYTHON, ClaimGuess.NO), claims.kept());
        view.check(JAVA);
        assertEquals("You said: yes ✓", view.card(JAVA).said());
        assertTrue(view.card(PYTHON).asksForGuess(), "what was found in Java does not answer for Python");
        assertTrue(view.nowProperty().get().summary().endsWith("You guessed 1 of 1 right."));
        view.check(PYTHON);
        assertEquals("You said: no ✗", view.card(PYTHON).said());
        assertTrue(view.nowProperty().get().summary().endsWith("You guessed 1 of 2 right."));
    }

    @Test
    void theChoiceTellsTheVerdictOfEachLanguage() {
        ClaimsViewModel view = view();
        assertEquals("Python", view.card(PYTHON).name());
        view.check(PYTHON);
        assertEquals("Python =", view.card(PYTHON).name());
        assertEquals("Java", view.card(JAVA).name());
        assertEquals(2, findingsAfter(view, JAVA).size(), "the page tells both");
    }

    private static List<Finding> findingsAfter(ClaimsViewModel view, Check check) {
        view.check(check);
        return view.findings();
    }

    @Test
    void allThatCanAreShownInOneLanguageAtOnce() {
        ClaimsViewModel view = view();
        assertEquals(Optional.of(Language.JAVA), view.languages().allProperty().get());
        view.languages().speak(Language.PYTHON);
        assertEquals(
                Optional.of(Language.PYTHON), view.languages().allProperty().get());
        assertEquals(
                Language.JAVA,
                claim(view, ClaimId.VIRTUAL_FASTER).languageProperty().get());
        claim(view, ClaimId.FASTER).speak(Language.JAVA);
        assertEquals(Optional.empty(), view.languages().allProperty().get());
    }

    @Test
    void withoutAnInterpreterPythonIsGreyedWithTheReasonAndTheRestIsChecked() {
        ClaimsViewModel view =
                new ClaimsViewModel(claims.withPython().services(), new FakeDesk(), Runnable::run, Texts.load());
        assertTrue(view.languages().pythonProblemProperty().get().startsWith("There is no Python 3.8 or newer here"));
        view.languages().speak(Language.PYTHON);
        assertEquals(Optional.of(Language.JAVA), view.languages().allProperty().get());
        view.checkAll();
        assertTrue(claims.asked().getFirst().stream().allMatch(check -> check.language() == Language.JAVA));
        assertTrue(view.languages().lacks(Language.PYTHON).get());
        assertFalse(view.languages().lacks(Language.JAVA).get());
    }

    @Test
    void whatWasFoundEarlierInPythonOnlyIsShown() {
        claims.store().kept = new FindingsFile.Kept(
                List.of(MadeUpFindings.of(PYTHON, 8)), Optional.of(Instant.EPOCH), Optional.empty());
        ClaimsViewModel view = view();
        assertEquals(
                Language.PYTHON, claim(view, ClaimId.FASTER).languageProperty().get());
        assertEquals(
                Language.JAVA, claim(view, ClaimId.FULL_USE).languageProperty().get());
    }
}
