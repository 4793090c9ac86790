package corewise.lesson;

import corewise.file.KeptJson;
import java.io.IOException;

/** Keeps a learner's progress from one start of the program to the next. Called on one background thread at a time. */
public interface ProgressStore {

    /**
     * What was kept; nothing where there is none yet.
     *
     * @throws KeptJson.DamagedException when it was set aside, so that what comes next can be kept
     */
    CourseProgress load() throws IOException;

    /** Keeps this in the place of all kept before. */
    void keep(CourseProgress progress) throws IOException;
}
