package corewise.benchmark;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.platform.PlatformProbes;
import corewise.platform.ResidentMemory;
import corewise.platform.UserFolders;
import corewise.recording.NanoClock;
import corewise.recording.SystemClock;
import corewise.recording.TraceRecorder;
import corewise.strategy.process.ChildCommand;
import corewise.strategy.process.Deadlines;
import corewise.strategy.process.OwnCommands;
import corewise.strategy.process.ProcessPerTaskStrategy;
import corewise.strategy.process.Wire;
import corewise.strategy.process.WorkerProcesses;
import corewise.workload.Workloads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a process per task costs beside bare virtual machines with the same flags that print one line and end, 16 at once
 * and in turns: the target is at most 1.3 times as much.
 */
public final class ProcessStartBenchmark {
    private static final int PROCESSES = 16;
    private static final int ROUNDS = 15;
    private static final NanoClock CLOCK = SystemClock.INSTANCE;

    private ProcessStartBenchmark() {}

    /** Prints one line: the bare process. */
    public static final class OneLine {
        private OneLine() {}

        public static void main(String[] arguments) {
            System.out.println("one line");
        }
    }

    public static void main(String[] arguments) throws Exception {
        OwnCommands commands = OwnCommands.ofThisProgram(UserFolders.current().cache());
        commands.prepare(() -> false);
        double[] own = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            bare[round] = bare(commands.current());
            own[round] = own(commands);
        }
        double ownMedian = median(own);
        double bareMedian = median(bare);
        System.out.printf(
                "cache %s; of %d: a process per task %.1f ms each, bare %.1f ms each, ratio %.2f%n",
                commands.current().cache().isPresent() ? "there" : "missing",
                PROCESSES,
                ownMedian,
                bareMedian,
                ownMedian / bareMedian);
    }

    private static double bare(ChildCommand child) throws IOException, InterruptedException {
        // the test classes come last: a cache fits a class path that begins as its own did
        String classPath = child.classPath() + java.io.File.pathSeparator + System.getProperty("java.class.path");
        ChildCommand command = new ChildCommand(classPath, OneLine.class.getName(), child.cache(), child.folder());
        long start = CLOCK.nanoTime();
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            all.add(new ProcessBuilder(command.arguments(Wire.ONE_ITEM))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        for (Process process : all) {
            process.getInputStream().readAllBytes();
            process.waitFor();
        }
        return (CLOCK.nanoTime() - start) / 1e6 / PROCESSES;
    }

    private static double own(OwnCommands commands) {
        ListSpec list = new ListSpec(Work.PRIMES, PROCESSES, Lengths.EQUAL, 10, 1);
        RunSpec spec = new RunSpec(Way.PROCESS_PER_TASK, list, 1);
        TraceRecorder recorder = new TraceRecorder(spec, MachineInfo.madeUp(2), PlatformProbes.create());
        WorkerProcesses processes = new WorkerProcesses(commands, ResidentMemory::bytes, Deadlines.USUAL);
        recorder.start(0, 0);
        long start = CLOCK.nanoTime();
        new ProcessPerTaskStrategy(processes).run(Workloads.of(list), recorder);
        return (CLOCK.nanoTime() - start) / 1e6 / PROCESSES;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
