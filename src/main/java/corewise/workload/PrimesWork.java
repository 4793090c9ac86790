package corewise.workload;

import corewise.fact.Fact;
import corewise.model.ListSpec;
import corewise.recording.Progress;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Counts the primes below n by trial division; the result is the count. Immutable and thread-safe.
 *
 * <p>A unit is a trial division; taking up the next candidate counts as {@value #CANDIDATE_UNITS} more. So measured,
 * the time per unit is the same within 4 % from n = 10 000 to 3 000 000; below, where the processor learns the whole
 * course of branches by heart, units are faster.
 *
 * <p>The loop stands in a static method of its own that is entered once an item, through a method handle that is no
 * constant to the compiler: otherwise it copies so small a method into its callers, and each way would run a copy of
 * its own.
 */
public final class PrimesWork extends SizedWork<Long> {
    /** The largest n: the squares of all divisors tried are {@code int}s. */
    static final long MAX_SIZE = 2_000_000_000;
    /** What taking up a candidate costs, in divisions. */
    static final int CANDIDATE_UNITS = 1;
    /** 25 to 50 µs of work on the machines of 2026. */
    static final long CHECKPOINT_UNITS = 16_384;

    static final PrimesUnits UNITS = new PrimesUnits(CANDIDATE_UNITS);

    /** The one handle, kept here because static constants are looked through; null where the loop is called directly. */
    private final MethodHandle count;

    PrimesWork(ListSpec spec) {
        this(spec, false);
    }

    /**
     * The same work where nothing else calls the loop.
     *
     * @param alone whether to call it directly: a method handle takes ten milliseconds to make in a process that has
     *     just started, and where one way runs there is nothing to keep apart
     */
    PrimesWork(ListSpec spec, boolean alone) {
        super(spec, MAX_SIZE, PrimesWork::scaled);
        this.count = alone ? null : Loop.COUNT;
    }

    private static long scaled(long size, double factor) {
        return Math.clamp(Math.round(UNITS.sizeOf(UNITS.of(size) * factor)), 1, MAX_SIZE);
    }

    @Override
    public Long compute(int item, Progress progress) {
        if (count == null) {
            return count((int) size(item), (long) units(item), progress);
        }
        try {
            return (long) count.invokeExact((int) size(item), (long) units(item), progress);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("the loop declares no exception", e);
        }
    }

    /** Called through {@link Loop#COUNT} alone, or directly where nothing else calls it. */
    private static long count(int below, long unitsTotal, Progress progress) {
        long primes = below > 2 ? 1 : 0;
        long units = 0;
        long next = progress.due(CHECKPOINT_UNITS);
        for (int candidate = 3; candidate < below; candidate += 2) {
            int divisor = 3;
            while (divisor * divisor <= candidate && candidate % divisor != 0) {
                divisor += 2;
            }
            if (divisor * divisor > candidate) {
                primes++;
            }
            units += CANDIDATE_UNITS + (divisor >> 1);
            if (units >= next) {
                progress.checkpoint(units, unitsTotal);
                next = units + progress.due(CHECKPOINT_UNITS);
            }
        }
        progress.checkpoint(units, Math.max(1, units));
        return primes;
    }

    /** {@inheritDoc} Estimated: within 3 % of the true number from n = 100 on. */
    @Override
    public double units(int item) {
        return Math.max(1, UNITS.of(size(item)));
    }

    @Override
    public List<Object> portable(int item) {
        return List.of(size(item));
    }

    @Override
    public long digest(Long result) {
        return result;
    }

    @Override
    public Fact total(List<Long> results) {
        return Totals.of(Fact.of("total.primes").count("primes", Totals.sum(results)), results);
    }

    /** The loop as a handle, made only where it is needed. */
    private static final class Loop {
        static final MethodHandle COUNT = handle();

        private static MethodHandle handle() {
            try {
                MethodType type = MethodType.methodType(long.class, int.class, long.class, Progress.class);
                return MethodHandles.lookup().findStatic(PrimesWork.class, "count", type);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the loop above is missing", e);
            }
        }
    }
}
