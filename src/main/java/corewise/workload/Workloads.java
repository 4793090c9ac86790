package corewise.workload;

import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Where the computations are chosen. Stateless and thread-safe. */
public final class Workloads {

    private Workloads() {}

    /**
     * The list and its computation.
     *
     * @throws IllegalArgumentException when the size is more than {@link #maxSize} of the work
     */
    public static ListWork<?> of(ListSpec spec) {
        return switch (spec.work()) {
            case PRIMES -> new PrimesWork(spec);
            case MANDELBROT -> new MandelbrotWork(spec);
            case SHA256 -> new Sha256Work(spec);
            case WAIT -> new WaitWork(spec);
            case SHARED_TOTAL, SHARED_TOTAL_LOCK, SHARED_TOTAL_ATOMIC -> new SharedTotalWork(spec);
            case OWN_FUNCTION -> new OwnFunctionWork(spec);
        };
    }

    /** The same in a process that runs one way only: starts faster. Results are equal. */
    public static ListWork<?> alone(ListSpec spec) {
        return spec.work() == Work.PRIMES ? new PrimesWork(spec, true) : of(spec);
    }

    /** The same list of a function of one's own, which another process compiled. */
    public static ListWork<?> of(ListSpec spec, FunctionCode code) {
        return new OwnFunctionWork(spec, Optional.of(code));
    }

    /** What the one variable holds at the end where no addition is lost; empty where items share nothing. */
    public static OptionalLong rightTotal(ListSpec spec) {
        return switch (spec.work()) {
            case SHARED_TOTAL, SHARED_TOTAL_LOCK, SHARED_TOTAL_ATOMIC -> {
                SharedTotalWork work = new SharedTotalWork(spec);
                yield OptionalLong.of(
                        IntStream.range(0, spec.items()).mapToLong(work::size).sum());
            }
            case PRIMES, MANDELBROT, SHA256, WAIT, OWN_FUNCTION -> OptionalLong.empty();
        };
    }

    /** The largest size that the work of a list takes. */
    public static long maxSize(Work work) {
        return switch (work) {
            case PRIMES -> PrimesWork.MAX_SIZE;
            case MANDELBROT -> MandelbrotWork.MAX_SIZE;
            case SHA256 -> Sha256Work.MAX_SIZE;
            case WAIT -> WaitWork.MAX_SIZE;
            case SHARED_TOTAL, SHARED_TOTAL_LOCK, SHARED_TOTAL_ATOMIC -> SharedTotalWork.MAX_SIZE;
            case OWN_FUNCTION -> OwnFunctionWork.MAX_SIZE;
        };
    }

    /**
     * The mean of {@link ListWork#units} over the items of a list, without making the list: takes microseconds however
     * long the list is, so that many sizes can be tried.
     *
     * @return units, at least 1
     */
    public static double meanUnits(ListSpec spec) {
        double units = switch (spec.work()) {
            case PRIMES -> PrimesWork.UNITS.of(spec.size()) * ItemSizes.meanFactor(spec);
            case MANDELBROT -> MandelbrotWork.meanUnits(spec);
            case SHA256, WAIT, SHARED_TOTAL, SHARED_TOTAL_LOCK, SHARED_TOTAL_ATOMIC ->
                spec.size() * ItemSizes.meanFactor(spec);
            // how long it takes nobody knows
            case OWN_FUNCTION -> 1;
        };
        return Math.max(1, units);
    }

    /**
     * A list for each size whose length is measured by its {@link #measuredItem}, from short to long.
     *
     * @throws IllegalArgumentException for works of which there is nothing to be measured
     */
    public static List<ListWork<?>> measured(Work work, Language language) {
        // for the picture a list as long as its rows, so that an item is one row
        int items = work == Work.MANDELBROT ? 360 : 1;
        return measuredSizes(work, language)
                .<ListWork<?>>mapToObj(size -> of(new ListSpec(work, items, Lengths.EQUAL, size, 1)))
                .toList();
    }

    /** The item in the middle: of the picture a row through the set. */
    public static int measuredItem(ListWork<?> list) {
        return list.spec().items() / 2;
    }

    /** Python takes longer, so its longest are smaller. */
    private static LongStream measuredSizes(Work work, Language language) {
        boolean python = language == Language.PYTHON;
        return switch (work) {
            case PRIMES ->
                python ? LongStream.of(100, 1_000, 5_000, 20_000) : LongStream.of(100, 1_000, 10_000, 50_000);
            case MANDELBROT -> python ? LongStream.of(5, 50, 500) : LongStream.of(5, 50, 500, 5_000);
            case SHA256 -> LongStream.of(4, 50, 800, 10_000);
            case SHARED_TOTAL, SHARED_TOTAL_LOCK, SHARED_TOTAL_ATOMIC ->
                python ? LongStream.of(500, 5_000, 50_000) : LongStream.of(500, 5_000, 50_000, 300_000);
            case OWN_FUNCTION -> throw new IllegalArgumentException("how long that takes nobody knows");
            case WAIT -> throw new IllegalArgumentException("work that only blocks has no pace");
        };
    }

    static void requireSize(ListSpec spec, long largest) {
        if (spec.size() > largest) {
            throw new IllegalArgumentException(
                    "the size of " + spec.work().id() + " can be at most " + largest + ", not " + spec.size());
        }
    }
}
