package corewise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.Interval;
import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.MadeUpInterpreters;
import corewise.text.Texts;
import corewise.ui.board.MadeUpTraces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class FindingsFileTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Interval SOME = new Interval(1, 1.5, 2);
    private static final Fact SIZE =
            Fact.of("evidence.size").count("cores", 2).count("items", 12).roughly("length", 10_000_000);

    @TempDir
    Path folder;

    private FindingsFile file(int cores, String version) {
        return new FindingsFile(
                folder, MachineInfo.madeUp(cores), version, InstantSource.fixed(NOON), Texts.load()::canSay);
    }

    private static Finding finding(ClaimId claim, Evidence evidence) {
        Fact figures = Fact.of("claim.figures.twice.threads")
                .series("doublings", Value.Joint.COMMA, List.of(new Value.Factor(1.5), Intervals.nanos(SOME)))
                .count("cores", 2);
        Fact why = Fact.of("finding.swamped").share("others", Double.NaN);
        return new Finding(
                claim, Language.JAVA, Optional.empty(), Verdict.NOT_HERE, figures, why, evidence, List.of(), 7, 1);
    }

    private static List<Finding> everyKind() {
        Evidence curves = new Evidence.Curves(
                Evidence.Axis.number("evidence.axis.threads"),
                Evidence.Axis.TIME,
                true,
                List.of(Evidence.Curve.of(
                        Way.POOL, List.of(new Evidence.Point(2, SOME), new Evidence.Point(4, SOME)))));
        Evidence map = new Evidence.WinMap(
                Fact.of("evidence.pair.processes"),
                Way.PROCESS_PER_TASK,
                Way.PROCESS_POOL,
                List.of(new Evidence.Cell(253_000_000_001L, 3, new Interval(Double.NaN, 1, Double.NaN))));
        return List.of(
                finding(ClaimId.SERIAL_SHARE, new Evidence.CoreBars(List.of(0.25, Double.NaN))),
                finding(
                        ClaimId.FASTER,
                        new Evidence.Bars(
                                Evidence.Measure.NANOS, List.of(new Evidence.Bar(SIZE, Optional.empty(), SOME)))),
                finding(ClaimId.OWN_PROCESSOR, new Evidence.TaskStates(4, List.of(1), List.of(0, 2))),
                finding(ClaimId.FEW_LONG_MANY_SHORT, new Evidence.Several(List.of(map, curves))),
                finding(ClaimId.ORDER_DIFFERS, new Evidence.Orders(List.of(List.of(1, 0), List.of(0, 1)))),
                finding(ClaimId.RESULT_SAME, new Evidence.Same(30, 16, 0)));
    }

    private static String problem(FindingsFile.Kept kept) {
        return Texts.load().say(kept.problem().orElseThrow());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void findingsOutliveTheProgramWithEveryKindOfEvidence() throws IOException {
        assertEquals(List.of(), file(2, "1").load().findings());
        file(2, "1").keep(everyKind());
        assertEquals(
                new FindingsFile.Kept(everyKind(), Optional.of(NOON), Optional.empty()),
                file(2, "1").load());
    }

    @Test
    void theLanguageAndTheInterpreterOfAFindingAreKept() throws IOException {
        Finding java = finding(ClaimId.FASTER, new Evidence.Same(1, 1, 0));
        Finding python = new Finding(
                ClaimId.FASTER,
                Language.PYTHON,
                Optional.of(MadeUpInterpreters.locked("3.13.0").info()),
                Verdict.HOLDS_HERE,
                java.figures(),
                java.why(),
                java.evidence(),
                List.of(),
                3,
                0);
        file(2, "1").keep(List.of(java, python));
        assertEquals(List.of(java, python), file(2, "1").load().findings());
    }

    @Test
    void findingsFromBeforeThereWereLanguagesAreOfJava() throws IOException {
        file(2, "1").keep(everyKind());
        Path kept = folder.resolve(FindingsFile.NAME);
        String written = Files.readString(kept);
        Files.writeString(kept, written.replace("\"language\":\"java\",", ""));
        assertNotEquals(written, Files.readString(kept));
        assertEquals(everyKind(), file(2, "1").load().findings());
    }

    @Test
    void aTraceThatIsEvidenceIsKeptAndGoesWithItsFinding() throws IOException {
        Trace trace = MadeUpTraces.of(Way.GLOBAL_LOCK, Work.PRIMES, 8, 2, 1_000_000);
        Finding lanes = finding(
                ClaimId.LOCK_COMPUTING,
                new Evidence.Several(List.of(new Evidence.Lanes(trace), new Evidence.Same(1, 1, 0))));
        file(2, "1").keep(List.of(lanes));
        Finding back = file(2, "1").load().findings().getFirst();
        Evidence.Several parts = (Evidence.Several) back.evidence();
        Trace read = ((Evidence.Lanes) parts.parts().getFirst()).trace();
        assertEquals(trace.taskCount(), read.taskCount());
        assertEquals(trace.endedNanos(3), read.endedNanos(3));
        file(2, "1").keep(List.of());
        assertEquals(List.of(), names());
    }

    @Test
    void findingsOfAnotherMachineOrProgramAreSetAsideAndToldOnce() throws IOException {
        file(2, "1").keep(everyKind());
        FindingsFile.Kept moreCores = file(4, "1").load();
        assertEquals(List.of(), moreCores.findings());
        String problem = problem(moreCores);
        assertTrue(problem.contains("available cores: 2 (here 4)"), problem);
        assertTrue(problem.contains("claims-findings.json.other"), problem);
        assertEquals(Optional.empty(), file(4, "1").load().problem());
        file(4, "1").keep(everyKind());
        assertTrue(problem(file(4, "2").load()).contains("Corewise 1 (here 2)"));
        assertEquals(List.of("claims-findings.json.other", "claims-findings.json.other-2"), names());
    }

    @Test
    void aDamagedFileIsToldAndSetAside() throws IOException {
        file(2, "1").keep(everyKind());
        String whole = Files.readString(folder.resolve(FindingsFile.NAME));
        List<String> damaged = List.of(
                "",
                "nonsense",
                "[]",
                "{}",
                whole.substring(0, whole.length() / 2),
                whole.replace("\"NOT_HERE\"", "\"PERHAPS\""),
                whole.replace("\"cores\"", "\"pictures\""),
                whole.replace("\"finding.swamped\"", "\"finding.unheardOf\""),
                whole.replace("\"others\"", "\"otherwise\""),
                whole.replace("\"tasks\":4", "\"tasks\":2000000000"),
                whole.replace("\"running\":[1]", "\"running\":[null]"),
                whole.replace("\"repeats\":7", "\"repeats\":null"),
                whole.replace("\"language\":\"java\"", "\"language\":\"perl\""),
                // which is not checked in Python
                whole.replaceFirst("(\"claim\":\"OWN_PROCESSOR\",\"language\":)\"java\"", "$1\"python\""),
                whole.replace("\"verdict\"", "\"opinion\""),
                whole.replace("\"way\":\"pool\"", "\"way\":\"highway\""),
                whole.replace("\"middle\":1.5", "\"middle\":\"1.5\""),
                whole.replace("{\"kind\":\"share\"", "{\"kind\":\"java.lang.Runtime\""),
                whole.replace("[0.25,null]", "[".repeat(1_000) + "]".repeat(1_000)));
        for (String text : damaged) {
            assertNotEquals(whole, text);
            Files.writeString(folder.resolve(FindingsFile.NAME), text);
            FindingsFile.Kept kept = file(2, "1").load();
            assertEquals(List.of(), kept.findings(), text);
            String problem = problem(kept);
            assertTrue(problem.startsWith("The findings kept could not be read. "), problem);
            assertFalse(problem.contains("xception") || problem.contains("corewise."), problem);
        }
        assertEquals(damaged.size(), names().size());
        assertEquals(damaged.get(4), Files.readString(folder.resolve(FindingsFile.NAME + ".damaged-5")));
    }

    @Test
    void aDamagedPlaceIsNamed() throws IOException {
        file(2, "1").keep(everyKind());
        Path kept = folder.resolve(FindingsFile.NAME);
        Files.writeString(kept, Files.readString(kept).replaceFirst("\"NOT_HERE\"", "\"PERHAPS\""));
        String problem = problem(file(2, "1").load());
        assertTrue(problem.contains("findings/0/verdict"), problem);
    }

    @Test
    void findingsWithSentencesOfAnEarlierVersionAreSetAside() throws IOException {
        String sentences = """
                {"atMillis":1,"place":{"system":"Linux","processor":"P","logical cores":"2"},\
                "findings":[{"claim":"FASTER","verdict":"HOLDS_HERE","figures":"1.9x","why":"Because.",\
                "repeats":7,"disturbed":0,"evidence":{"kind":"bars","unit":"s","bars":[]}}]}""";
        Files.writeString(folder.resolve(FindingsFile.NAME), sentences);
        FindingsFile.Kept kept = file(2, "1").load();
        assertEquals(List.of(), kept.findings());
        assertTrue(problem(kept).contains("another version of Corewise"), problem(kept));
        assertEquals(List.of("claims-findings.json.other"), names());
        assertEquals(sentences, Files.readString(folder.resolve("claims-findings.json.other")));
    }

    @Test
    void noFileOfAnotherFolderIsEverRead() throws IOException {
        Trace trace = MadeUpTraces.of(Way.GLOBAL_LOCK, Work.PRIMES, 8, 2, 1_000_000);
        file(2, "1").keep(List.of(finding(ClaimId.LOCK_COMPUTING, new Evidence.Lanes(trace))));
        String name = names().getFirst();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve(name);
        Files.move(folder.resolve(name), elsewhere);
        Path kept = folder.resolve(FindingsFile.NAME);
        Files.writeString(kept, Files.readString(kept).replace(name, "elsewhere/" + name));
        assertTrue(problem(file(2, "1").load()).contains("could not be read"));
    }

    @Test
    void aTraceThatIsGoneSetsTheFindingsAside() throws IOException {
        Trace trace = MadeUpTraces.of(Way.GLOBAL_LOCK, Work.PRIMES, 8, 2, 1_000_000);
        file(2, "1").keep(List.of(finding(ClaimId.LOCK_COMPUTING, new Evidence.Lanes(trace))));
        Files.delete(folder.resolve(names().getFirst()));
        assertTrue(problem(file(2, "1").load()).contains("no such file"));
    }
}
