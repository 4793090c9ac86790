package corewise.archfixture.metrics;

import java.util.function.LongSupplier;

/** An offender: reads the clock by a method reference. */
final class ReadsTheClock {
    final LongSupplier clock = System::nanoTime;
}
