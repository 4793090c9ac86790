package corewise.metrics;

import corewise.model.TraceView;
import corewise.model.WorkerLife;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the worker processes of a run cost besides the work: making them, and sending items and results. Immutable; all in
 * nanoseconds, and 0 where nothing was counted.
 *
 * @param processes how many came up
 * @param startNanos from asking for one until it was up, the median
 * @param importNanos of that, reading the program and what it imports, the median; 0 where nothing is read anew
 * @param picklingNanos pickling and unpickling, in main and in the processes, summed
 * @param writingNanos writing into pipes, summed: where they are full, writing waits
 * @param bytesSent to all of them
 * @param bytesReceived from all of them
 */
public record ProcessCosts(
        int processes,
        long startNanos,
        long importNanos,
        long picklingNanos,
        long writingNanos,
        long bytesSent,
        long bytesReceived) {

    /** The costs of an ended run or one under way; empty for ways without processes, and where none came up. */
    public static Optional<ProcessCosts> of(TraceView run) {
        if (!run.spec().usesProcesses()) {
            return Optional.empty();
        }
        List<Long> starts = new ArrayList<>();
        List<Long> imports = new ArrayList<>();
        long pickling = 0;
        long writing = 0;
        long sent = 0;
        long received = 0;
        for (int worker = 0; worker < run.workerCount(); worker++) {
            WorkerLife life = run.workerLife(worker);
            if (life.launchedNanos() >= 0 && life.readyNanos() >= life.launchedNanos()) {
                starts.add(startNanos(life));
                imports.add(importNanos(life));
            }
            pickling += life.picklingNanos();
            writing += life.writingNanos();
            sent += life.bytesSent();
            received += life.bytesReceived();
        }
        return starts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProcessCosts(
                        starts.size(), median(starts), median(imports), pickling, writing, sent, received));
    }

    /** From asking for a process that came up until it was up. */
    public static long startNanos(WorkerLife life) {
        return life.readyNanos() - life.launchedNanos();
    }

    /** Of that, reading the program anew; 0 where it was not. */
    public static long importNanos(WorkerLife life) {
        return life.readingNanos() == TraceView.UNKNOWN_NANOS ? 0 : life.readyNanos() - life.readingNanos();
    }

    private static long median(List<Long> times) {
        return (long) Sample.of(times, Long::doubleValue).median();
    }
}
