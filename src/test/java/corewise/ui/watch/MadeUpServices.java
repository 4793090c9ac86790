package corewise.ui.watch;

import corewise.session.RunService;
import corewise.text.Texts;
import corewise.ui.fx.SameThreadTasks;

/** Services over made-up runs by which everything happens at once and questions stay unanswered. Stateless. */
public final class MadeUpServices {
    private MadeUpServices() {}

    /** In English. */
    public static WatchServices of(RunService runs) {
        return of(runs, Texts.load());
    }

    public static WatchServices of(RunService runs, Texts texts) {
        return new WatchServices(runs, new SameThreadTasks(), Runnable::run, (question, yes) -> {}, texts);
    }
}
