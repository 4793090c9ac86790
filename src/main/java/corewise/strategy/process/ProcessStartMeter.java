package corewise.strategy.process;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.recording.NanoClock;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Measures what it costs to start a worker process, on the calling thread. Immutable and thread-safe. */
public final class ProcessStartMeter {
    private static final ListAssignment SHORT_LIST =
            new ListAssignment(new ListSpec(Work.WAIT, 1, Lengths.EQUAL, 1, 0), 0, 50);

    private final WorkerProcesses processes;
    private final NanoClock clock;

    /**
     * @param processes how they are started
     * @param clock tells the time
     */
    public ProcessStartMeter(WorkerProcesses processes, NanoClock clock) {
        this.processes = Objects.requireNonNull(processes);
        this.clock = Objects.requireNonNull(clock);
    }

    /**
     * Starts so many processes, each after the one before has ended, and one more at first that does not count.
     *
     * @param starts at least 1
     * @return the median time from launching one to its being ready for an item, nanoseconds
     * @throws IOException when a process could not be started
     */
    public long medianNanos(int starts) throws IOException {
        processes.prepare();
        long[] nanos = new long[starts];
        try (ProcessGuard guard = new ProcessGuard()) {
            guard.watch(List.of());
            start();
            for (int i = 0; i < starts; i++) {
                nanos[i] = start();
            }
        }
        Arrays.sort(nanos);
        return nanos[starts / 2];
    }

    private long start() throws IOException {
        long before = clock.nanoTime();
        WorkerProcess process = processes.launch(Wire.ONE_ITEM, SHORT_LIST, clock, clock);
        try {
            process.awaitReady();
            return Math.max(1, clock.nanoTime() - before);
        } catch (LostProcessException lost) {
            throw new IOException(lost.getMessage(), lost);
        } finally {
            process.kill();
            process.awaitEnd(0);
            process.close();
        }
    }
}
