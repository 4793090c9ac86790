package corewise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.picture.ClaimsReport;
import corewise.fact.Fact;
import corewise.metrics.StoodStill;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Execution(ExecutionMode.CONCURRENT)
class LocalClaimChecksTest {
    private static final Duration BUDGET = Duration.ofMinutes(5);

    private final FakeRuns runs = new FakeRuns();
    private final Told told = new Told();
    private BackgroundLoadProbe.Pause pause = this::rest;
    private final ClaimChecks checks = new LocalClaimChecks(
            runs.service, InterpreterChoice.USUAL, () -> runs.nowNanos, millis -> pause.millis(millis));

    /** Passes the time of the made-up clock; like a sleep it notices interrupts. */
    private void rest(long millis) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
        runs.nowNanos += millis * 1_000_000;
    }

    private static Set<Check> java(ClaimId... claims) {
        return in(Language.JAVA, claims);
    }

    private static Set<Check> in(Language language, ClaimId... claims) {
        return Arrays.stream(claims).map(claim -> new Check(claim, language)).collect(Collectors.toSet());
    }

    private List<Way> ways() {
        return runs.started().stream().map(RunSpec::way).toList();
    }

    @Test
    void waysAreRunInRotatedOrderAfterAWarmUpThatDoesNotCount() throws InterruptedException {
        checks.check(java(ClaimId.LOCK_PROCESSES), BUDGET, told);
        List<Way> three = List.of(Way.SERIAL, Way.GLOBAL_LOCK, Way.PROCESS_POOL);
        assertEquals(three, ways().subList(0, 3));
        assertEquals(three, ways().subList(3, 6));
        assertEquals(List.of(Way.GLOBAL_LOCK, Way.PROCESS_POOL, Way.SERIAL), ways().subList(6, 9));
        assertEquals(List.of(Way.PROCESS_POOL, Way.SERIAL, Way.GLOBAL_LOCK), ways().subList(9, 12));
        Finding finding = told.findings.getFirst();
        assertEquals(3 * finding.repeats(), finding.runs().size());
        assertEquals(3 * (finding.repeats() + 1), runs.started().size());
    }

    @Test
    void disturbedRepeatsAreSetAsideAndMadeAgain() throws InterruptedException {
        runs.others.addAll(List.of(0.9f, 0f, 0.9f));
        checks.check(java(ClaimId.LOCK_PROCESSES), Duration.ofMinutes(30), told);
        Finding finding = told.findings.getFirst();
        assertEquals(2, finding.disturbed());
        assertTrue(finding.repeats() >= CommonRuns.FEWEST);
        assertFalse(
                finding.why().toString().contains("finding.keptDisturbed"),
                finding.why().toString());
    }

    @Test
    void aRunInWhichEverythingStoodStillIsMadeAgain() throws InterruptedException {
        runs.stopped.addAll(Set.of(5, 6));
        checks.check(java(ClaimId.LOCK_PROCESSES), BUDGET, told);
        List<Way> three = List.of(Way.SERIAL, Way.GLOBAL_LOCK, Way.PROCESS_POOL);
        assertEquals(three, ways().subList(0, 3));
        assertEquals(
                List.of(Way.SERIAL, Way.GLOBAL_LOCK, Way.GLOBAL_LOCK, Way.GLOBAL_LOCK, Way.PROCESS_POOL),
                ways().subList(3, 8));
        Finding finding = told.findings.getFirst();
        assertEquals(3 * (finding.repeats() + 1) + 2, runs.started().size());
        assertTrue(finding.runs().stream()
                .allMatch(run -> StoodStill.told(run.trace()).isEmpty()));
    }

    @Test
    void whereEverythingStandsStillAgainAndAgainThatIsTold() throws InterruptedException {
        runs.stopped.addAll(Set.of(5, 6, 7, 8));
        checks.check(java(ClaimId.LOCK_PROCESSES), BUDGET, told);
        assertEquals(List.of(ClaimId.LOCK_PROCESSES), told.failed);
        assertTrue(told.messages.getFirst().contains("notice.stoodStill"), told.messages.getFirst());
    }

    @Test
    void whereAllIsDisturbedAtMostAsManyAreMadeAgainAsPlannedAndTheLeastDisturbedAreKept() throws InterruptedException {
        for (int k = 0; k < 1_000; k++) {
            runs.others.add(0.9f);
        }
        checks.check(java(ClaimId.LOCK_PROCESSES), Duration.ofMinutes(30), told);
        Finding finding = told.findings.getFirst();
        assertEquals(CommonRuns.FEWEST, finding.repeats());
        assertTrue(finding.disturbed() + finding.repeats() <= 2 * CommonRuns.MOST);
        assertTrue(
                finding.why().toString().contains("finding.keptDisturbed"),
                finding.why().toString());
    }

    @Test
    void aCancelledCheckGoesOnWhereItStopped() throws InterruptedException {
        runs.interruptedRun = 3 + 3 + 3 + 2;
        assertThrows(InterruptedException.class, () -> checks.check(java(ClaimId.LOCK_PROCESSES), BUDGET, told));
        assertEquals(List.of(ClaimId.LOCK_PROCESSES), told.failed);
        int before = runs.started().size();
        runs.interruptedRun = 0;
        told.done = 0;
        checks.check(java(ClaimId.LOCK_PROCESSES), BUDGET, told);
        Finding finding = told.findings.getFirst();
        assertEquals(4, finding.runs().getFirst().number());
        assertEquals(3 + 3 * (finding.repeats() - 2), runs.started().size() - before);
        told.done = 0;
        checks.check(java(ClaimId.LOCK_PROCESSES), BUDGET, told);
        assertNotEquals(4, told.findings.getLast().runs().getFirst().number());
    }

    @Test
    void claimsThatNeedTheSameRunsShareThem() throws InterruptedException {
        checks.check(java(ClaimId.SERIAL_SHARE, ClaimId.FASTER), BUDGET, told);
        assertEquals(
                told.findings.get(0).runs(),
                told.findings.get(1).runs().stream()
                        .filter(run -> run.trace().spec().way() == Way.SERIAL)
                        .toList());
    }

    @Test
    void anExperimentThatCannotBeMadeIsToldAndTheNextOneIsMade() throws InterruptedException {
        runs.failing = true;
        checks.check(java(ClaimId.FASTER, ClaimId.TWICE_THREADS), BUDGET, told);
        assertEquals(List.of(ClaimId.FASTER, ClaimId.TWICE_THREADS), told.failed);
        assertTrue(told.messages.getFirst().contains("no luck"), told.messages.getFirst());
    }

    @Test
    void allClaimsComeToAFindingWithinTheBudgetAndProgressNeverGoesBack() throws InterruptedException {
        for (int minutes : List.of(5, 30)) {
            told.done = 0;
            long start = runs.nowNanos;
            Duration budget = Duration.ofMinutes(minutes);
            checks.check(Set.copyOf(Check.ALL), budget, told);
            assertTrue(told.failed.isEmpty(), told.messages.toString());
            assertTrue(runs.nowNanos - start < budget.toNanos(), minutes + " minutes");
        }
        assertEquals(
                Set.copyOf(Check.ALL),
                told.findings.stream().map(Finding::check).collect(Collectors.toSet()));
    }

    /**
     * With one item more a process each is now ahead of the pool, now at par with it, and from some repeat on always
     * ahead. The runs before those that only block are long, so that there is time for three repeats; others are short.
     */
    private void inDoubtUntil(int repeat) {
        AtomicBoolean blocked = new AtomicBoolean();
        AtomicInteger decisive = new AtomicInteger();
        runs.nanos = (spec, number) -> {
            if (spec.list().work() == Work.WAIT) {
                blocked.set(true);
                return 10_000_000;
            }
            long nanos = blocked.get() ? 20_000_000 : 1_700_000_000;
            boolean decides = spec.way() == Way.PROCESS_PER_TASK && spec.list().items() == 3;
            int at = decides ? decisive.getAndIncrement() : 0;
            return decides && (at % 2 == 0 || at > repeat) ? nanos / 2 : nanos;
        };
    }

    @Test
    void whatIsInDoubtIsMeasuredFurtherOnceInTheTimeThatIsLeft() throws InterruptedException {
        inDoubtUntil(2);
        long start = runs.nowNanos;
        checks.check(java(ClaimId.FREE_WORKER, ClaimId.LOCK_BLOCKED), BUDGET, told);
        assertTrue(runs.nowNanos - start < BUDGET.toNanos());
        assertEquals(
                List.of(ClaimId.FREE_WORKER, ClaimId.LOCK_BLOCKED, ClaimId.FREE_WORKER),
                told.findings.stream().map(Finding::claim).toList());
        Finding first = told.findings.getFirst();
        Finding last = told.findings.getLast();
        assertEquals(Verdict.CANNOT_TELL_HERE, first.verdict());
        assertEquals(Verdict.HOLDS_HERE, last.verdict());
        assertTrue(last.repeats() > first.repeats());
        assertEquals(first.runs(), last.runs().subList(0, first.runs().size()), "what was measured at first counts on");
    }

    @Test
    void aClaimThatStaysInDoubtIsLookedAtTwiceAndNoMore() throws InterruptedException {
        inDoubtUntil(Integer.MAX_VALUE);
        checks.check(java(ClaimId.FREE_WORKER, ClaimId.LOCK_BLOCKED), BUDGET, told);
        assertEquals(
                List.of(Verdict.CANNOT_TELL_HERE, Verdict.CANNOT_TELL_HERE),
                told.findings.stream()
                        .filter(finding -> finding.claim() == ClaimId.FREE_WORKER)
                        .map(Finding::verdict)
                        .toList());
    }

    @Test
    void cancelledInTheSecondLookTheFirstFindingStandsAndTheNextCheckBeginsAnew() throws InterruptedException {
        inDoubtUntil(Integer.MAX_VALUE);
        checks.check(java(ClaimId.FREE_WORKER, ClaimId.LOCK_BLOCKED), BUDGET, told);
        int whole = runs.started().size();
        inDoubtUntil(Integer.MAX_VALUE);
        runs.interruptedRun = 2 * whole - 1;
        told.findings.clear();
        told.done = 0;
        assertThrows(
                InterruptedException.class,
                () -> checks.check(java(ClaimId.FREE_WORKER, ClaimId.LOCK_BLOCKED), BUDGET, told));
        assertEquals(List.of(), told.failed);
        assertEquals(2, told.findings.size());
        runs.interruptedRun = 0;
        told.done = 0;
        checks.check(java(ClaimId.FREE_WORKER), BUDGET, told);
        assertTrue(told.findings.getLast().runs().getFirst().number() >= 2 * whole - 1);
    }

    @Test
    void aSmallerSetTakesItsShareOfTheTime() {
        Duration all = checks.expected(Set.copyOf(Check.ALL), BUDGET);
        Duration one = checks.expected(java(ClaimId.UP_TO_TEN), BUDGET);
        assertTrue(all.compareTo(BUDGET) <= 0);
        assertTrue(one.compareTo(all) < 0 && one.isPositive());
    }

    @Test
    void twoChecksAreNeverUnderWayAtOnce() throws InterruptedException {
        List<IllegalStateException> refused = new ArrayList<>();
        pause = millis -> {
            rest(millis);
            if (refused.isEmpty()) {
                refused.add(assertThrows(
                        IllegalStateException.class, () -> checks.check(java(ClaimId.FASTER), BUDGET, told)));
            }
        };
        checks.check(java(ClaimId.OWN_PROCESSOR), BUDGET, told);
        assertEquals(1, refused.size());
    }

    @Test
    void findingsAreWrittenAsOnePageWithoutALinkAndWithoutAScript() throws InterruptedException {
        checks.check(Set.copyOf(Check.ALL), BUDGET, told);
        Texts texts = Texts.load();
        String page = ClaimsReport.html(
                told.findings,
                texts,
                new ClaimsReport.Heading(runs.service.machine(), "1.2.3", Instant.EPOCH, ZoneOffset.UTC));
        for (ClaimId claim : ClaimId.values()) {
            assertTrue(page.contains(texts.name(claim)), claim.key());
        }
        assertFalse(page.matches("(?s).*(<script|href=|src=|http|NaN).*"));
    }

    @Test
    void everythingToldOfEveryClaimHasASentence() throws InterruptedException {
        checks.check(Set.copyOf(Check.ALL), BUDGET, told);
        Texts texts = Texts.load();
        for (Finding finding : told.findings) {
            for (Fact fact : List.of(finding.figures(), finding.why(), finding.measured())) {
                assertFalse(texts.say(fact).matches(".*[{}].*"), () -> texts.say(fact));
            }
            assertTrue(
                    finding.evidence().names().allMatch(texts::canSay),
                    finding.claim().key());
        }
        told.doing.forEach(doing -> assertTrue(texts.say(doing).matches(".*, run \\d+ of \\d+"), texts.say(doing)));
    }

    @Test
    void findingsAreWrittenAsJsonWithTheSentenceAndTheValuesOfEachFact() throws InterruptedException, IOException {
        checks.check(java(ClaimId.FASTER, ClaimId.LOCK_COMPUTING), BUDGET, told);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClaimsJson.write(told.findings, runs.service.machine(), Texts.load()::say, out);
        JsonNode claims = JsonMapper.shared().readTree(out.toByteArray()).path("claims");
        JsonNode faster = claims.path(0);
        assertEquals(3, faster.path("claim").asInt());
        assertEquals(
                Texts.load().name(ClaimId.FASTER),
                faster.path("statement").path("text").asString());
        assertEquals("claim.figures.faster", faster.path("figures").path("key").asString());
        JsonNode cores = faster.path("figures").path("values").path("cores");
        assertEquals("count", cores.path("kind").asString());
        assertEquals(2, cores.path("number").asInt());
        assertTrue(faster.path("figures").path("text").asString().contains("on 2 cores"));
        assertEquals("bars", faster.path("evidence").path("kind").asString());
        JsonNode bar = faster.path("evidence").path("bars").path(0);
        assertEquals("Serial", bar.path("label").path("text").asString());
        assertEquals("serial", bar.path("way").asString());
        JsonNode lanes = claims.path(1).path("evidence").path("parts").path(1);
        assertEquals("global-lock", lanes.path("trace").path("way").asString());
        assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("}\n"));
    }

    /** Keeps what was told. */
    private static final class Told implements CheckListener {
        final List<Finding> findings = new ArrayList<>();
        final List<ClaimId> failed = new ArrayList<>();
        final List<String> messages = new ArrayList<>();
        final List<Fact> doing = new ArrayList<>();
        double done;

        @Override
        public void begun(Check check) {
            // what matters is what it comes to
        }

        @Override
        public void progress(double share, Duration remaining, Fact what) {
            assertTrue(share >= done && share <= 1, share + " after " + done);
            assertFalse(remaining.isNegative());
            done = share;
            doing.add(what);
        }

        @Override
        public void found(Finding finding) {
            findings.add(finding);
        }

        @Override
        public void failed(Check check, Fact why) {
            failed.add(check.claim());
            messages.add(why.toString());
        }
    }
}
