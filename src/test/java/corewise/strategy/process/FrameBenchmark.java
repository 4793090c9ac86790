package corewise.strategy.process;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.platform.MachineReader;
import corewise.platform.PlatformProbes;
import corewise.platform.ResidentMemory;
import corewise.platform.UserFolders;
import corewise.recording.NanoClock;
import corewise.recording.SystemClock;
import corewise.recording.ThreadConfinement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What it takes to hand an item to a long-lived worker process and to have its result back, recorded, beside eight bytes
 * there and back between two bare virtual machines, in turns: the target is at most 3 times as long in the median. All
 * three programs share one core where the system can restrict them to it, for else what is measured is how fast a core
 * that has nothing to do is woken.
 */
public final class FrameBenchmark {
    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 20;
    private static final int TRIPS = 1_000;
    private static final NanoClock CLOCK = SystemClock.INSTANCE;

    private FrameBenchmark() {}

    /** The other end of the bare pipe: sends back what comes. */
    public static final class Echo {
        private Echo() {}

        public static void main(String[] arguments) throws IOException {
            byte[] eight = new byte[Long.BYTES];
            while (System.in.readNBytes(eight, 0, eight.length) == eight.length) {
                System.out.write(eight);
                System.out.flush();
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        WorkerProcesses processes = new WorkerProcesses(
                OwnCommands.ofThisProgram(UserFolders.current().cache()), ResidentMemory::bytes, Deadlines.USUAL);
        processes.prepare();
        ThreadConfinement confinement = PlatformProbes.create().confinement();
        if (confinement.available()) {
            confinement.confine(new int[] {MachineReader.read(true).usableProcessors()[0]});
        }
        ListAssignment order = new ListAssignment(new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 2, 1), 0, 50);
        WorkerProcess worker = processes.launch(Wire.MANY_ITEMS, order, CLOCK, CLOCK);
        List<String> command = new ArrayList<>(ChildCommand.of(java.nio.file.Path.of("."), java.util.Optional.empty())
                .javaWithFlags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Echo.class.getName()));
        Process echo = new ProcessBuilder(command).start();
        try {
            worker.awaitReady();
            trips(worker, WARM_UP);
            trips(echo, WARM_UP);
            List<Double> frames = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                add(bare, trips(echo, TRIPS));
                add(frames, trips(worker, TRIPS));
            }
            report(frames, bare);
        } finally {
            worker.kill();
            worker.close();
            echo.destroyForcibly();
        }
    }

    private static long[] trips(WorkerProcess worker, int count) throws LostProcessException {
        long[] nanos = new long[count];
        for (int trip = 0; trip < count; trip++) {
            long start = CLOCK.nanoTime();
            worker.hand(0, 0);
            FrameType type = worker.next();
            while (type == FrameType.PROGRESS) {
                type = worker.next();
            }
            nanos[trip] = CLOCK.nanoTime() - start;
        }
        return nanos;
    }

    private static long[] trips(Process echo, int count) throws IOException {
        byte[] eight = new byte[Long.BYTES];
        OutputStream out = echo.getOutputStream();
        InputStream in = echo.getInputStream();
        long[] nanos = new long[count];
        for (int trip = 0; trip < count; trip++) {
            long start = CLOCK.nanoTime();
            out.write(eight);
            out.flush();
            if (in.readNBytes(eight, 0, eight.length) < eight.length) {
                throw new IOException("the bare process has ended");
            }
            nanos[trip] = CLOCK.nanoTime() - start;
        }
        return nanos;
    }

    private static void add(List<Double> all, long[] nanos) {
        Arrays.stream(nanos).forEach(each -> all.add(each / 1e3));
    }

    private static void report(List<Double> frames, List<Double> bare) {
        frames.sort(null);
        bare.sort(null);
        System.out.printf(
                "an item there and its result back: p50 %.1f µs, p99 %.1f µs; eight bare bytes: p50 %.1f µs, p99 %.1f"
                        + " µs; ratio of the medians %.2f%n",
                quantile(frames, 0.5),
                quantile(frames, 0.99),
                quantile(bare, 0.5),
                quantile(bare, 0.99),
                quantile(frames, 0.5) / quantile(bare, 0.5));
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1)));
    }
}
