package corewise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.model.Interpreter;
import corewise.model.InterpreterChoice;
import corewise.model.Language;
import corewise.model.RunSpec;
import corewise.model.StartMethod;
import corewise.model.Way;
import corewise.session.MadeUpInterpreters;
import corewise.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks in Python, with made-up runs and interpreters. */
class PythonChecksTest {
    private static final Duration BUDGET = Duration.ofMinutes(5);
    private static final Interpreter NEW = MadeUpInterpreters.locked("3.13.0");
    private static final Interpreter FREE = MadeUpInterpreters.free("3.14.0");

    private final FakeRuns runs = new FakeRuns();
    private final Texts texts = Texts.load();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Check, String> failed = new TreeMap<>();

    private void check(InterpreterChoice choice, Set<Check> checks) throws InterruptedException {
        new LocalClaimChecks(runs.service, choice, () -> runs.nowNanos, millis -> runs.nowNanos += millis * 1_000_000)
                .check(checks, BUDGET, new Told());
    }

    private static Set<Check> python(ClaimId... claims) {
        return Arrays.stream(claims)
                .map(claim -> new Check(claim, Language.PYTHON))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> interpretersOf(Language language) {
        return runs.started().stream()
                .filter(spec -> spec.language() == language)
                .map(spec -> spec.options().interpreter().path())
                .collect(Collectors.toSet());
    }

    @Test
    void everyRunOfACheckInPythonIsMadeInPythonInAWayThatPythonHas() throws InterruptedException {
        check(InterpreterChoice.USUAL, Set.copyOf(Check.of(Language.PYTHON)));
        assertEquals(Map.of(), failed);
        assertEquals(
                Check.of(Language.PYTHON),
                findings.stream().map(Finding::check).distinct().toList());
        assertTrue(runs.started().stream().allMatch(spec -> spec.language() == Language.PYTHON));
        assertTrue(runs.started().stream().map(RunSpec::way).allMatch(Way.of(Language.PYTHON)::contains));
        assertEquals(Set.of(NEW.path()), interpretersOf(Language.PYTHON));
        for (Finding finding : findings) {
            assertEquals("Python\u00a03.13.0, processes by fork", texts.say(finding.checkedIn()));
        }
    }

    @Test
    void checksInBothLanguagesShareNoRuns() throws InterruptedException {
        check(InterpreterChoice.USUAL, Set.of(ClaimId.SERIAL_SHARE.check(), ClaimId.SERIAL_SHARE.in(Language.PYTHON)));
        assertEquals(
                List.of(Language.JAVA, Language.PYTHON),
                findings.stream().map(Finding::language).toList());
        for (Finding finding : findings) {
            assertTrue(
                    finding.runs().stream().allMatch(run -> run.trace().spec().language() == finding.language()));
        }
    }

    @Test
    void processesAreMadeAsChosen() throws InterruptedException {
        check(new InterpreterChoice(NEW.path(), Optional.of(StartMethod.SPAWN)), python(ClaimId.FASTER));
        assertEquals(
                "Python\u00a03.13.0, processes by spawn",
                texts.say(findings.getFirst().checkedIn()));
        assertTrue(runs.started().stream()
                .allMatch(spec -> spec.options().interpreter().startMethod().equals(Optional.of(StartMethod.SPAWN))));
    }

    @Test
    void withoutAnInterpreterTheReasonIsToldAndTheChecksInJavaAreMade() throws InterruptedException {
        runs.service.interpreters = List.of();
        check(InterpreterChoice.USUAL, Set.of(ClaimId.FASTER.check(), ClaimId.FASTER.in(Language.PYTHON)));
        assertEquals(
                List.of(ClaimId.FASTER.check()),
                findings.stream().map(Finding::check).toList());
        assertTrue(failed.get(ClaimId.FASTER.in(Language.PYTHON)).contains("no Python"), failed.toString());
    }

    @Test
    void whereNoPythonIsWithoutItsLockOneSentenceSaysSo() throws InterruptedException {
        check(InterpreterChoice.USUAL, python(ClaimId.LOCK_COMPUTING, ClaimId.LOCK_BLOCKED));
        for (Finding finding : findings) {
            assertTrue(
                    texts.say(finding.why()).contains("No Python without its lock was found here"),
                    texts.say(finding.why()));
        }
    }

    @Test
    void aPythonWithoutItsLockIsRunBesideTheOneWithIt() throws InterruptedException {
        runs.service.interpreters = List.of(NEW, FREE);
        check(InterpreterChoice.USUAL, python(ClaimId.LOCK_COMPUTING, ClaimId.LOCK_BLOCKED));
        assertEquals(Set.of(NEW.path(), FREE.path()), interpretersOf(Language.PYTHON));
        for (Finding finding : findings) {
            assertEquals(Optional.of("3.13.0"), finding.interpreter().map(used -> used.version()));
            assertFalse(texts.say(finding.why()).contains("No Python"), texts.say(finding.why()));
            assertTrue(texts.say(finding.figures()).contains("without the lock"), texts.say(finding.figures()));
            assertTrue(finding.evidence().names().map(texts::say).anyMatch("ThreadPoolExecutor, no lock"::equals));
        }
    }

    @Test
    void theLockIsThatOfAnInterpreterThatHasItEvenWhereOneWithoutIsChosen() throws InterruptedException {
        runs.service.interpreters = List.of(NEW, FREE);
        check(
                new InterpreterChoice(FREE.path(), Optional.empty()),
                python(ClaimId.LOCK_COMPUTING, ClaimId.LOCK_PROCESSES, ClaimId.FASTER));
        Map<ClaimId, String> versions = findings.stream()
                .collect(Collectors.toMap(
                        Finding::claim,
                        finding -> finding.interpreter().orElseThrow().version()));
        assertEquals(
                Map.of(
                        ClaimId.LOCK_COMPUTING, "3.13.0",
                        ClaimId.LOCK_PROCESSES, "3.13.0",
                        ClaimId.FASTER, "3.14.0"),
                versions);
    }

    @Test
    void withoutAnyLockTheClaimsAboutItCannotBeChecked() throws InterruptedException {
        runs.service.interpreters = List.of(FREE);
        check(InterpreterChoice.USUAL, python(ClaimId.LOCK_COMPUTING, ClaimId.FASTER));
        assertEquals(
                Map.of(ClaimId.LOCK_COMPUTING.in(Language.PYTHON), "No Python with its lock on was found here."),
                failed);
    }

    @Test
    void aListOfMapThatIsOutOfOrderRefutesThatItKeepsTheOrder() throws InterruptedException {
        runs.service.notice = Optional.of(Fact.of("python.misplaced").count("results", 2));
        check(InterpreterChoice.USUAL, python(ClaimId.MAP_ORDER));
        assertEquals(Verdict.NOT_HERE, findings.getFirst().verdict());
        assertTrue(
                texts.say(findings.getFirst().figures()).contains("gave list order in 0 of"),
                texts.say(findings.getFirst().figures()));
    }

    @Test
    void whereMainEndsInAnErrorWithEveryResultThereNothingIsFound() throws InterruptedException {
        runs.service.notice = Optional.of(Fact.of("python.error").verbatim("problem", "NameError"));
        check(InterpreterChoice.USUAL, python(ClaimId.MAP_ORDER));
        assertEquals(List.of(), findings);
        assertTrue(failed.get(ClaimId.MAP_ORDER.check()).contains("NameError"), failed.toString());
    }

    @Test
    void theRunsBehindAPoolThatIsNotFasterMakeARaceWithThePayload() throws InterruptedException {
        check(InterpreterChoice.USUAL, python(ClaimId.POOL_FASTER));
        List<RunSpec> shown = findings.getFirst().runs().stream()
                .map(run -> run.trace().spec())
                .distinct()
                .toList();
        assertEquals(1, shown.stream().map(RunSpec::list).distinct().count());
        assertEquals(
                Set.of(Way.SERIAL, Way.PROCESS_POOL),
                shown.stream().map(RunSpec::way).collect(Collectors.toSet()));
        assertTrue(shown.stream().allMatch(spec -> spec.options().payloadBytes() == PoolFasterClaim.PAYLOAD_BYTES));
    }

    /** Keeps what was told. */
    private final class Told implements CheckListener {
        @Override
        public void begun(Check check) {
            // what matters is what it comes to
        }

        @Override
        public void progress(double done, Duration remaining, Fact doing) {
            assertFalse(texts.say(doing).isEmpty());
        }

        @Override
        public void found(Finding finding) {
            findings.add(finding);
        }

        @Override
        public void failed(Check check, Fact why) {
            failed.put(check, texts.say(why));
        }
    }
}
