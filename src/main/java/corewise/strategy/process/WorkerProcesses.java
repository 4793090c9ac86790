package corewise.strategy.process;

import corewise.recording.NanoClock;
import java.io.IOException;
import java.util.Objects;
import java.util.function.LongUnaryOperator;

/**
 * How worker processes are started and watched, the same for all runs. Thread-safe.
 *
 * <p>The command is asked for at each launch: it changes once, when the cache that speeds up starting is there.
 */
public final class WorkerProcesses {
    private final Commands commands;
    private final LongUnaryOperator residentBytes;
    private final Deadlines deadlines;

    /** Where the command comes from. Thread-safe. */
    public interface Commands {
        /** The command to start a child with now. */
        ChildCommand current();

        /** Makes what starting fast needs, if it can be made; may take seconds the first time. */
        default void prepare() {
            // nothing to be made unless an implementation says so
        }
    }

    /**
     * @param commands the command
     * @param residentBytes the memory that a process holds, by its number; −1 where not told
     * @param deadlines how long a child may be silent
     */
    public WorkerProcesses(Commands commands, LongUnaryOperator residentBytes, Deadlines deadlines) {
        this.commands = Objects.requireNonNull(commands);
        this.residentBytes = Objects.requireNonNull(residentBytes);
        this.deadlines = Objects.requireNonNull(deadlines);
    }

    /** Makes what starting fast needs; to be called before a run's clock starts. */
    public void prepare() {
        commands.prepare();
    }

    long residentBytes(long pid) {
        return residentBytes.applyAsLong(pid);
    }

    WorkerProcess launch(String life, ListAssignment order, NanoClock clock) throws IOException {
        ProcessBuilder builder = ChildCommand.builder(commands.current().arguments(life));
        return WorkerProcess.launch(builder, order, clock, deadlines);
    }
}
