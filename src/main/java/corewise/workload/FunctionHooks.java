package corewise.workload;

import corewise.recording.Progress;
import corewise.recording.RunCancelledException;

/**
 * What a learner's compiled function calls. Loaded anew for every run, beside the function, so that each run has a flag of
 * its own. Thread-safe.
 */
public final class FunctionHooks implements FunctionControl {
    // read at each turn of each loop: static, so that it costs one load
    private static volatile boolean stopped;

    private static final ThreadLocal<Progress> PROGRESS = new ThreadLocal<>();

    /** At each turn of a loop and at the begin of each method: ends a run that was cancelled, even an endless one. */
    public static void turn() {
        if (stopped) {
            throw new RunCancelledException();
        }
    }

    /** What {@code checkpoint()} does. */
    public static void checkpoint() {
        Progress progress = PROGRESS.get();
        if (progress != null) {
            progress.checkpoint();
        }
    }

    /** In place of ending the whole program. */
    public static void exit(int code) {
        throw new IllegalStateException("a task cannot end the program (exit code " + code + ")");
    }

    /** In place of ending the whole program. */
    public static void exit(Runtime program, int code) {
        exit(code);
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public void enter(Progress progress) {
        PROGRESS.set(progress);
    }

    @Override
    public void leave() {
        PROGRESS.remove();
    }
}
