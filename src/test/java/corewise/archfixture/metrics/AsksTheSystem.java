package corewise.archfixture.metrics;

import java.lang.foreign.Arena;
import java.util.function.Supplier;

/** An offender: asks the operating system, by a method reference. */
final class AsksTheSystem {
    final Supplier<Arena> arenas = Arena::ofConfined;
}
