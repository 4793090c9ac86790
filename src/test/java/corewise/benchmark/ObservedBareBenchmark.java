package corewise.benchmark;

import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.platform.PlatformProbes;
import corewise.recording.NanoClock;
import corewise.recording.Probes;
import corewise.recording.Progress;
import corewise.recording.SystemClock;
import corewise.recording.TraceRecorder;
import corewise.strategy.PoolStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The makespan of a recorded pool held against a bare {@code newFixedThreadPool} on the same work, in interleaved pairs
 * in one program, with workers of the same niceness. A loaded machine widens the quartiles; the ratio of the fastest
 * tenths is then the steadier one. Makes its figures from the medians of the pairs' ratios; the
 * targets are at most 1.02 from 50 µs tasks and 1.05 from 10 µs.
 */
public final class ObservedBareBenchmark {
    private static final NanoClock CLOCK = SystemClock.INSTANCE;
    private static final int WARM_UP = 20;
    private static final int PAIRS = 300;
    private static final long MAKESPAN_NANOS = 20_000_000;

    private final Probes probes = PlatformProbes.create();
    private final int workers = Runtime.getRuntime().availableProcessors();

    private ObservedBareBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        ObservedBareBenchmark benchmark = new ObservedBareBenchmark();
        double nanosPerRound = benchmark.nanosPerRound();
        System.out.printf("workers %d, %.2f ns a round%n", benchmark.workers, nanosPerRound);
        for (int taskMicros : new int[] {10, 50, 200, 1_000}) {
            int rounds = (int) (taskMicros * 1_000 / nanosPerRound);
            int items = (int) (MAKESPAN_NANOS * benchmark.workers / (taskMicros * 1_000L));
            benchmark.compare(taskMicros, new SpinWork(items, rounds), nanosPerRound);
        }
    }

    /** The fastest of many tries, so that a disturbed one does not count. */
    private double nanosPerRound() {
        int rounds = 1_000_000;
        SpinWork work = new SpinWork(1, rounds);
        long fastest = Long.MAX_VALUE;
        long sum = 0;
        for (int i = 0; i < 200; i++) {
            long start = CLOCK.nanoTime();
            sum += work.compute(i, Progress.IGNORED);
            fastest = Math.min(fastest, CLOCK.nanoTime() - start);
        }
        if (sum == 0) {
            throw new IllegalStateException("work that cannot be folded was folded");
        }
        return (double) fastest / rounds;
    }

    private void compare(int taskMicros, SpinWork work, double nanosPerRound)
            throws InterruptedException, ExecutionException {
        double[] ratios = new double[PAIRS];
        double[] observedMillis = new double[PAIRS];
        double[] bareMillis = new double[PAIRS];
        for (int pair = -WARM_UP; pair < PAIRS; pair++) {
            boolean observedFirst = (pair & 1) == 0;
            long observed = observedFirst ? observed(work, taskMicros, nanosPerRound) : 0;
            long bare = bare(work);
            observed = observedFirst ? observed : observed(work, taskMicros, nanosPerRound);
            if (pair >= 0) {
                ratios[pair] = (double) observed / bare;
                observedMillis[pair] = observed / 1e6;
                bareMillis[pair] = bare / 1e6;
            }
        }
        System.out.printf(
                "%5d µs × %d: observed / bare, median of %d pairs %.4f (quartiles %.4f to %.4f);"
                        + " medians %.2f and %.2f ms; of the fastest tenths %.4f%n",
                taskMicros,
                work.spec().items(),
                PAIRS,
                quantile(ratios, 0.5),
                quantile(ratios, 0.25),
                quantile(ratios, 0.75),
                quantile(observedMillis, 0.5),
                quantile(bareMillis, 0.5),
                quantile(observedMillis, 0.1) / quantile(bareMillis, 0.1));
    }

    private long observed(SpinWork work, int taskMicros, double nanosPerRound) {
        RunSpec spec = new RunSpec(Way.POOL, work.spec(), workers);
        TraceRecorder recorder = new TraceRecorder(spec, MachineInfo.madeUp(workers), probes);
        long start = CLOCK.nanoTime();
        recorder.start(taskMicros * 1_000L, nanosPerRound);
        int results = new PoolStrategy().run(work, recorder).results().size();
        long nanos = CLOCK.nanoTime() - start;
        return results == work.spec().items() ? nanos : 0;
    }

    private long bare(SpinWork work) throws InterruptedException, ExecutionException {
        int items = work.spec().items();
        long start = CLOCK.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(workers, this::standingBack);
        List<Future<Long>> futures = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            int item = i;
            futures.add(pool.submit(() -> work.compute(item, Progress.IGNORED)));
        }
        pool.shutdown();
        List<Long> results = new ArrayList<>(items);
        for (Future<Long> future : futures) {
            results.add(future.get());
        }
        boolean ended = pool.awaitTermination(1, TimeUnit.MINUTES);
        long nanos = CLOCK.nanoTime() - start;
        return ended && results.size() == items ? nanos : 0;
    }

    /** At the niceness of recorded workers, so that other programs disturb both alike. */
    private Thread standingBack(Runnable loop) {
        return new Thread(() -> {
            probes.niceness().standBack();
            loop.run();
        });
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
