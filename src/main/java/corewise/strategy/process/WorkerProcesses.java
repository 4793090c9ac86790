package corewise.strategy.process;

import corewise.recording.NanoClock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;

/**
 * How worker processes are started and watched, the same for all runs. Thread-safe.
 *
 * <p>The command is asked for at each launch: it changes once, when the cache that speeds up starting is there.
 */
public final class WorkerProcesses {
    /** Supervising is a shallow business, and there may be many. */
    private static final long SUPERVISOR_STACK_BYTES = 256 << 10;

    private final Commands commands;
    private final LongUnaryOperator residentBytes;
    private final Deadlines deadlines;
    private final ThreadFactory supervisors;

    /** Where the command comes from. Thread-safe. */
    public interface Commands {
        /** The command to start a child with now. */
        ChildCommand current();

        /**
         * Makes what starting fast needs, if it can be made; may take many seconds the first time.
         *
         * @param unwanted asked again and again while it is made; ends that
         * @throws CancellationException when that ended it
         */
        default void prepare(BooleanSupplier unwanted) {
            // nothing to be made unless an implementation says so
        }

        /** A process that was started with the command did not come to its first word. */
        default void doubt() {
            // there is no other command unless an implementation says so
        }
    }

    /**
     * @param commands the command
     * @param residentBytes the memory that a process holds, by its number; −1 where not told
     * @param deadlines how long a child may be silent
     */
    public WorkerProcesses(Commands commands, LongUnaryOperator residentBytes, Deadlines deadlines) {
        this(
                commands,
                residentBytes,
                deadlines,
                Thread.ofPlatform().daemon().stackSize(SUPERVISOR_STACK_BYTES).factory());
    }

    /** @param supervisors makes the threads that supervise a process each, and the one that looks at all */
    WorkerProcesses(
            Commands commands, LongUnaryOperator residentBytes, Deadlines deadlines, ThreadFactory supervisors) {
        this.commands = Objects.requireNonNull(commands);
        this.residentBytes = Objects.requireNonNull(residentBytes);
        this.deadlines = Objects.requireNonNull(deadlines);
        this.supervisors = supervisors;
    }

    /** A thread that supervises a process or looks at all of them, not started. */
    Thread supervisor(String name, Runnable body) {
        Thread thread = supervisors.newThread(body);
        thread.setName(name);
        return thread;
    }

    /** Makes what starting fast needs; to be called before a run's clock starts. */
    public void prepare() {
        prepareUnless(() -> false);
    }

    /**
     * The same for what can be put off.
     *
     * @param unwanted asked again and again while it is made; ends that
     * @throws CancellationException when that ended it
     */
    public void prepareUnless(BooleanSupplier unwanted) {
        commands.prepare(unwanted);
    }

    long residentBytes(long pid) {
        return residentBytes.applyAsLong(pid);
    }

    /** A process never came to its first word; whether the next one is started by another command. */
    boolean startsOtherwise(ChildCommand failed) {
        if (failed.equals(commands.current())) {
            commands.doubt();
        }
        return !failed.equals(commands.current());
    }

    /** Whether a process of this program is one of these. */
    boolean started(ProcessHandle process) {
        String mainClass = commands.current().mainClass();
        return process.info()
                .arguments()
                .map(given -> List.of(given).contains(mainClass))
                .orElse(false);
    }

    /** One of whose standard error only the last lines are kept. */
    WorkerProcess launch(String life, ListAssignment order, NanoClock clock, NanoClock awake) throws IOException {
        return launch(life, order, clock, awake, OutputStream.nullOutputStream());
    }

    /** @param printed takes what it writes to standard error */
    WorkerProcess launch(String life, ListAssignment order, NanoClock clock, NanoClock awake, OutputStream printed)
            throws IOException {
        return WorkerProcess.launch(
                commands.current(), life, order, new WorkerProcess.Timing(clock, awake, deadlines), printed);
    }
}
