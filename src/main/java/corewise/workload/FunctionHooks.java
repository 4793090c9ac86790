package corewise.workload;

import com.google.errorprone.annotations.DoNotCall;
import corewise.recording.Progress;
import corewise.recording.RunCancelledException;
import corewise.recording.SystemClock;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a learner's compiled function calls. Loaded anew for every run, beside the function, so that each run has a flag of
 * its own. Thread-safe.
 */
public final class FunctionHooks implements FunctionControl {
    /** The clock is looked at every so many turns. */
    private static final int TURNS = 64;

    private static final long CLOSEST_NANOS = 50_000;

    // read at each turn of each loop: static, so that it costs one load
    private static volatile boolean attention;
    private static volatile boolean stopped;

    private static volatile PrintStream out = new PrintStream(OutputStream.nullOutputStream());

    private static final ThreadLocal<Work> WORK = new ThreadLocal<>();

    /** What one thread works on. Belongs to it. */
    private static final class Work {
        private final Progress progress;
        private int turns;
        private long told;

        Work(Progress progress) {
            this.progress = progress;
        }

        void turn() {
            turns++;
            if (turns % TURNS == 0) {
                long now = SystemClock.INSTANCE.nanoTime();
                if (now - told >= CLOSEST_NANOS) {
                    told = now;
                    progress.checkpoint();
                }
            }
        }
    }

    /** At each turn of a loop and at the begin of each method: ends a run that was cancelled, even an endless one. */
    public static void turn() {
        if (attention) {
            attend();
        }
    }

    private static void attend() {
        if (stopped) {
            throw new RunCancelledException();
        }
        Work work = WORK.get();
        if (work != null) {
            work.turn();
        }
    }

    /** What {@code checkpoint()} does. */
    public static void checkpoint() {
        Work work = WORK.get();
        if (work != null) {
            work.progress.checkpoint();
        }
    }

    /** In place of the program's own standard output and standard error. */
    public static PrintStream out() {
        return out;
    }

    /** In place of ending the whole program; called by what a learner wrote. */
    @DoNotCall
    public static void exit(int code) {
        throw ended(code);
    }

    /** In place of ending the whole program. */
    @DoNotCall
    public static void exit(Runtime program, int code) {
        throw ended(code);
    }

    private static IllegalStateException ended(int code) {
        return new IllegalStateException("a task cannot end the program (exit code " + code + ")");
    }

    @Override
    public void stop() {
        stopped = true;
        attention = true;
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public void printTo(OutputStream printed) {
        out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    @Override
    public void enter(Progress progress) {
        if (progress.eager()) {
            attention = true;
        }
        WORK.set(new Work(progress));
    }

    @Override
    public void leave() {
        WORK.remove();
    }
}
