package corewise.strategy.process;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.platform.MachineReader;
import corewise.platform.PlatformProbes;
import corewise.platform.ResidentMemory;
import corewise.platform.UserFolders;
import corewise.recording.SystemClock;
import corewise.recording.ThreadConfinement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reports of a worker process cost its work: the same item by a child that reports as usual and by one that
 * reports once, in turns; the target is at most 1 % of the work's time. Both children and this program share one core
 * where the system can restrict them to it, so that writing, waking and reading all come out of the work's time.
 */
public final class ReportBenchmark {
    private static final int USUAL_MILLIS = 50;
    private static final int NEVER_MILLIS = 100_000;
    private static final long SIZE = 2_000_000;
    private static final int WARM_UP = 10;
    private static final int PAIRS = 60;

    private ReportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        WorkerProcesses processes = new WorkerProcesses(
                OwnCommands.ofThisProgram(UserFolders.current().cache()), ResidentMemory::bytes, Deadlines.USUAL);
        processes.prepare();
        ThreadConfinement confinement = PlatformProbes.create().confinement();
        if (confinement.available()) {
            confinement.confine(new int[] {MachineReader.read(true).usableProcessors()[0]});
        }
        WorkerProcess reports = launch(processes, USUAL_MILLIS);
        WorkerProcess silent = launch(processes, NEVER_MILLIS);
        try {
            reports.awaitReady();
            silent.awaitReady();
            List<Double> ratios = new ArrayList<>();
            List<Double> millis = new ArrayList<>();
            for (int pair = -WARM_UP; pair < PAIRS; pair++) {
                boolean first = Math.floorMod(pair, 2) == 0;
                double one = itemMillis(first ? reports : silent);
                double other = itemMillis(first ? silent : reports);
                if (pair >= 0) {
                    ratios.add(first ? one / other : other / one);
                    millis.add(first ? other : one);
                }
            }
            ratios.sort(null);
            millis.sort(null);
            System.out.printf(
                    "an item of %.0f ms with reports beside one without, %d pairs: median ratio %.4f, quartiles %.4f to"
                            + " %.4f%n",
                    millis.get(PAIRS / 2),
                    PAIRS,
                    ratios.get(PAIRS / 2),
                    ratios.get(PAIRS / 4),
                    ratios.get(3 * PAIRS / 4));
        } finally {
            reports.kill();
            silent.kill();
            reports.close();
            silent.close();
        }
    }

    private static WorkerProcess launch(WorkerProcesses processes, int progressMillis) throws java.io.IOException {
        ListSpec list = new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, SIZE, 1);
        return processes.launch(
                Wire.MANY_ITEMS,
                new ListAssignment(list, 0, progressMillis),
                SystemClock.INSTANCE,
                SystemClock.INSTANCE);
    }

    private static double itemMillis(WorkerProcess worker) throws LostProcessException {
        long start = SystemClock.INSTANCE.nanoTime();
        worker.hand(0, 0);
        FrameType type = worker.next();
        while (type == FrameType.PROGRESS) {
            type = worker.next();
        }
        return (SystemClock.INSTANCE.nanoTime() - start) / 1e6;
    }
}
