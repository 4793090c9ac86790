package corewise.validation;

import corewise.metrics.TaskTimes;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.simulation.ItemTimes;
import corewise.simulation.Scenario;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Simulator;
import corewise.simulation.WayCost;
import corewise.simulation.WayCost.Stage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the costs with which a simulated run reads as runs that were made do. What is read off a run is a sum of many
 * costs, the scheduler's among them, and which of them lie in it differs from way to way; the simulator knows how they add
 * up, so the costs are changed until it gives the same. Belongs to one thread.
 */
final class CostFit {
    private static final int ROUNDS = 120;
    /** Less than this, or this share, is not to be told apart. */
    private static final long NEAR_NANOS = 20;

    private static final double NEAR = 0.002;
    /** A whole step overshoots where two costs lie in one time. */
    private static final double STEP = 0.7;
    /** Taken where a step went too far. */
    private static final double SHORTER = 0.4;

    private final Simulator simulator = new Simulator();
    private final SimulatedMachine machine;

    /** @param machine this machine, as it is simulated */
    CostFit(SimulatedMachine machine) {
        this.machine = machine;
    }

    /**
     * A run of items with nothing to do, and one of longer ones, in the same way. Immutable.
     *
     * @param tiny of many items
     * @param longer of fewer
     */
    record Pair(Trace tiny, Trace longer) {
        /** Whether a server made the processes of both. */
        boolean byServer() {
            return Reading.byServer(tiny) && Reading.byServer(longer);
        }
    }

    /**
     * The costs; what cannot be read off runs of the way stays as it is assumed.
     *
     * @param pairs at least one; of several, medians count
     * @param tinyNanos what an item with nothing to do takes in main: what it takes longer elsewhere is a cost
     * @param usual what costs are that cannot be read off
     * @param server whether a server made the processes of all of them
     */
    WayCost of(List<Pair> pairs, long tinyNanos, WayCost usual, boolean server) {
        Reading real = Reading.median(pairs.stream()
                .map(pair -> Reading.of(pair.tiny(), pair.longer(), server))
                .toList());
        Pair some = pairs.get(pairs.size() / 2);
        WayCost cost = usual;
        for (Stage stage : Stage.values()) {
            if (real.nanos().containsKey(stage)) {
                cost = cost.with(stage, 0);
            }
        }
        WayCost best = cost;
        double least = Double.POSITIVE_INFINITY;
        Map<Stage, Step> steps = new EnumMap<>(Stage.class);
        real.nanos().keySet().forEach(stage -> steps.put(stage, new Step()));
        for (int round = 0; round < ROUNDS; round++) {
            Reading simulated = Reading.of(
                    simulated(some.tiny(), tinyNanos, cost),
                    simulated(some.longer(), length(some.longer(), cost), cost),
                    server);
            double off = apart(real, simulated);
            if (off < least) {
                least = off;
                best = cost;
            }
            WayCost next = nearer(cost, real, simulated, steps);
            if (next.equals(cost)) {
                break;
            }
            cost = next;
        }
        return best;
    }

    /** How unlike two readings are: of each time the share by which it differs, which is 1 at most. */
    private static double apart(Reading real, Reading simulated) {
        return real.nanos().entrySet().stream()
                .mapToDouble(each -> {
                    long other = simulated.nanos().get(each.getKey());
                    return Math.abs(each.getValue() - other) / (double) (each.getValue() + other + NEAR_NANOS);
                })
                .sum();
    }

    private static WayCost nearer(WayCost cost, Reading real, Reading simulated, Map<Stage, Step> steps) {
        WayCost next = cost;
        for (Map.Entry<Stage, Long> each : real.nanos().entrySet()) {
            Stage stage = each.getKey();
            long off = each.getValue() - simulated.nanos().get(stage);
            if (Math.abs(off) > Math.max(NEAR_NANOS, Math.round(NEAR * each.getValue()))) {
                long nanos = cost.of(stage) + steps.get(stage).of(off);
                next = next.with(stage, Math.clamp(nanos, 0, WayCost.LONGEST_NANOS));
            }
        }
        return next;
    }

    /** How far one cost is changed at a time: less where its time grows by more than it does. */
    private static final class Step {
        private double length = STEP;
        private long before;

        long of(long off) {
            if (before != 0 && (before > 0) != (off > 0)) {
                length *= SHORTER;
            }
            before = off;
            return Math.round(length * off);
        }
    }

    /** How long the items of a run are, which are all equal; of a pool the later ones are not slow any more. */
    private static long length(Trace run, WayCost cost) {
        long[] nanos = IntStream.range(run.taskCount() / 2, run.taskCount())
                .mapToLong(task -> TaskTimes.runningNanos(run, task))
                .sorted()
                .toArray();
        long length = nanos[nanos.length / 2];
        return run.spec().way() == Way.PROCESS_PER_TASK ? length * 1_000 / cost.coldFactor() : length;
    }

    private Trace simulated(Trace run, long itemNanos, WayCost cost) {
        return simulator.trace(new Scenario(machine, run.spec(), ItemTimes.equal(Math.max(1, itemNanos)), cost));
    }
}
