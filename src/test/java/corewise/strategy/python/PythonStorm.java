package corewise.strategy.python;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.recording.LiveTrace;
import corewise.strategy.process.Blow;
import corewise.strategy.process.Deadlines;
import corewise.strategy.process.Gone;
import corewise.strategy.process.OpenFiles;
import corewise.strategy.process.StormOutcomes;
import corewise.workload.Workloads;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs lists in Python while its processes are killed, crash, stop and are asked to quit. As a program it makes 2,000 runs,
 * or as many as its first argument says. Prints what came of them, and ends with exit code 1 where something is left behind.
 */
public final class PythonStorm {
    private static final int USUAL_RUNS = 2_000;
    private static final long WAIT_MICROS = 20_000;
    private static final int LONGEST_PAUSE_MILLIS = 60;
    private static final double MOST_GROWTH = 1.2;
    private static final List<Way> WAYS =
            List.of(Way.SERIAL, Way.PROCESS_PER_TASK, Way.PROCESS_POOL, Way.CHUNKS, Way.IMAP_UNORDERED);

    private final Deadlines deadlines;
    private final StormOutcomes outcomes = new StormOutcomes();
    private int hits;

    PythonStorm(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length == 0 ? USUAL_RUNS : Integer.parseInt(arguments[0]);
        PythonStorm storm = new PythonStorm(new Deadlines(10_000_000_000L, 1_000_000_000L));
        String begun = "";
        List<String> files = List.of();
        long heap = 0;
        for (int run = 1; run <= runs; run++) {
            storm.run(run);
            if (run == Math.max(1, runs / 10)) {
                files = OpenFiles.now();
                heap = heapBytes();
                begun = left();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d runs, %d hits, outcomes %s%nafter a tenth %s%nat the end %s, %s more%n",
                runs,
                storm.hits,
                storm.outcomes,
                begun,
                left(),
                OpenFiles.more(OpenFiles.now(), files));
        boolean well = children() == 0
                && OpenFiles.more(OpenFiles.now(), files).isEmpty()
                && heapBytes() <= MOST_GROWTH * heap;
        System.exit(well ? 0 : 1);
    }

    private static String left() {
        return children() + " processes, " + Thread.activeCount() + " threads, "
                + OpenFiles.now().size() + " files, " + heapBytes() + " bytes of heap";
    }

    private static long children() {
        return ProcessHandle.current().descendants().count();
    }

    private static long heapBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    StormOutcomes outcomes() {
        return outcomes;
    }

    /**
     * Makes one run, everything about it chosen by the seed.
     *
     * @throws AssertionError when a task has no outcome or one that does not fit its result, or something is left
     */
    void run(long seed) throws Exception {
        Random random = new Random(seed);
        Blow fault = Blow.values()[(int) (seed % Blow.values().length)];
        Way way = WAYS.get(random.nextInt(WAYS.size()));
        RunSpec spec = PythonList.spec(way, new ListSpec(Work.WAIT, 6, Lengths.MIXED, WAIT_MICROS, seed), 2, "");
        PythonList<?> list = PythonList.start(Workloads.of(spec.list()), spec, PythonList.runs(deadlines));
        CountDownLatch ended = new CountDownLatch(1);
        Set<Long> met = new TreeSet<>();
        Thread trouble = new Thread(() -> trouble(fault, random, list, met, ended), "trouble");
        trouble.start();
        PythonList.Ended<?> end;
        try {
            end = list.end();
        } finally {
            ended.countDown();
            trouble.join();
        }
        String which = "seed " + seed + ", " + fault + ", " + way;
        check(which, end);
        for (long process : met) {
            if (!ProcessHandle.of(process).map(Gone::is).orElse(true)) {
                throw new AssertionError(which + ": process " + process + " is left");
            }
        }
    }

    /** Hits a process that works now and then, three times at most, until the run has ended. */
    private void trouble(Blow fault, Random random, PythonList<?> list, Set<Long> met, CountDownLatch ended) {
        LiveTrace live = new LiveTrace(list.recorder);
        try {
            int left = 1 + random.nextInt(3);
            while (left > 0 && !ended.await(1 + random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS)) {
                live.refresh();
                int workers = live.workerCount();
                if (workers > 0) {
                    long process = live.workerInfo(random.nextInt(workers)).processId();
                    left--;
                    if (process > 0 && process != ProcessHandle.current().pid()) {
                        met.add(process);
                        hits += fault.hit(process, deadlines, ended) ? 1 : 0;
                    }
                }
            }
        } catch (InterruptedException | IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void check(String which, PythonList.Ended<?> end) {
        if (!end.foldersLeft().isEmpty()) {
            throw new AssertionError(which + ": left are " + end.foldersLeft());
        }
        outcomes.add(which, end.trace(), end.results(), end.notice());
    }
}
