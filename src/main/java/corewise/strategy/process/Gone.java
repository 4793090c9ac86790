package corewise.strategy.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a process has ended, or is stopped. On Linux one that has is still listed until its parent, or the system's first process in its
 * place, takes notice, which can take seconds; it does nothing and holds nothing any more. Stateless.
 */
public final class Gone {
    private static final char ENDED = 'Z';
    private static final char STOPPED = 'T';
    private static final char TRACED = 't';

    private Gone() {}

    /** Whether it has ended, noticed or not. */
    public static boolean is(ProcessHandle process) {
        return !process.isAlive() || state(process.pid()) == ENDED;
    }

    /** Whether it was stopped from outside, by a signal or a debugger; false where that is not known. */
    public static boolean stopped(long pid) {
        char state = state(pid);
        return state == STOPPED || state == TRACED;
    }

    /** What Linux says that it does; a blank where nothing is said. */
    private static char state(long pid) {
        try {
            String text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // the name before may have brackets of its own
            return text.charAt(text.lastIndexOf(')') + 2);
        } catch (IOException | StringIndexOutOfBoundsException untold) {
            return ' ';
        }
    }
}
