package corewise.session;

import corewise.metrics.RunTimes;
import corewise.metrics.Sample;
import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * Measures what a way costs beside the work, by running lists of items with nothing to do, while nothing else has the
 * machine. Belongs to the thread that measures.
 */
public final class WayCosts {
    private static final int REPEATS = 5;
    /** Runs that took so long together are enough. */
    private static final long LONG_NANOS = 5_000_000_000L;

    private static final int ITEMS = 4_000;
    /** An item takes Python's pools of processes about as long as ten take the others. */
    private static final int PYTHON_ITEMS = 400;

    private static final int THREADS = 400;
    /** Processes are a thousand times dearer than threads. */
    private static final int PROCESSES = 8;

    private final RunService service;
    private final int workers;
    private final RunOptions options;

    /**
     * @param service makes the runs
     * @param workers of the ways that have a fixed number
     * @param options of the runs, among them their language
     */
    public WayCosts(RunService service, int workers, RunOptions options) {
        this.service = service;
        this.workers = workers;
        this.options = options;
    }

    /**
     * What a way costs: medians of {@value #REPEATS} runs after one that warms up, or of fewer where they take long.
     *
     * @throws ExecutionException when a run met a defect
     */
    public Cost measure(Way way) throws ExecutionException, InterruptedException {
        int many = items(way, options.language());
        long one;
        long all;
        try (MachineLease.Job job = service.lease().job(MachineUse.WAY_COSTS)) {
            one = median(job, way, 1);
            all = one == UNKNOWN_NANOS ? UNKNOWN_NANOS : median(job, way, many);
        }
        if (all == UNKNOWN_NANOS) {
            return new Cost(way, UNKNOWN_NANOS, UNKNOWN_NANOS);
        }
        long item = Math.max(0, (all - one) / (many - 1));
        return way.hasFixedWorkers() ? new Cost(way, one, item) : new Cost(way, UNKNOWN_NANOS, Math.max(1, all / many));
    }

    private static int items(Way way, Language language) {
        return switch (way) {
            case THREAD_PER_TASK -> THREADS;
            case PROCESS_PER_TASK -> PROCESSES;
            default -> way.usesProcesses(language) && language == Language.PYTHON ? PYTHON_ITEMS : ITEMS;
        };
    }

    /** The cost of something that a way does not have. */
    public static final long UNKNOWN_NANOS = -1;

    /** Unknown when a run has not all its results. */
    private long median(MachineLease.Job job, Way way, int items) throws ExecutionException, InterruptedException {
        ListSpec nothing = new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1, 1);
        List<Long> nanos = new ArrayList<>();
        long spent = 0;
        while (nanos.size() <= REPEATS && spent <= LONG_NANOS) {
            Trace trace = job.call(() -> service.start(new RunSpec(way, nothing, workers, options)))
                    .completion()
                    .get()
                    .trace();
            if (IntStream.range(0, items).anyMatch(task -> trace.outcome(task) != TaskOutcome.DONE)) {
                return UNKNOWN_NANOS;
            }
            nanos.add(RunTimes.makespanNanos(trace));
            spent += nanos.getLast();
        }
        // one that took so long that no other was made did not need warming up
        return Math.round(Sample.of(nanos.stream()
                        .skip(nanos.size() == 1 ? 0 : 1)
                        .mapToDouble(Long::doubleValue)
                        .toArray())
                .median());
    }

    /**
     * What a way costs. Immutable.
     *
     * @param way the way
     * @param beginNanos from the start to the first item's end with one item: making the pool and its first worker;
     *     {@link WayCosts#UNKNOWN_NANOS} for ways without a pool
     * @param itemNanos what each item costs beside its work: making its worker, or handing it over;
     *     {@link WayCosts#UNKNOWN_NANOS} where the way is not to be had; 0 where it is unclear
     */
    public record Cost(Way way, long beginNanos, long itemNanos) {
        /** Whether what an item costs is lost in how much the beginning differed from run to run. */
        public boolean unclear() {
            return itemNanos == 0;
        }
    }
}
