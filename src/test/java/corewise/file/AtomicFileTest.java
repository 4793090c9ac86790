package corewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtomicFileTest {
    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsReplacedWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("guesses.txt");
        AtomicFile.write(file, out -> out.write('a'));
        UnwritableFileException failed = assertThrows(
                UnwritableFileException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write('b');
                    throw new IOException("the disk is full");
                }));
        assertEquals("Could not write " + file + ": the disk is full.", Said.by(failed));
        assertEquals("a", Files.readString(file));
        assertEquals(List.of("guesses.txt"), names());
    }

    @Test
    void whatAKilledProgramLeftIsDeletedADayLaterAndNothingElse() throws IOException {
        Path file = Files.createDirectory(folder.resolve("runs")).resolve("run.json");
        assertThrows(
                UnwritableFileException.class,
                () -> AtomicFile.write(file, out -> {
                    // what a kill leaves, under another name, for this one is deleted
                    try (Stream<Path> half = Files.list(file.getParent())) {
                        Path left = half.findFirst().orElseThrow();
                        Files.copy(left, left.resolveSibling(".run.json.4711-1.tmp"));
                    }
                    throw new IOException("killed");
                }));
        Files.writeString(folder.resolve("notes.tmp"), "of a learner");
        Files.writeString(folder.resolve(".hidden.tmp"), "of a learner");
        Path left = file.resolveSibling(".run.json.4711-1.tmp");
        Instant written = Files.getLastModifiedTime(left).toInstant();

        AtomicFile.tidy(folder, written.plus(Duration.ofHours(23)));
        assertTrue(Files.exists(left), "it may still be written");
        AtomicFile.tidy(folder, written.plus(Duration.ofHours(25)));
        assertFalse(Files.exists(left));
        assertEquals(List.of(".hidden.tmp", "notes.tmp", "runs"), names());
        AtomicFile.tidy(folder.resolve("none"), written);
    }

    @Test
    void aThreadThatWasInterruptedWritesNevertheless() throws IOException {
        Path file = folder.resolve("findings.json");
        Thread.currentThread().interrupt();
        try {
            AtomicFile.write(file, out -> out.write('a'));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals("a", Files.readString(file));
    }

    @Test
    void whatIsProtectedIsNotReplaced() throws IOException {
        Path file = folder.resolve("findings.json");
        Files.writeString(file, "old");
        assertTrue(file.toFile().setWritable(false, false));
        UnwritableFileException refused =
                assertThrows(UnwritableFileException.class, () -> AtomicFile.write(file, out -> out.write('a')));
        assertEquals("Could not write " + file + ": it is write-protected.", Said.by(refused));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("findings.json"), names());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No space left on device | the disk is full",
                "/a/b (No space left on device) | the disk is full",
                "Disk quota exceeded | may not store any more",
                "Read-only file system | the disk can only be read",
                "Too many open files | close other programs",
                "Permission denied | no permission",
                "Broken pipe | has closed it",
                "something new | something new",
            })
    void whatTheSystemSaysIsToldInPlainWords(String said, String told) {
        for (IOException problem :
                List.of(new IOException(said), new FileSystemException("/a/.b.1-1.tmp", null, said))) {
            UnwritableFileException failed = assertThrows(
                    UnwritableFileException.class,
                    () -> AtomicFile.write(folder.resolve("b"), out -> {
                        throw problem;
                    }));
            assertTrue(Said.by(failed).startsWith("Could not write " + folder.resolve("b") + ": "), Said.by(failed));
            assertTrue(Said.by(failed).contains(told), Said.by(failed));
        }
    }

    /** It says of itself that it can be written. */
    @Test
    void aFolderThatTakesNoFilesIsToldBeforehand() {
        Path nowhere = Path.of("/proc/findings.json");
        UnwritableFileException refused = assertThrows(UnwritableFileException.class, () -> AtomicFile.tryOut(nowhere));
        assertEquals(
                "Could not write " + nowhere + ": this account may not write in the folder /proc.", Said.by(refused));
    }

    @Test
    void aNameThatIsTooLongIsToldBeforehandAndALongOneIsWritten() throws IOException {
        Path file = folder.resolve("n".repeat(250) + ".json");
        Path longer = folder.resolve("n".repeat(251) + ".json");
        AtomicFile.tryOut(file);
        assertEquals(List.of(), names());
        AtomicFile.write(file, out -> out.write('a'));
        AtomicFile.tryOut(file);
        assertEquals("a", Files.readString(file));
        assertEquals(List.of(file.getFileName().toString()), names());
        UnwritableFileException refused = assertThrows(UnwritableFileException.class, () -> AtomicFile.tryOut(longer));
        assertTrue(Said.by(refused).endsWith("its name is too long."), Said.by(refused));
    }

    @Test
    void aFolderIsNoFile() {
        UnwritableFileException refused =
                assertThrows(UnwritableFileException.class, () -> AtomicFile.write(folder, out -> out.write('a')));
        assertTrue(Said.by(refused).endsWith("it is a folder."), Said.by(refused));
    }
}
