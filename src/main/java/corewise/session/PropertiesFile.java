package corewise.session;

import corewise.file.AtomicFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A small file of names and values that the program keeps for itself. Immutable; thread-safe as far as one thread at a time
 * writes. Reads and writes on the calling thread.
 *
 * @param path need not exist, nor its folder
 */
record PropertiesFile(Path path) {
    private static final int LARGEST_BYTES = 10_000;

    /**
     * What it says; nothing where there is no file, or one that is too large to be the program's.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where it is not written as such files are
     */
    Properties read() throws IOException {
        Properties lines = new Properties();
        if (Files.isRegularFile(path) && Files.size(path) <= LARGEST_BYTES) {
            lines.load(new StringReader(Files.readString(path)));
        }
        return lines;
    }

    /** Takes the place of what was there, whole or not at all. */
    void write(Properties lines) throws IOException {
        StringWriter text = new StringWriter();
        // it escapes what a path may hold, so that any folder's name comes back
        lines.store(text, null);
        Files.createDirectories(path.toAbsolutePath().getParent());
        AtomicFile.write(path, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
