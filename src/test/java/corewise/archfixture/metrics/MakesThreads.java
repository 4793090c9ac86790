package corewise.archfixture.metrics;

import java.util.function.Function;

/** An offender: makes threads by a constructor reference. */
final class MakesThreads {
    final Function<Runnable, Thread> maker = Thread::new;
}
