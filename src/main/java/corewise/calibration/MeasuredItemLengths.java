package corewise.calibration;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.recording.Probes;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lengths from measuring each work once on this machine, when it is first asked about (see {@link LengthCurveMeter} for how).
 * Thread-safe: one work is measured at a time, whoever asks meanwhile waits.
 *
 * <p>Expected lengths are those of an item alone on a core that nothing else slows down; waits are taken to last what
 * they ask for.
 */
public final class MeasuredItemLengths implements ItemLengths {
    private static final double NANOS_PER_MICRO = 1_000;
    private static final double DEFAULT_TOTAL_NANOS = 4e9;
    /** What still is about 4 s. */
    private static final double SHORTEST_DEFAULT_NANOS = 3e9;

    private static final double LONGEST_DEFAULT_NANOS = 5.3e9;
    private static final int DEFAULT_ITEMS = 24;
    private static final int MANY_PROCESSORS = 8;
    private static final int ITEMS_A_PROCESSOR = 3;
    private static final long DEFAULT_SEED = 1;

    private final Function<Work, LengthCurve> meter;
    private final Consumer<Runnable> alone;
    private final KeptCurves kept;
    private final Map<Work, LengthCurve> paces = new ConcurrentHashMap<>();
    private final Map<Work, LengthCurve> earlier = new ConcurrentHashMap<>();
    private volatile boolean anew;
    private final Object measuring = new Object();

    @GuardedBy("lists")
    private final Map<ListSpec, ListWork<?>> lists = new RecentLists();

    /**
     * @param probes those of the runs, so that the work is warmed up with them
     * @param alone does what it is given once nothing else uses the machine, and returns when that is done: what is measured
     *     beside something else would stay wrong for good
     * @param kept what an earlier start measured, for who recalls it; is given what this one measures
     */
    public MeasuredItemLengths(Probes probes, Consumer<Runnable> alone, KeptCurves kept) {
        this(new LengthCurveMeter(probes)::measure, alone, kept);
    }

    /** With nothing kept, and with what measures a work, called once for each. */
    public MeasuredItemLengths(Function<Work, LengthCurve> meter, Consumer<Runnable> alone) {
        this(meter, alone, KeptCurves.NONE);
    }

    MeasuredItemLengths(Function<Work, LengthCurve> meter, Consumer<Runnable> alone, KeptCurves kept) {
        this.meter = meter;
        this.alone = alone;
        this.kept = kept;
        // nothing to measure: a unit is a microsecond
        paces.put(Work.WAIT, LengthCurve.constant(NANOS_PER_MICRO));
    }

    @Override
    public boolean measured(Work work) {
        return paces.containsKey(work);
    }

    @Override
    public boolean recalled(Work work) {
        if (!anew && !measured(work)) {
            kept.of(work).ifPresent(curve -> earlier.put(work, curve));
        }
        return measured(work) || earlier.containsKey(work);
    }

    @Override
    public void measureAnew() {
        anew = true;
        earlier.clear();
    }

    private LengthCurve pace(Work work) {
        LengthCurve known = paces.getOrDefault(work, earlier.get(work));
        if (known != null) {
            return known;
        }
        // the machine first: who has it may be waiting for this very measurement
        alone.accept(() -> measure(work));
        return paces.get(work);
    }

    private void measure(Work work) {
        synchronized (measuring) {
            if (!paces.containsKey(work)) {
                LengthCurve curve = meter.apply(work);
                paces.put(work, curve);
                kept.keep(work, curve);
            }
        }
    }

    /**
     * {@inheritDoc} Closest in ratio. Lengths grow in proportion to most sizes, so that they come within a factor of 1.6
     * of the wish; those of primes grow with n√n, so that theirs come within a factor of 2.
     */
    @Override
    public long sizeFor(ListSpec template, long itemNanos) {
        return closest(SizeLadder.ONE_TWO_FIVE, template, (double) itemNanos);
    }

    private long closest(SizeLadder ladder, ListSpec template, double itemNanos) {
        long largest = Workloads.maxSize(template.work());
        return ladder.closest(largest, itemNanos, size -> meanNanos(sized(template, size)));
    }

    private double meanNanos(ListSpec list) {
        return pace(list.work()).nanos(Workloads.meanUnits(list));
    }

    private static ListSpec sized(ListSpec list, long size) {
        return new ListSpec(list.work(), list.items(), list.lengths(), size, list.seed());
    }

    @Override
    public long expectedNanos(ListSpec list, int item) {
        return Math.round(pace(list.work()).nanos(made(list).units(item)));
    }

    @Override
    public long expectedTotalNanos(ListSpec list) {
        LengthCurve pace = pace(list.work());
        ListWork<?> made = made(list);
        double total = 0;
        for (int item = 0; item < list.items(); item++) {
            total += pace.nanos(made.units(item));
        }
        return Math.round(total);
    }

    private ListWork<?> made(ListSpec list) {
        synchronized (lists) {
            return lists.computeIfAbsent(list, Workloads::of);
        }
    }

    @Override
    public double nanosPerUnit(Work work) {
        return work == Work.WAIT ? 0 : pace(work).perUnit();
    }

    /**
     * {@inheritDoc} Mixed lengths, seed 1. The size is a step of the 1-2-5 ladder if one gives 3 to 5.3 s; steps of the
     * ladder change the length of a list by up to 3.9 times, so where none does it is the closest of the finer round
     * numbers 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 and their tenfolds.
     */
    @Override
    public ListSpec defaultList(Work work, int logicalProcessors) {
        int items = logicalProcessors > MANY_PROCESSORS
                ? Math.min(ListSpec.MAX_ITEMS, ITEMS_A_PROCESSOR * logicalProcessors)
                : DEFAULT_ITEMS;
        ListSpec template = new ListSpec(work, items, Lengths.MIXED, 1, DEFAULT_SEED);
        double itemNanos = DEFAULT_TOTAL_NANOS / items;
        ListSpec list = sized(template, closest(SizeLadder.ONE_TWO_FIVE, template, itemNanos));
        double total = meanNanos(list) * items;
        return total >= SHORTEST_DEFAULT_NANOS && total <= LONGEST_DEFAULT_NANOS
                ? list
                : sized(template, closest(SizeLadder.FINE, template, itemNanos));
    }

    /** The lists asked about last: a window asks about each item of one of them, again and again. */
    private static final class RecentLists extends LinkedHashMap<ListSpec, ListWork<?>> {
        private static final long serialVersionUID = 1L;
        private static final int KEPT = 8;

        RecentLists() {
            super(2 * KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ListSpec, ListWork<?>> eldest) {
            return size() > KEPT;
        }
    }
}
