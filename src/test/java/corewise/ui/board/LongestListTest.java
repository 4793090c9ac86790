package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.file.LargeTraces;
import corewise.model.ListSpec;
import corewise.model.TaskState;
import corewise.model.Trace;
import corewise.session.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Board, files, tables and orders hold to one limit, and no number in between is too large for them. */
@Execution(ExecutionMode.CONCURRENT)
class LongestListTest {
    private static final int CORES = 8;

    @ParameterizedTest
    @ValueSource(ints = {131_072, 131_073, ListSpec.MAX_TRACED_ITEMS})
    void whatIsFinishedStandsInTheOrderInWhichItEndedForwardAndBack(int tasks) {
        Trace trace = LargeTraces.pool(tasks, CORES);
        BoardReader reader = new BoardReader(trace);
        long[] ends =
                IntStream.range(0, tasks).mapToLong(trace::endedNanos).sorted().toArray();
        long end = ends[tasks - 1];
        for (double part : new double[] {0.9, 0.5, 1}) {
            long at = (long) (part * end);
            BoardState board = reader.read(at, 1);
            assertEquals(endedBy(trace, at), board.finishedCount(), "at " + part);
            assertEquals(board.finishedCount(), board.count(TaskState.FINISHED), "at " + part);
            for (int rank = 0; rank < board.finishedCount(); rank++) {
                int task = board.finishedAt(rank);
                // tasks that ended in the same nanosecond may stand either way
                assertEquals(ends[rank], trace.endedNanos(task));
                assertEquals(rank, board.rank(task));
            }
        }
    }

    private static int endedBy(Trace trace, long nanos) {
        int ended = 0;
        for (int task = 0; task < trace.taskCount(); task++) {
            ended += trace.endedNanos(task) <= nanos ? 1 : 0;
        }
        return ended;
    }

    @ParameterizedTest
    @ValueSource(ints = {131_071, 131_073, ListSpec.MAX_TRACED_ITEMS})
    void turnsAreThoseOfTheLastTasks(int tasks) {
        TurnShares turns = new TurnShares();
        long hours = 30 * 3_600_000_000_000L;
        turns.reset(hours, hours, 1, false);
        turns.add(0, tasks - 2, hours, 2 * hours - 10);
        turns.add(0, tasks - 1, 2 * hours - 10, 2 * hours);
        turns.count();
        assertEquals(2, turns.shareCount(0));
        assertEquals(tasks - 1, turns.shareTask(0, 1));
        assertEquals(2 * 1e9 / hours, turns.turnsPerSecond(0), 1e-15);
    }

    @Test
    void aFileAndATableHoldTheLongestList(@TempDir Path folder) throws IOException {
        Trace trace = LargeTraces.pool(ListSpec.MAX_TRACED_ITEMS, CORES);
        Path file = folder.resolve("run" + RunFiles.PLAIN_ENDING);
        RunFiles.save(trace, file);
        Trace read = RunFiles.open(file).run().trace();
        assertEquals(trace.sliceCount(), read.sliceCount());
        for (int task = 0; task < trace.taskCount(); task++) {
            assertEquals(trace.endedNanos(task), read.endedNanos(task));
        }

        Path table = folder.resolve("tasks.csv");
        RunFiles.save(trace, table);
        try (Stream<String> lines = Files.lines(table)) {
            // a head, and a line a task
            assertEquals(ListSpec.MAX_TRACED_ITEMS + 1L, lines.count());
        }
    }
}
