package corewise.archfixture.metrics;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** An offender: makes a pool by a method reference. */
final class MakesPools {
    final IntFunction<ExecutorService> maker = Executors::newFixedThreadPool;
}
