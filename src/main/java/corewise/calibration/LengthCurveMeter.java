package corewise.calibration;

import corewise.model.Language;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerKind;
import corewise.recording.Probes;
import corewise.recording.ThreadNiceness;
import corewise.recording.ThreadTimes;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.util.Arrays;

/**
 * Warms a work up and measures its {@link LengthCurve}, on the calling thread. Stateless and thread-safe; two measurements at
 * the same time disturb each other.
 *
 * <p>The work runs as it does in a run, with a real recorder and the real probes, so that what the compiler learns is
 * what runs need, and in turns with a {@link Rehearsal}. Four items, from microseconds to a millisecond, are worked on
 * in rounds of some milliseconds. It is warm when the fastest of the last {@value #ROUNDS_COMPARED} rounds is within 2 %
 * of the fastest of as many before, not before 100 ms and no later than 700 ms or {@value #MOST_ROUNDS} rounds. Then
 * each item's time is the lower quartile of {@value #SAMPLES} samples: what the machine does when nothing comes between,
 * without the luck of a minimum; time in which other programs had the core, or all stood still, is not counted; what recording a begin and an end costs is measured the same way and taken off.
 */
final class LengthCurveMeter {
    static final int ROUNDS_COMPARED = 5;
    static final int MOST_ROUNDS = 300;
    static final int SAMPLES = 9;

    private static final long SHORTEST_WARM_UP_NANOS = 100_000_000;
    private static final long LONGEST_WARM_UP_NANOS = 700_000_000;
    private static final double STABLE = 1.02;
    private static final int MOST_REPETITIONS = 1_000;

    private final Probes probes;

    /** @param probes those of the runs; the calling thread's niceness is left alone */
    LengthCurveMeter(Probes probes) {
        this.probes =
                new Probes(probes.clock(), probes.core(), probes.waits(), ThreadNiceness.none(), probes.threadIds());
    }

    /**
     * The pace of a work that computes.
     *
     * @throws IllegalArgumentException for work that only blocks
     */
    LengthCurve measure(Work work) {
        ListWork<?>[] lists = Workloads.measured(work, Language.JAVA).toArray(ListWork<?>[]::new);
        try (Worked worked = new Worked()) {
            warmUp(lists, worked);
            double[] units = Arrays.stream(lists)
                    .mapToDouble(list -> list.units(Workloads.measuredItem(list)))
                    .toArray();
            double[] nanos = new double[lists.length];
            for (int i = 0; i < lists.length; i++) {
                nanos[i] = lowerQuartile(lists[i], true, worked) - lowerQuartile(lists[i], false, worked);
            }
            return new LengthCurve(units, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + work + " was measured", e);
        }
    }

    private void warmUp(ListWork<?>[] lists, Worked worked) throws InterruptedException {
        long start = worked.nanos();
        double[] rounds = new double[MOST_ROUNDS];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (ListWork<?> list : lists) {
                rehearse(list);
                rounds[round] += nanosOf(list, true, worked);
            }
            long elapsed = worked.nanos() - start;
            if (elapsed >= LONGEST_WARM_UP_NANOS || (elapsed >= SHORTEST_WARM_UP_NANOS && stable(rounds, round + 1))) {
                return;
            }
        }
    }

    /** A tenth of a round is enough for the compiler. */
    private void rehearse(ListWork<?> list) throws InterruptedException {
        RunSpec run = new RunSpec(Way.SERIAL, list.spec(), 1);
        TraceRecorder recorder = new TraceRecorder(run, MachineInfo.madeUp(2), Rehearsal.of(probes));
        recorder.start(Rehearsal.ITEM_NANOS, Rehearsal.NANOS_PER_UNIT);
        int repetitions = Math.ceilDiv(repetitions(list), 10);
        try (WorkerRecorder worker = recorder.openWorker(WorkerKind.MAIN, 0)) {
            for (int i = 0; i < repetitions; i++) {
                worker.begin(Workloads.measuredItem(list));
                list.compute(Workloads.measuredItem(list), worker);
                worker.end(TaskOutcome.DONE);
            }
        }
    }

    private static boolean stable(double[] rounds, int count) {
        if (count < 2 * ROUNDS_COMPARED) {
            return false;
        }
        double before = fastest(rounds, count - 2 * ROUNDS_COMPARED);
        double last = fastest(rounds, count - ROUNDS_COMPARED);
        return last <= before * STABLE && before <= last * STABLE;
    }

    private static double fastest(double[] rounds, int from) {
        return Arrays.stream(rounds, from, from + ROUNDS_COMPARED).min().orElseThrow();
    }

    private double lowerQuartile(ListWork<?> list, boolean working, Worked worked) throws InterruptedException {
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = nanosOf(list, working, worked);
        }
        Arrays.sort(samples);
        return samples[SAMPLES / 4];
    }

    /** Mean nanoseconds of the list's middle item, repeated for about a millisecond but at most 1 000 times; without working, what recording a task costs. */
    private double nanosOf(ListWork<?> list, boolean working, Worked worked) throws InterruptedException {
        RunSpec run = new RunSpec(Way.SERIAL, list.spec(), 1);
        TraceRecorder recorder = new TraceRecorder(run, MachineInfo.madeUp(1), probes);
        recorder.start(0, 0);
        int item = Workloads.measuredItem(list);
        int repetitions = repetitions(list);
        try (WorkerRecorder worker = recorder.openWorker(WorkerKind.MAIN, 0)) {
            long start = worked.nanos();
            for (int i = 0; i < repetitions; i++) {
                worker.begin(item);
                if (working) {
                    list.compute(item, worker);
                }
                worker.end(TaskOutcome.DONE);
            }
            return (double) (worked.nanos() - start) / repetitions;
        }
    }

    private static int repetitions(ListWork<?> list) {
        double unitsAMillisecond = list.spec().work() == Work.SHA256 ? 10_000 : 500_000;
        return Math.clamp((long) (unitsAMillisecond / list.units(Workloads.measuredItem(list))), 1, MOST_REPETITIONS);
    }

    /** The time in which the calling thread had a core; where the system does not tell that to the nanosecond, all time. */
    private final class Worked implements AutoCloseable {
        private final ThreadTimes times =
                probes.waits().source() == WaitSource.SCHEDSTAT ? probes.waits().open() : ThreadTimes.NOTHING;

        long nanos() {
            return times.read() ? times.ranNanos() : probes.clock().nanoTime();
        }

        @Override
        public void close() {
            times.close();
        }
    }
}
