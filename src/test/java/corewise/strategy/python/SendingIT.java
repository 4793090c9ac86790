package corewise.strategy.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is noted of messages between main and a pool, which takes knowing how a pool of the standard library sends. */
@Timeout(120)
class SendingIT {
    private static final int ITEMS = 10;
    private static final int WORKERS = 2;
    private static final int PAYLOAD = 1_000;
    private static final int OLDEST_AND_NEWEST = 2;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"process-pool", "chunks", "imap-unordered"})
    void eachItemTellsWhatItTookToSendAndWhenItsResultCame(String way) throws Exception {
        List<String> interpreters =
                PythonList.oldestAndNewest().stream().limit(OLDEST_AND_NEWEST).toList();
        for (String interpreter : interpreters) {
            Path own = Files.createDirectory(folder.resolve("with-" + interpreters.indexOf(interpreter)));
            EventFile events = EventFile.create(own.resolve("events"), WORKERS, ITEMS);
            ResultFile results = ResultFile.create(own.resolve("results"), ITEMS, Long.BYTES + 1);
            assertEquals(String.join(" ", Collections.nCopies(ITEMS, "25")), python(interpreter, own, way));
            for (int item = 0; item < ITEMS; item++) {
                assertEquals(Long.BYTES + 1, results.length(item));
                assertTrue(results.cameNanos(item) > 0, interpreter);
                assertTrue(results.picklingNanos(item) > 0, interpreter);
                assertTrue(results.writingNanos(item) > 0, interpreter);
            }
            long in = IntStream.range(EventFile.FIRST_WORKER, events.slots())
                    .mapToLong(events::bytesIn)
                    .sum();
            // items of one message share what they have in common
            assertTrue(in >= (way.equals("chunks") ? PAYLOAD : ITEMS * PAYLOAD), interpreter + " " + in);
        }
    }

    private static String python(String interpreter, Path own, String way) throws Exception {
        return TestScript.said(TestScript.in(
                own,
                interpreter,
                "sends.py",
                own.resolve("events").toString(),
                own.resolve("results").toString(),
                way,
                Integer.toString(ITEMS)));
    }
}
