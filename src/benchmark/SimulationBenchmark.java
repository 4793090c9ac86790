import com.sun.management.ThreadMXBean;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import corewise.simulation.Costs;
import corewise.simulation.ItemTimes;
import corewise.simulation.Scenario;
import corewise.simulation.SchedulerModel;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.SimulationResult;
import corewise.simulation.Simulator;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How fast runs are simulated: pool and thread per task with and without turns, on few and on many cores, in lists of
 * growing length. Tells millions of events a second and milliseconds a run, both of processor time of the one thread that
 * works, the least of several rounds, and how many bytes a run allocates. Nothing else has to be built than the program:
 *
 * <pre>
 * java -cp target/classes src/benchmark/SimulationBenchmark.java [rounds]
 * </pre>
 */
public final class SimulationBenchmark {
    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private SimulationBenchmark() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        Simulator simulator = new Simulator();
        // once for the compiler
        for (int warm = 0; warm < 2 * rounds; warm++) {
            simulator.run(scenario(Way.POOL, 64, 20_000, true));
            simulator.run(scenario(Way.THREAD_PER_TASK, 64, 20_000, true));
        }
        System.out.println("cores  way              turns     items  M events/s  ms a run  bytes a run");
        for (int cores : new int[] {2, 64, 1_024}) {
            for (Way way : List.of(Way.POOL, Way.THREAD_PER_TASK)) {
                for (boolean turns : new boolean[] {false, true}) {
                    for (int items : new int[] {10_000, 100_000, 1_000_000}) {
                        measure(simulator, scenario(way, cores, items, turns), turns, rounds);
                    }
                }
            }
        }
    }

    private static Scenario scenario(Way way, int cores, int items, boolean turns) {
        ItemTimes times = ItemTimes.logNormal(3_000_000, 1_000, 42);
        SimulatedMachine machine =
                turns ? SimulatedMachine.cores(cores) : SimulatedMachine.cores(cores, SchedulerModel.NONE);
        ListSpec list = new ListSpec(Work.PRIMES, items, times.lengths(), 1, 42);
        return new Scenario(
                machine, new RunSpec(way, list, cores), times, Costs.typical().of(Language.JAVA, way));
    }

    private static void measure(Simulator simulator, Scenario scenario, boolean turns, int rounds) {
        long least = Long.MAX_VALUE;
        long bytes = Long.MAX_VALUE;
        long events = 0;
        for (int round = 0; round < rounds; round++) {
            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
            long before = THREADS.getCurrentThreadCpuTime();
            SimulationResult result = simulator.run(scenario);
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
            bytes = Math.min(bytes, THREADS.getCurrentThreadAllocatedBytes() - bytesBefore);
            events = result.events();
        }
        System.out.printf(
                "%5d  %-15s  %-5s %9d %11.1f %9.1f %12d%n",
                scenario.machine().processors(),
                scenario.spec().way().id(),
                turns ? "yes" : "no",
                scenario.spec().list().items(),
                events * 1e3 / least,
                least / 1e6,
                bytes);
    }
}
