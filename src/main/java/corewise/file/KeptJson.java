package corewise.file;

import corewise.fact.Fact;
import corewise.fact.ToldIOException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record in a file of JSON that outlives the program. One that is damaged is set aside, not overwritten; what a later
 * version has added to it is not read. For one thread at a time.
 */
public final class KeptJson<T extends Record> {
    private final Path file;
    private final Class<T> kind;

    /** @param file its folder is made when it is not there */
    public KeptJson(Path file, Class<T> kind) {
        this.file = file.toAbsolutePath();
        this.kind = kind;
    }

    /** What was kept could not be read, and where it is now. */
    public static final class DamagedException extends ToldIOException {
        private static final long serialVersionUID = 1;

        private DamagedException(Path aside, JacksonException cause) {
            super(Fact.of("io.keptDamaged").verbatim("aside", aside.getFileName()), cause);
        }
    }

    /**
     * What was kept; empty when nothing was.
     *
     * @throws DamagedException when it was set aside
     */
    public Optional<T> load() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            T kept = JsonMapper.shared().readValue(Files.readAllBytes(file), kind);
            if (kept == null) {
                throw MismatchedInputException.from((JsonParser) null, kind, "null");
            }
            return Optional.of(kept);
        } catch (JacksonException damaged) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            throw new DamagedException(aside, damaged);
        }
    }

    /** Keeps this instead of what was kept. */
    public void keep(T content) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, out -> out.write(JsonMapper.shared().writeValueAsBytes(content)));
    }
}
