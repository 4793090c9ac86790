package corewise.archfixture.metrics;

import java.util.List;

/** An offender: lends threads of the common pool. */
final class RunsInParallel {
    static long count(List<Integer> values) {
        return values.parallelStream().filter(v -> v > 0).count();
    }
}
