package corewise.strategy.process;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** What is done to a process from outside. */
public enum Blow {
    KILL,
    SEGV,
    /** A third of the time that a process may be silent. */
    STOP_BRIEFLY,
    /** A third longer than that. */
    STOP_FOR_LONG,
    QUIT,
    HUP,
    NONE;

    /** Hits a process, which may be stopped until the run has ended at the longest; says whether it did. */
    public boolean hit(long pid, Deadlines deadlines, CountDownLatch ended) throws InterruptedException, IOException {
        switch (this) {
            case STOP_BRIEFLY -> Signals.stop(pid, deadlines.silenceNanos() / 3, ended);
            case STOP_FOR_LONG -> Signals.stop(pid, deadlines.silenceNanos() * 4 / 3, ended);
            case NONE -> {
                return false;
            }
            default -> Signals.send("-" + name(), pid);
        }
        return true;
    }
}
