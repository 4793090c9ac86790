package corewise.lesson;

import corewise.file.KeptJson;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Progress in a file on this computer; it goes nowhere else. One that is damaged is set aside, not overwritten. For one
 * thread at a time.
 */
public final class ProgressFile implements ProgressStore {
    private final KeptJson<CourseProgress> file;

    /** @param folder where the program keeps what lasts; made when it is not there */
    public ProgressFile(Path folder) {
        file = new KeptJson<>(folder.resolve("lessons-progress.json"), CourseProgress.class);
    }

    @Override
    public CourseProgress load() throws IOException {
        return file.load().orElse(CourseProgress.NONE);
    }

    @Override
    public void keep(CourseProgress progress) throws IOException {
        file.keep(progress);
    }
}
