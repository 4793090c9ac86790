package corewise.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramLogTest {
    @TempDir
    private Path folder;

    @Test
    void thereIsNoFileBeforeSomethingIsWritten() throws IOException {
        ProgramLog log = new ProgramLog(folder.resolve("a%b/log"));
        assertFalse(Files.exists(folder.resolve("a%b")));
        log.publish(happened("something"));
        log.close();
        assertTrue(Files.readString(ProgramLog.file(folder.resolve("a%b/log"))).contains("something"));
    }

    @Test
    void whatWasWrittenBeforeStays() throws IOException {
        for (String each : new String[] {"first", "second"}) {
            ProgramLog log = new ProgramLog(folder);
            log.publish(happened(each));
            log.close();
        }
        String written = Files.readString(ProgramLog.file(folder));
        assertTrue(written.contains("first") && written.contains("second"), written);
    }

    @Test
    void itIsBounded() {
        ProgramLog log = new ProgramLog(folder);
        String line = "x".repeat(10_000);
        for (int time = 0; time < 300; time++) {
            log.publish(happened(line));
        }
        log.close();
        long bytes = files().stream().mapToLong(file -> file.toFile().length()).sum();
        assertEquals(2, files().size());
        assertTrue(bytes <= 2 * (ProgramLog.MOST_BYTES + 2L * line.length()), bytes + " bytes");
    }

    @Test
    void whereItCannotBeOpenedNothingIsThrownAndTheReasonIsKnown() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file, not a folder");
        ProgramLog log = new ProgramLog(taken.resolve("log"));
        log.publish(happened("something"));
        assertFalse(log.problem().isEmpty());
        log.close();
    }

    @Test
    void onAFullDiskTheReasonIsKnownAndNotToldOnTheConsole() throws IOException {
        Path full = Path.of("/dev/full");
        if (!Files.exists(full)) {
            return;
        }
        Files.createSymbolicLink(ProgramLog.file(folder), full);
        ProgramLog log = new ProgramLog(folder);
        log.publish(happened("something"));
        log.close();
        assertTrue(log.problem().contains("No space left"), log.problem());
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".log")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LogRecord happened(String what) {
        return new LogRecord(Level.SEVERE, what);
    }
}
