package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.file.TraceReader;
import corewise.file.TraceWriter;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made up for tests and pictures must be possible: the reader of files refuses what contradicts itself. */
@Execution(ExecutionMode.CONCURRENT)
class MadeUpTracesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyWaysTraceIsOneThatTheReaderTakes(Way way) throws IOException {
        for (int cores : new int[] {1, 2, 64}) {
            Trace made = MadeUpTraces.of(way, Work.PRIMES, 70, cores, 30_000_000L);
            Path file = folder.resolve(way.id() + cores + ".json");
            new TraceWriter().write(made, file);
            TraceReader.Reading read = new TraceReader().read(file);
            assertEquals(Optional.empty(), read.problem(), way + " on " + cores);
            assertEquals(made.sliceCount(), read.trace().sliceCount());
        }
    }
}
