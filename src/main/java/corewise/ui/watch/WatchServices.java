package corewise.ui.watch;

import corewise.platform.UserFolders;
import corewise.session.FunctionFiles;
import corewise.session.RunService;
import corewise.text.Texts;
import corewise.ui.fx.BackgroundTasks;
import java.util.concurrent.Executor;

/**
 * What the Watch view needs from outside. Immutable.
 *
 * @param runs makes the runs
 * @param background for questions that take time
 * @param windowThread runs what it is given on the window's thread
 * @param confirmation asks the learner
 * @param texts the texts
 * @param functions the learner's own functions
 */
public record WatchServices(
        RunService runs,
        BackgroundTasks background,
        Executor windowThread,
        Confirmation confirmation,
        Texts texts,
        FunctionFiles functions) {

    /** With functions kept where this user's programs keep what lasts. */
    public WatchServices(
            RunService runs,
            BackgroundTasks background,
            Executor windowThread,
            Confirmation confirmation,
            Texts texts) {
        this(
                runs,
                background,
                windowThread,
                confirmation,
                texts,
                new FunctionFiles(UserFolders.current().data()));
    }
}
