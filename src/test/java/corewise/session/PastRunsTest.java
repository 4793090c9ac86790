package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.MadeUpInfo;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastRunsTest {
    @TempDir
    Path folder;

    private static Trace run(Way way, long startedAt, long seed) {
        ListSpec list = new ListSpec(Work.PRIMES, 3, Lengths.EQUAL, 100, seed);
        TraceInfo info = MadeUpInfo.of(WaitSource.NONE).began(1, startedAt).info();
        TraceBuilder builder = new TraceBuilder(new RunSpec(way, list, 2), MachineInfo.madeUp(2), info);
        for (int task = 0; task < 3; task++) {
            builder.span(new TaskSpan(task, 1, -1, -1, 2, -1, -1, TaskOutcome.NOT_RUN));
        }
        return builder.build();
    }

    private RunStore store(int runs) {
        return new RunStore(folder.resolve("deep/runs"), runs, RunStore.DEFAULT_BYTES);
    }

    private static List<Long> startedAt(List<CompletedRun> runs) {
        return runs.stream()
                .map(run -> run.trace().info().startedAtEpochMillis())
                .toList();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("deep/runs"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void theLatestRunsOfTheLatestListComeBackOldestFirst() {
        store(200).keep(run(Way.POOL, 1_000, 1));
        store(200).keep(run(Way.SERIAL, 2_000, 2));
        store(200).keep(run(Way.POOL, 3_000, 1));
        store(200).keep(run(Way.CHUNKS, 4_000, 1));

        List<CompletedRun> back = store(200).latest(12);
        assertEquals(List.of(1_000L, 3_000L, 4_000L), startedAt(back));
        assertEquals(Way.CHUNKS, back.getLast().trace().spec().way());
        assertEquals(List.of(3_000L, 4_000L), startedAt(store(200).latest(2)));
    }

    @Test
    void theOldestGoFirstWhenThereAreTooMany() throws IOException {
        for (int run = 1; run <= 5; run++) {
            store(3).keep(run(Way.POOL, run, 1));
        }
        assertEquals(3, kept().size());
        assertEquals(List.of(3L, 4L, 5L), startedAt(store(3).latest(9)));
    }

    @Test
    void theOldestGoFirstWhenTheyAreTooLarge() throws IOException {
        store(9).keep(run(Way.POOL, 1, 1));
        long one = Files.size(kept().getFirst());
        RunStore small = new RunStore(folder.resolve("deep/runs"), 9, one * 2 + one / 2);
        small.keep(run(Way.POOL, 2, 1));
        small.keep(run(Way.POOL, 3, 1));
        assertEquals(List.of(2L, 3L), startedAt(small.latest(9)));
    }

    @Test
    void whatCannotBeReadIsPassedOverAndLeftAlone() throws IOException {
        store(9).keep(run(Way.POOL, 1, 1));
        store(9).keep(run(Way.POOL, 2, 1));
        store(9).keep(run(Way.POOL, 3, 1));
        Path newest = kept().getLast();
        byte[] whole = Files.readAllBytes(newest);
        Files.write(newest, Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(kept().get(1), "no trace");
        Files.writeString(newest.resolveSibling("notes.txt"), "of somebody");

        assertEquals(List.of(1L), startedAt(store(9).latest(9)));
        assertEquals(4, kept().size());
    }

    @Test
    void forgettingDeletesRunsAndNothingElse() throws IOException {
        store(9).keep(run(Way.POOL, 1, 1));
        Path other = Files.writeString(folder.resolve("deep/runs/notes.txt"), "of somebody");
        assertEquals(1, store(9).forget());
        assertEquals(List.of(other), kept());
        assertTrue(store(9).latest(9).isEmpty());
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsNobodyFromRunning() throws IOException {
        Path file = Files.writeString(folder.resolve("in-the-way"), "a file where the folder should be");
        RunStore store = new RunStore(file, 9, 1_000);
        store.keep(run(Way.POOL, 1, 1));
        store.keep(run(Way.POOL, 2, 1));
        assertTrue(store.latest(9).isEmpty());
        assertEquals(0, store.forget());
        RecentFiles recent = new RecentFiles(file);
        recent.used(folder.resolve("a.json"));
        assertEquals(1, recent.files().size());
    }

    @Test
    void recentFilesAreKnownLatestFirstAndSurviveARestart() {
        RecentFiles recent = new RecentFiles(folder);
        for (int file = 1; file <= 10; file++) {
            recent.used(folder.resolve("run " + file + " é.json"));
        }
        recent.used(folder.resolve("run 5 é.json"));
        RecentFiles later = new RecentFiles(folder);
        assertTrue(later.files().isEmpty());
        later.load();
        assertEquals(recent.files(), later.files());
        assertEquals(RecentFiles.MOST, later.files().size());
        assertEquals(folder.resolve("run 5 é.json"), later.files().getFirst());
        later.drop(folder.resolve("run 5 é.json"));
        assertFalse(later.files().contains(folder.resolve("run 5 é.json")));
    }

    @Test
    void damagedLinesOfRecentFilesArePassedOver() throws IOException {
        Path known = folder.resolve("a.json");
        Files.writeString(
                folder.resolve("recent-files.txt"), "\u0000\nhttp://example.org/\nnothing\n" + known.toUri() + "\n");
        RecentFiles recent = new RecentFiles(folder);
        recent.load();
        assertEquals(List.of(known), recent.files());
    }
}
