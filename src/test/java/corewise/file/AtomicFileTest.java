package corewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aFolderIsNoFile() {
        UnwritableFileException refused =
                assertThrows(UnwritableFileException.class, () -> AtomicFile.write(folder, out -> out.write('a')));
        assertTrue(Said.by(refused).endsWith("it is a folder."), Said.by(refused));
    }
}
