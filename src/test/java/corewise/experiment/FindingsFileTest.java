package corewise.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.metrics.Interval;
import corewise.model.MachineInfo;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
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

class FindingsFileTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Interval SOME = new Interval(1, 1.5, 2);

    @TempDir
    Path folder;

    private FindingsFile file(int cores, String version) {
        return new FindingsFile(folder, MachineInfo.madeUp(cores), version, InstantSource.fixed(NOON));
    }

    private static Finding finding(ClaimId claim, Evidence evidence) {
        return new Finding(claim, Verdict.NOT_HERE, "1.50× (1 to 2)", "Because.", evidence, List.of(), 7, 1);
    }

    private static List<Finding> everyKind() {
        Evidence curves = new Evidence.Curves(
                "threads",
                "time, s",
                true,
                List.of(new Evidence.Curve(
                        "Pool",
                        Optional.of(Way.POOL),
                        List.of(new Evidence.Point(2, SOME), new Evidence.Point(4, SOME)))));
        Evidence map = new Evidence.WinMap(
                "processes",
                Way.PROCESS_PER_TASK,
                Way.PROCESS_POOL,
                List.of(new Evidence.Cell(253_000_000_001L, 3, new Interval(Double.NaN, 1, Double.NaN))));
        return List.of(
                finding(ClaimId.SERIAL_SHARE, new Evidence.CoreBars(List.of(0.25, Double.NaN))),
                finding(
                        ClaimId.FASTER,
                        new Evidence.Bars("s", List.of(new Evidence.Bar("Other", Optional.empty(), SOME)))),
                finding(ClaimId.OWN_PROCESSOR, new Evidence.TaskStates(4, List.of(1), List.of(0, 2))),
                finding(ClaimId.FEW_LONG_MANY_SHORT, new Evidence.Several(List.of(map, curves))),
                finding(ClaimId.ORDER_DIFFERS, new Evidence.Orders(List.of(List.of(1, 0), List.of(0, 1)))),
                finding(ClaimId.RESULT_SAME, new Evidence.Same(30, 16, 0)));
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
                new FindingsFile.Kept(everyKind(), Optional.of(NOON), ""),
                file(2, "1").load());
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
        assertTrue(moreCores.problem().contains("available cores 2 (here 4)"), moreCores.problem());
        assertTrue(moreCores.problem().contains("claims-findings.json.other"), moreCores.problem());
        assertEquals("", file(4, "1").load().problem());
        file(4, "1").keep(everyKind());
        assertTrue(file(4, "2").load().problem().contains("Corewise 1 (here 2)"));
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
                whole.replace("\"cores\"", "\"pictures\""));
        for (String text : damaged) {
            Files.writeString(folder.resolve(FindingsFile.NAME), text);
            FindingsFile.Kept kept = file(2, "1").load();
            assertEquals(List.of(), kept.findings());
            assertTrue(kept.problem().startsWith("The findings kept could not be read ("), kept.problem());
        }
        assertEquals(damaged.size(), names().size());
        assertEquals(damaged.get(4), Files.readString(folder.resolve(FindingsFile.NAME + ".damaged-5")));
    }

    @Test
    void aTraceThatIsGoneSetsTheFindingsAside() throws IOException {
        Trace trace = MadeUpTraces.of(Way.GLOBAL_LOCK, Work.PRIMES, 8, 2, 1_000_000);
        file(2, "1").keep(List.of(finding(ClaimId.LOCK_COMPUTING, new Evidence.Lanes(trace))));
        Files.delete(folder.resolve(names().getFirst()));
        assertTrue(file(2, "1").load().problem().contains("no such file"));
    }
}
