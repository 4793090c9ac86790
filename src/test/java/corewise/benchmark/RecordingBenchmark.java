package corewise.benchmark;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerKind;
import corewise.platform.PlatformProbes;
import corewise.recording.NativeThreadIds;
import corewise.recording.Probes;
import corewise.recording.ThreadNiceness;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What recording a task costs with the real probes of this machine, in nanoseconds and bytes: the target is at most 100
 * ns and no byte a pair of edges. {@link #main} runs it with the allocation profiler,
 * whose bytes are the columns made for each round: they are the same for {@link #clock}, which records nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 60)
@Measurement(iterations = 60)
@Fork(
        value = 3,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"})
public class RecordingBenchmark {
    private static final int TASKS = 50_000;
    private static final RunSpec SPEC =
            new RunSpec(Way.SERIAL, new ListSpec(Work.PRIMES, TASKS, Lengths.EQUAL, 1, 1), 1);

    private Probes probes;
    private WorkerRecorder worker;

    @Setup
    public void link() {
        Probes all = PlatformProbes.create();
        // the benchmark's own thread must not stand back further in every iteration
        probes = new Probes(all.clock(), all.core(), all.waits(), ThreadNiceness.none(), NativeThreadIds.none());
    }

    @Setup(Level.Invocation)
    public void openRun() {
        TraceRecorder run = new TraceRecorder(SPEC, MachineInfo.madeUp(1), probes);
        run.start(50_000, 1);
        worker = run.openWorker(WorkerKind.MAIN, 0);
    }

    @TearDown(Level.Invocation)
    public void closeRun() {
        worker.close();
    }

    /** A task's begin and end, one after another. */
    @Benchmark
    @OperationsPerInvocation(TASKS)
    public void edgePair() {
        for (int task = 0; task < TASKS; task++) {
            worker.begin(task);
            nothing(task);
            worker.end(TaskOutcome.DONE);
        }
    }

    /** A checkpoint inside one task. */
    @Benchmark
    @OperationsPerInvocation(TASKS)
    public void checkpoint() {
        worker.begin(0);
        for (int step = 1; step <= TASKS; step++) {
            worker.checkpoint(step, TASKS);
        }
        worker.end(TaskOutcome.DONE);
    }

    /** The clock alone, for comparison: the edges need two readings. */
    @Benchmark
    @OperationsPerInvocation(TASKS)
    public long clock() {
        long sum = 0;
        for (int i = 0; i < TASKS; i++) {
            sum += probes.clock().nanoTime();
        }
        return sum;
    }

    /** Keeps begin and end apart, as real work does. */
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    static void nothing(int task) {
        // costs a call
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(RecordingBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
