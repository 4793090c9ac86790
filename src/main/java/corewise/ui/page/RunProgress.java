package corewise.ui.page;

/**
 * How far the runs are that follow one another. Immutable.
 *
 * @param run the number of the run under way, from 1; 0 before the first
 * @param of how many were lined up; 0 for none
 */
public record RunProgress(int run, int of) {
    public static final RunProgress NONE = new RunProgress(0, 0);
}
