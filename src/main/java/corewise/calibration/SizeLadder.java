package corewise.calibration;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/** The round numbers that a size may have, in rising order. Immutable and thread-safe. */
final class SizeLadder {
    /** 1, 2, 5, 10, 20, 50, … */
    static final SizeLadder ONE_TWO_FIVE = new SizeLadder(10, 20, 50);
    /** 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, …: round, too, with steps of a quarter to a half. */
    static final SizeLadder FINE = new SizeLadder(10, 12, 15, 20, 25, 30, 40, 50, 60, 80);

    private static final long LARGEST_POWER = 1_000_000_000_000_000L;

    private final long[] steps;

    /** @param tenths what the numbers begin with, times ten */
    private SizeLadder(long... tenths) {
        steps = LongStream.iterate(1, power -> power <= LARGEST_POWER, power -> power * 10)
                .flatMap(power -> Arrays.stream(tenths).map(tenth -> tenth * power))
                .filter(number -> number % 10 == 0)
                .map(number -> number / 10)
                .toArray();
    }

    /** The steps from 1 on that are at most this large. */
    LongStream upTo(long largest) {
        return Arrays.stream(steps).takeWhile(step -> step <= largest);
    }

    /**
     * The step whose length is closest, in ratio, to a wanted one; the smaller of two that are as close.
     *
     * @param largest the largest size allowed, at least 1
     * @param wanted a positive length
     * @param length gives the length for a size, positive, never falling as it grows
     */
    long closest(long largest, double wanted, LongToDoubleFunction length) {
        long best = 1;
        double least = Double.MAX_VALUE;
        for (long step : upTo(largest).toArray()) {
            double distance = Math.abs(Math.log(length.applyAsDouble(step) / wanted));
            if (distance < least) {
                best = step;
                least = distance;
            }
        }
        return best;
    }
}
