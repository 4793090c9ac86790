package corewise.lesson;

/** Keeps progress no longer than a test; nothing is kept at first. */
public final class ProgressInMemory implements ProgressStore {
    private volatile CourseProgress kept;

    public ProgressInMemory() {
        this(CourseProgress.NONE);
    }

    /** @param kept what was kept before */
    public ProgressInMemory(CourseProgress kept) {
        this.kept = kept;
    }

    @Override
    public CourseProgress load() {
        return kept;
    }

    @Override
    public void keep(CourseProgress progress) {
        kept = progress;
    }
}
