package corewise.workload;

import corewise.fact.Fact;
import java.util.List;
import java.util.Objects;

/** What joined lists come to. Stateless and thread-safe. */
final class Totals {
    private Totals() {}

    /** The sum of the numbers that there are. */
    static long sum(List<Long> results) {
        return results.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** A total, and how many items have no result where some lack it. */
    static Fact of(Fact total, List<?> results) {
        long missing = results.stream().filter(Objects::isNull).count();
        if (missing == results.size() && missing > 0) {
            // there is nothing that could be added up
            return Fact.of("total.none").count("missing", missing);
        }
        return missing == 0
                ? total
                : Fact.of("total.incomplete").fact("total", total).count("missing", missing);
    }
}
