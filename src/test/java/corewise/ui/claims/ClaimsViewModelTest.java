package corewise.ui.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.ClaimId;
import corewise.experiment.ClaimPlan;
import corewise.experiment.Finding;
import corewise.experiment.FindingsFile;
import corewise.fact.Fact;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.Way;
import corewise.session.MachineLease;
import corewise.session.MachineUse;
import corewise.simulation.Costs;
import corewise.simulation.WayCost;
import corewise.text.Texts;
import corewise.ui.claims.ClaimCardViewModel.State;
import corewise.ui.fx.SameThreadTasks;
import corewise.ui.page.FakeDesk;
import corewise.ui.page.PageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsViewModelTest {
    private static final String RUN_IS_ON = "A run is under way in Watch. Claims can be checked when it has ended.";

    private final FakeClaims claims = new FakeClaims(8);
    private final FakeDesk runs = new FakeDesk();
    private final FakeClaims.Held held = new FakeClaims.Held();

    private ClaimsViewModel view() {
        return view(Runnable::run);
    }

    private ClaimsViewModel view(java.util.concurrent.Executor windowThread) {
        return new ClaimsViewModel(claims.services(), runs, windowThread, Texts.load());
    }

    private ClaimsViewModel underWay(int found) {
        claims.stopAfter(found);
        ClaimsViewModel view = new ClaimsViewModel(claims.services(held), runs, Runnable::run, Texts.load());
        view.checkAll();
        return view;
    }

    @Test
    void checkingAllFillsEveryCardAndCountsVerdicts() {
        ClaimsViewModel view = view();
        assertEquals("", view.nowProperty().get().summary());
        assertFalse(view.nowProperty().get().canKeep());
        view.checkAll();
        assertTrue(view.claims().stream()
                .allMatch(claim -> claim.shown().stateProperty().get() == State.FOUND));
        assertEquals(
                "Here 10 hold, 7 do not, 2 cannot be told.",
                view.nowProperty().get().summary());
        assertTrue(view.nowProperty().get().canKeep());
        assertFalse(view.checkingProperty().get());
        assertEquals(Duration.ofMinutes(5), claims.budget());
    }

    @Test
    void theSimulatorAnswersWithTheCostsOfThisMachineWhereTheyWereMeasured() {
        List<String> told = new ArrayList<>();
        view().simulator().ask(ClaimId.UP_TO_TEN.check(), told::add);
        claims.costs = Costs.typical()
                .with(
                        Costs.Source.MEASURED,
                        Language.JAVA,
                        Way.PROCESS_POOL,
                        Costs.typical().of(Language.JAVA, Way.PROCESS_POOL).with(WayCost.Stage.UP, 61_000_000));
        view().simulator().ask(ClaimId.UP_TO_TEN.check(), told::add);
        assertEquals(2, told.size());
        assertTrue(
                told.getFirst().startsWith("Simulated, for a machine of 10 processors with assumed costs: "),
                told.toString());
        assertTrue(
                told.getLast().contains(" 10 processors with the costs measured on this machine: "), told.toString());
    }

    @Test
    void theSimulatorThatIsAskedDuringARunAnswersAfterIt() {
        List<String> told = new ArrayList<>();
        MachineLease.Job run = claims.lease().job(MachineUse.RUNS);
        run.tryEnter();
        view().simulator().ask(ClaimId.UP_TO_TEN.check(), told::add);
        assertEquals(List.of("Nothing is simulated while a run is on."), told);
        run.close();
        assertEquals(2, told.size());
        assertTrue(told.getLast().startsWith("Simulated, for a machine of 10 processors"), told.toString());
    }

    @Test
    void findingsOutliveTheViewAndAreToldAsEarlier() {
        view().checkAll();
        ClaimsViewModel later = view();
        assertEquals(ClaimId.values().length, later.findings().size());
        assertTrue(later.noticeProperty().get().startsWith("Found earlier on this machine"));
        assertEquals(
                "Here 10 hold, 7 do not, 2 cannot be told.",
                later.nowProperty().get().summary());
    }

    @Test
    void whatIsClearedCanBeBroughtBackAndIsForgottenByTheNextStart() {
        ClaimsViewModel view = view();
        view.check(ClaimId.FASTER.check());
        view.clearOrBringBack();
        assertEquals(List.of(), view.findings());
        assertEquals(
                State.TO_CHECK,
                view.card(ClaimId.FASTER.check()).stateProperty().get());
        assertEquals(List.of(), view().findings());
        view.clearOrBringBack();
        assertEquals(1, view.findings().size());
        assertEquals(1, view().findings().size());
        assertFalse(view.nowProperty().get().canBringBack());
    }

    @Test
    void whatIsClearedOrGuessedDuringARunIsWrittenWhenTheMachineIsFree() {
        ClaimsViewModel view = view();
        view.check(ClaimId.FASTER.check());
        MachineLease.Job run = claims.lease().job(MachineUse.RUNS);
        run.tryEnter();

        view.clearOrBringBack();
        view.card(ClaimId.FASTER.check()).guessProperty().set(ClaimGuess.YES);
        assertEquals(1, claims.store().kept.findings().size());
        assertEquals(Map.of(), claims.kept());

        run.close();
        assertEquals(List.of(), claims.store().kept.findings());
        assertEquals(Map.of(ClaimId.FASTER.check(), ClaimGuess.YES), claims.kept());
        assertEquals(Optional.empty(), claims.lease().use());
    }

    @Test
    void findingsThatCouldNotBeReadAreToldAndNotWrittenOver() {
        view().check(ClaimId.FASTER.check());
        claims.store().problem = new IOException("no permission");
        ClaimsViewModel view = view();
        assertEquals(
                "What was found before could not be read: no permission",
                view.noticeProperty().get());
        view.check(ClaimId.FULL_USE.check());
        assertEquals(
                List.of(ClaimId.FASTER),
                claims.store().kept.findings().stream().map(Finding::claim).toList());
    }

    @Test
    void whatWasSetAsideIsToldInTheView() {
        claims.store().kept = new FindingsFile.Kept(
                List.of(),
                Optional.empty(),
                Optional.of(Fact.of("findings.otherFormat").verbatim("aside", "other.json")));
        assertEquals(
                "The findings kept were written by another version of Corewise. They have been set aside as"
                        + " other.json; check the claims again.",
                view().noticeProperty().get());
    }

    @Test
    void oneClaimIsCheckedWithinTheChosenBudget() {
        ClaimsViewModel view = view();
        ClaimCardViewModel card = view.card(ClaimId.FASTER.check());
        assertEquals("16\u00a0s", card.expectedProperty().get());
        view.budgetProperty().set(30);
        assertEquals("1\u00a0min 40\u00a0s", card.expectedProperty().get());
        view.check(ClaimId.FASTER.check());
        assertEquals(List.of(Set.of(ClaimId.FASTER.check())), claims.asked());
        assertEquals(Duration.ofMinutes(30), claims.budget());
        assertEquals(State.FOUND, card.stateProperty().get());
        assertEquals(
                State.TO_CHECK,
                view.card(ClaimId.FULL_USE.check()).stateProperty().get());
    }

    @Test
    void whileCheckingTheCardSaysWhatIsRunAndTheOthersThatTheyComeLater() {
        ClaimsViewModel view = underWay(3);
        assertTrue(view.checkingProperty().get());
        assertFalse(view.nowProperty().get().canCheck());
        assertEquals(
                "Claim 4 of 19: Pool, run 3 of 7 · about 3\u00a0min 40\u00a0s left",
                view.underWay().statusProperty().get());
        assertEquals(3.3 / 19, view.underWay().progressProperty().get(), 1e-9);
        ClaimCardViewModel card = view.card(ClaimId.OWN_PROCESSOR.check());
        assertEquals(State.CHECKING, card.stateProperty().get());
        assertEquals("Pool, run 3 of 7", card.doingProperty().get());
        assertEquals(
                State.LINED_UP,
                view.card(ClaimId.UP_TO_TEN.check()).stateProperty().get());
        assertFalse(card.asksForGuess(), "a guess is asked before");
        view.checkAll();
        assertEquals(1, claims.asked().size(), "two checks are never on");
        held.release();
        assertEquals(State.TO_CHECK, card.stateProperty().get());
        assertEquals(
                State.FOUND, view.card(ClaimId.FASTER.check()).stateProperty().get());
        assertEquals(
                "Here 2 hold, 1 does not, 0 cannot be told.",
                view.nowProperty().get().summary());
    }

    @Test
    void anyNumberOfHappeningsComesAsOneMessage() {
        List<Runnable> messages = new ArrayList<>();
        ClaimsViewModel view = view(messages::add);
        view.checkAll();
        assertEquals(1, messages.size());
        messages.getFirst().run();
        assertEquals(ClaimId.values().length, view.findings().size());
    }

    @Test
    void guessesAreKeptAndComparedWithTheVerdict() {
        claims.kept().put(ClaimId.FULL_USE.check(), ClaimGuess.NO);
        ClaimsViewModel view = view();
        assertEquals(
                ClaimGuess.NO,
                view.card(ClaimId.FULL_USE.check()).guessProperty().get());
        view.card(ClaimId.SERIAL_SHARE.check()).guessProperty().set(ClaimGuess.NO);
        view.card(ClaimId.UP_TO_TEN.check()).guessProperty().set(ClaimGuess.YES);
        view.card(ClaimId.FASTER.check()).guessProperty().set(ClaimGuess.NOT_SURE);
        assertEquals(
                Map.of(
                        ClaimId.FULL_USE.check(), ClaimGuess.NO,
                        ClaimId.SERIAL_SHARE.check(), ClaimGuess.NO,
                        ClaimId.UP_TO_TEN.check(), ClaimGuess.YES,
                        ClaimId.FASTER.check(), ClaimGuess.NOT_SURE),
                claims.kept());
        view.checkAll();
        assertEquals("You said: no ✓", view.card(ClaimId.SERIAL_SHARE.check()).said());
        assertEquals("You said: no ✗", view.card(ClaimId.FULL_USE.check()).said());
        assertEquals("You said: yes", view.card(ClaimId.UP_TO_TEN.check()).said());
        assertEquals("You said: not sure", view.card(ClaimId.FASTER.check()).said());
        assertEquals("No guess", view.card(ClaimId.RESULT_SAME.check()).said());
        assertTrue(view.nowProperty().get().summary().endsWith("You guessed 1 of 2 right."));
    }

    @Test
    void whileARunIsOnNothingIsCheckedAndTheViewSaysWhy() {
        ClaimsViewModel view = view();
        runs.busy.set(true);
        runs.holdsChecks.set(RUN_IS_ON);
        assertEquals(RUN_IS_ON, view.noticeProperty().get());
        view.checkAll();
        assertEquals(List.of(), claims.asked());
        runs.busy.set(false);
        runs.holdsChecks.set("");
        assertEquals("", view.noticeProperty().get());
        assertTrue(view.nowProperty().get().canCheck());
    }

    @Test
    void aCheckThatCannotBeMadeSaysWhyAndLeavesTheCardsAsTheyWere() {
        claims.refuse(new UncheckedIOException(new IOException("a run is under way")));
        ClaimsViewModel view = view();
        view.checkAll();
        assertFalse(view.checkingProperty().get());
        assertEquals(
                "Could not be checked: a run is under way",
                view.noticeProperty().get());
        assertEquals(
                State.TO_CHECK,
                view.card(ClaimId.FASTER.check()).stateProperty().get());
    }

    @Test
    void anExperimentThatFailedIsToldOnItsCardAndCounted() {
        CheckFeed feed = new CheckFeed(
                Runnable::run,
                news -> {
                    ClaimCardViewModel card = new ClaimCardViewModel(
                            ClaimId.LOCK_PROCESSES.check(),
                            ClaimPlan.of(ClaimId.LOCK_PROCESSES.check(), MachineInfo.madeUp(8)),
                            Texts.load());
                    news.failed()
                            .forEach((claim, why) -> card.failed(Texts.load().say(why)));
                    assertEquals(State.FAILED, card.stateProperty().get());
                    assertEquals("A run could not be made. The worker process did not start.", card.failure());
                },
                finding -> {});
        feed.failed(
                ClaimId.LOCK_PROCESSES.check(),
                Fact.of("experiment.limit").verbatim("reason", "The worker process did not start."));
        assertEquals(
                "Here 0 hold, 0 do not, 0 cannot be told. One could not be checked.",
                new ClaimsWords(Texts.load()).summary(List.of(), 1));
    }

    @Test
    void aCancelledClaimIsNoFailureAndKeepsWhatWasFoundBefore() {
        ClaimsViewModel view = underWay(3);
        held.release();
        claims.stopAfter(0).failAfter(Fact.of("experiment.cancelled"));
        view.check(ClaimId.FASTER.check());
        view.cancel();
        claims.tellFailure(ClaimId.FASTER.check());
        held.release();
        assertEquals(
                State.FOUND, view.card(ClaimId.FASTER.check()).stateProperty().get());
        assertEquals(
                "Here 2 hold, 1 does not, 0 cannot be told.",
                view.nowProperty().get().summary());
    }

    @Test
    void runsBehindAFindingAreShownButNotWhileChecking() {
        ClaimsViewModel view = view();
        view.check(ClaimId.FASTER.check());
        view.showRuns(ClaimId.FULL_USE.check());
        assertEquals(List.of(), runs.shown);
        view.showRuns(ClaimId.FASTER.check());
        assertEquals(2, runs.shown.size());
        runs.shown = List.of();
        runs.busy.set(true);
        view.showRuns(ClaimId.FASTER.check());
        assertEquals(List.of(), runs.shown);
    }

    @Test
    void whatWasFoundIsKeptAsAPageInTheOrderOfTheClaims(@TempDir Path folder) throws IOException {
        ClaimsViewModel view = view();
        view.check(ClaimId.ORDER_DIFFERS.check());
        view.check(ClaimId.FASTER.check());
        StringBuilder told = new StringBuilder();
        PageFiles files = new PageFiles(new SameThreadTasks(), told::append, Texts.load());
        files.keep(folder.resolve("page.html"), view.foundAsPage());
        String page = Files.readString(folder.resolve("page.html"));
        assertTrue(page.indexOf("<h2>3. Spread over") > 0, page);
        assertTrue(page.indexOf("<h2>3. Spread over") < page.indexOf("<h2>8. The order"), page);
        assertEquals("Keeping page.html…Kept as page.html.", told.toString());
        told.setLength(0);
        files.keep(folder.resolve("nowhere/page.html"), view.foundAsPage());
        assertTrue(told.toString().startsWith("Keeping page.html…The page could not be kept: "), told.toString());
    }
}
