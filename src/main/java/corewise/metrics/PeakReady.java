package corewise.metrics;

import corewise.model.SliceState;
import corewise.model.TraceView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The moment of a run at which the most tasks were ready: had a worker and no core. Of several, the one with the most
 * running, then the first that lasts. Immutable.
 *
 * @param atNanos when it began, nanoseconds since the run's start; {@link TraceView#UNKNOWN_NANOS} when no task ran
 * @param running submission indices of the tasks on a core then, rising
 * @param ready submission indices of the tasks that were ready then, rising
 */
public record PeakReady(long atNanos, List<Integer> running, List<Integer> ready) {
    /** Shorter states are not looked at: they may be errors of observation. */
    public static final long LEAST_NANOS = 1_000_000;

    private static final Comparator<Step> BY_TIME =
            Comparator.comparingLong(Step::nanos).thenComparingInt(Step::task).thenComparing(Step::comes);

    public PeakReady {
        running = List.copyOf(running);
        ready = List.copyOf(ready);
    }

    /** The moment of an ended trace; takes n log n time in the number of slices. */
    public static PeakReady of(TraceView trace) {
        Step[] steps = steps(trace);
        Arrays.sort(steps, BY_TIME);
        int[] slices = new int[trace.taskCount()];
        BitSet alive = new BitSet();
        BitSet running = new BitSet();
        BitSet held = new BitSet();
        PeakReady peak = new PeakReady(TraceView.UNKNOWN_NANOS, List.of(), List.of());
        for (int k = 0; k < steps.length; k++) {
            Step step = steps[k];
            switch (step.what()) {
                case ALIVE -> alive.set(step.task(), step.comes());
                case ON_CORE -> {
                    slices[step.task()] += step.comes() ? 1 : -1;
                    running.set(step.task(), slices[step.task()] > 0);
                }
                case BLOCKED -> held.set(step.task(), step.comes());
            }
            long until = k + 1 < steps.length ? steps[k + 1].nanos() : step.nanos();
            if (until - step.nanos() >= LEAST_NANOS) {
                peak = peak.orBetter(step.nanos(), alive, running, held);
            }
        }
        return peak;
    }

    private PeakReady orBetter(long nanos, BitSet alive, BitSet running, BitSet held) {
        BitSet without = (BitSet) alive.clone();
        without.andNot(running);
        without.andNot(held);
        boolean more = without.cardinality() > ready.size()
                || (without.cardinality() == ready.size() && running.cardinality() > this.running.size());
        return more
                ? new PeakReady(
                        nanos,
                        running.stream().boxed().toList(),
                        without.stream().boxed().toList())
                : this;
    }

    private static Step[] steps(TraceView trace) {
        List<Step> steps = new ArrayList<>(2 * (trace.taskCount() + trace.sliceCount()));
        for (int task = 0; task < trace.taskCount(); task++) {
            long launched = trace.launchedNanos(task);
            long from = launched == TraceView.UNKNOWN_NANOS ? trace.startedNanos(task) : launched;
            if (trace.startedNanos(task) != TraceView.UNKNOWN_NANOS) {
                add(steps, Step.What.ALIVE, task, from, trace.endedNanos(task));
            }
        }
        for (int slice = 0; slice < trace.sliceCount(); slice++) {
            Step.What what = trace.sliceState(slice) == SliceState.RUNNING ? Step.What.ON_CORE : Step.What.BLOCKED;
            add(steps, what, trace.sliceTask(slice), trace.sliceStartNanos(slice), trace.sliceEndNanos(slice));
        }
        return steps.toArray(Step[]::new);
    }

    private static void add(List<Step> steps, Step.What what, int task, long from, long to) {
        if (to > from) {
            steps.add(new Step(from, task, what, true));
            steps.add(new Step(to, task, what, false));
        }
    }

    /** Something begins or ends for a task. */
    private record Step(long nanos, int task, What what, boolean comes) {
        enum What {
            ALIVE,
            ON_CORE,
            BLOCKED
        }
    }
}
