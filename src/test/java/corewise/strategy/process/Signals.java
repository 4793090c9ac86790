package corewise.strategy.process;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends processes signals, as a shell does. Stateless and thread-safe. */
public final class Signals {
    private Signals() {}

    /** Sends a process one, such as {@code -KILL}; nothing happens where it has ended. */
    public static void send(String signal, long process) throws InterruptedException, IOException {
        new ProcessBuilder("kill", signal, String.valueOf(process))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Stops a process for so many nanoseconds, or until the run has ended, and lets it go on. */
    public static void stop(long process, long nanos, CountDownLatch ended) throws InterruptedException, IOException {
        send("-STOP", process);
        ended.await(nanos, TimeUnit.NANOSECONDS);
        send("-CONT", process);
    }
}
