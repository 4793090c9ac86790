import com.sun.management.OperatingSystemMXBean;
import corewise.simulation.Queue;
import corewise.workload.SplitMix;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.RedblackTree;
import umontreal.ssj.simevents.eventlist.SplayTree;

/**
 * The simulation's engine beside a published library for discrete events (SSJ 3.3.2), on one model in one run of the virtual
 * machine: customers who come at random to c servers that take the same time for each, at 80 % of what they can serve. Both
 * have an event for each coming and each leaving; the least processor time of several rounds counts. Started from its
 * source, for the library is no dependency of the program:
 *
 * <pre>
 * mvn dependency:get -Dartifact=ca.umontreal.iro.simul:ssj:3.3.2
 * java -cp target/test-classes:target/classes:ssj-3.3.2.jar src/benchmark/QueueBenchmark.java
 * </pre>
 */
public final class QueueBenchmark {
    private static final int CUSTOMERS = 1_000_000;
    private static final int ROUNDS = 7;
    private static final double RHO = 0.8;
    private static final double SERVICE = 1_000_000;

    /** The model, as the library's users write it. */
    private static final class Library {
        private final Simulator simulator = new Simulator();
        private final double[] gaps = new double[CUSTOMERS];
        private final ArrayDeque<Double> queue = new ArrayDeque<>();
        private int free;
        private int coming;
        private double waited;

        Library(EventList list, int servers, long seed) {
            simulator.init(list);
            free = servers;
            SplitMix random = new SplitMix(seed);
            for (int i = 0; i < CUSTOMERS; i++) {
                double unit = (random.next() >>> 11) * 0x1.0p-53;
                gaps[i] = -StrictMath.log(1 - unit) * SERVICE / (RHO * servers);
            }
        }

        double run() {
            new Coming(simulator).schedule(gaps[0]);
            simulator.start();
            return waited / CUSTOMERS / SERVICE;
        }

        private final class Coming extends Event {
            Coming(Simulator of) {
                super(of);
            }

            @Override
            public void actions() {
                if (++coming < CUSTOMERS) {
                    new Coming(simulator).schedule(gaps[coming]);
                }
                if (free > 0) {
                    free--;
                    new Leaving(simulator).schedule(SERVICE);
                } else {
                    queue.add(simulator.time());
                }
            }
        }

        private final class Leaving extends Event {
            Leaving(Simulator of) {
                super(of);
            }

            @Override
            public void actions() {
                if (queue.isEmpty()) {
                    free++;
                } else {
                    waited += simulator.time() - queue.poll();
                    new Leaving(simulator).schedule(SERVICE);
                }
            }
        }
    }

    private static EventList list(int kind) {
        return switch (kind) {
            case 0 -> new SplayTree();
            case 1 -> new RedblackTree();
            default -> new BinaryTree();
        };
    }

    /** Of the whole process: what the collection of garbage takes is a part of it, what other programs take is not. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    public static void main(String[] arguments) {
        for (int servers : new int[] {8, 64, 1_000}) {
            double ours = Double.POSITIVE_INFINITY;
            double library = Double.POSITIVE_INFINITY;
            double ourWait = 0;
            double libraryWait = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Queue.Prepared queue = Queue.constant(servers, RHO, CUSTOMERS, 1);
                long start = processorNanos();
                ourWait = queue.run();
                ours = Math.min(ours, processorNanos() - start);
                for (int kind = 0; kind < 3; kind++) {
                    Library model = new Library(list(kind), servers, 1);
                    start = processorNanos();
                    libraryWait = model.run();
                    library = Math.min(library, processorNanos() - start);
                }
            }
            System.out.printf(
                    "%d servers: %.1f M events/s here, %.1f M events/s there (its fastest list), ratio %.1f;"
                            + " mean wait %.6f and %.6f%n",
                    servers, 2e3 * CUSTOMERS / ours, 2e3 * CUSTOMERS / library, library / ours, ourWait, libraryWait);
        }
    }
}
