package corewise.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corewise.file.TraceReader;
import corewise.file.TraceWriter;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures and tests must not rest on traces that no run could have made. */
class MadeUpTracesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyMadeUpTraceIsOneThatTheReaderTakes(Way way) throws IOException {
        for (int cores : new int[] {1, 2, 7}) {
            for (int items : new int[] {1, 5, 40}) {
                takes(MadeUpTraces.of(way, Work.PRIMES, items, cores, 30_000_000L));
            }
        }
    }

    private void takes(Trace trace) throws IOException {
        Path file = folder.resolve("trace.json");
        new TraceWriter().write(trace, file);
        TraceReader.Reading reading = new TraceReader().read(file);
        assertEquals("", reading.problem());
        assertEquals(spans(trace), spans(reading.trace()));
        assertEquals(trace.sliceCount(), reading.trace().sliceCount());
    }

    private static java.util.List<TaskSpan> spans(Trace trace) {
        return IntStream.range(0, trace.taskCount())
                .mapToObj(trace::span)
                .flatMap(Stream::of)
                .toList();
    }
}
