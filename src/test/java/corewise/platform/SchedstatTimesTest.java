package corewise.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.recording.ThreadTimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedstatTimesTest {
    @TempDir
    Path folder;

    @Test
    void withinATurnItHadRunWhatTheAccountSaidBeforeItWasBroughtUpToDate() throws IOException {
        assertRanBefore(3_000, "3000 500 7", "3900 500 7");
    }

    /** Else it would seem to have come back before it left. */
    @Test
    void aThreadThatLosesItsCoreWhileItsAccountIsReadHadRunWhatIsCountedThen() throws IOException {
        assertRanBefore(3_900, "3000 500 7", "3900 9500 8");
    }

    private void assertRanBefore(long nanos, String before, String after) throws IOException {
        Path file = Files.writeString(folder.resolve("schedstat"), before);
        ThreadClock account = () -> {
            write(file, after);
            return ThreadTimes.UNKNOWN;
        };
        try (ThreadTimes times = new SchedstatTimes.OpenFile(file, account)) {
            assertTrue(times.read());
            assertEquals(3_900, times.ranNanos());
            assertEquals(nanos, times.ranBeforeNanos());
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
