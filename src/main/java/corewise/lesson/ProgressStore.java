package corewise.lesson;

import java.io.IOException;

/** Keeps a learner's progress from one start of the program to the next. Called on one background thread at a time. */
public interface ProgressStore {

    /** What was kept; nothing where there is none yet. */
    CourseProgress load() throws IOException;

    /** Keeps this in the place of all kept before. */
    void keep(CourseProgress progress) throws IOException;
}
