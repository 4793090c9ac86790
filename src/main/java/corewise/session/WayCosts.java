package corewise.session;

import corewise.metrics.RunTimes;
import corewise.metrics.Sample;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import java.util.concurrent.ExecutionException;

/**
 * Measures what a way costs beside the work, by running lists of items with nothing to do, while nothing else has the
 * machine. Belongs to the thread that measures.
 */
public final class WayCosts {
    private static final int REPEATS = 5;
    private static final int ITEMS = 4_000;
    private static final int THREADS = 400;
    /** Processes are a thousand times dearer than threads. */
    private static final int PROCESSES = 8;

    private final RunService service;
    private final int workers;

    /**
     * @param service makes the runs
     * @param workers of the ways that have a fixed number
     */
    public WayCosts(RunService service, int workers) {
        this.service = service;
        this.workers = workers;
    }

    /**
     * What a way costs: medians of {@value #REPEATS} runs after one that warms up.
     *
     * @throws ExecutionException when a run met a defect
     */
    public Cost measure(Way way) throws ExecutionException, InterruptedException {
        int many = items(way);
        long one;
        long all;
        try (MachineLease.Job job = service.lease().job(MachineUse.WAY_COSTS)) {
            one = median(job, way, 1);
            all = median(job, way, many);
        }
        long item = Math.max(0, (all - one) / (many - 1));
        return way.hasFixedWorkers() ? new Cost(way, one, item) : new Cost(way, UNKNOWN_NANOS, Math.max(1, all / many));
    }

    private static int items(Way way) {
        return switch (way) {
            case THREAD_PER_TASK -> THREADS;
            case PROCESS_PER_TASK -> PROCESSES;
            default -> ITEMS;
        };
    }

    /** The cost of something that a way does not have. */
    public static final long UNKNOWN_NANOS = -1;

    private long median(MachineLease.Job job, Way way, int items) throws ExecutionException, InterruptedException {
        ListSpec nothing = new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1, 1);
        double[] nanos = new double[REPEATS];
        for (int repeat = -1; repeat < REPEATS; repeat++) {
            CompletedRun run = job.call(() -> service.start(new RunSpec(way, nothing, workers)))
                    .completion()
                    .get();
            if (repeat >= 0) {
                nanos[repeat] = RunTimes.makespanNanos(run.trace());
            }
        }
        return Math.round(Sample.of(nanos).median());
    }

    /**
     * What a way costs. Immutable.
     *
     * @param way the way
     * @param beginNanos from the start to the first item's end with one item: making the pool and its first worker;
     *     {@link WayCosts#UNKNOWN_NANOS} for ways without a pool
     * @param itemNanos what each item costs beside its work: making its worker, or handing it over
     */
    public record Cost(Way way, long beginNanos, long itemNanos) {}
}
