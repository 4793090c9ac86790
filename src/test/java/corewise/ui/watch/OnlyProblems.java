package corewise.ui.watch;

import corewise.model.RunSpec;
import corewise.session.CompletedRun;
import java.util.List;

/** Listens to runs for what goes wrong. For one thread. */
record OnlyProblems(List<Throwable> problems) implements RunLine.Listener {
    @Override
    public void starting(RunSpec next) {
        // not looked at
    }

    @Override
    public void started(RunSpec next) {
        // not looked at
    }

    @Override
    public void running(RunSpec next) {
        // not looked at
    }

    @Override
    public void ended(CompletedRun run) {
        throw new AssertionError("it could not be worked out");
    }

    @Override
    public void failed(Throwable problem) {
        problems.add(problem);
    }
}
