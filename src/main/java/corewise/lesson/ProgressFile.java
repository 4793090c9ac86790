package corewise.lesson;

import corewise.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Progress in a file on this computer; it goes nowhere else. One that is damaged is set aside, not overwritten. For one
 * thread at a time.
 */
public final class ProgressFile implements ProgressStore {
    private final Path file;

    /** @param folder where the program keeps what lasts; made when it is not there */
    public ProgressFile(Path folder) {
        file = folder.resolve("lessons-progress.json");
    }

    /** Made when it is needed, which is not at the start of a window. */
    private static JsonMapper json() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public Progress load() throws IOException {
        if (!Files.exists(file)) {
            return Progress.NONE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return json().readValue(in, Progress.class);
        } catch (JacksonException damaged) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
            return Progress.NONE;
        }
    }

    @Override
    public void keep(Progress progress) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, out -> out.write(json().writeValueAsBytes(progress)));
    }
}
