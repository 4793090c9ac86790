package corewise.workload;

import corewise.fact.Fact;
import corewise.model.Language;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.recording.Progress;
import java.util.List;
import java.util.OptionalLong;

/**
 * Each item adds ones to a variable that all items share; its result is how many it added. The only work whose items are
 * not independent: what the variable holds at the end depends on how they meet. Made anew for each run; the variable is
 * thread-safe where its guard is.
 */
public final class SharedTotalWork extends SizedWork<Long> {
    /** The most additions of an item. */
    static final long MAX_SIZE = 100_000_000_000L;

    private final SharedTotal total;

    SharedTotalWork(ListSpec spec) {
        super(spec, MAX_SIZE, ItemSizes.Scale.PROPORTIONAL);
        total = guardedBy(spec.work());
    }

    private static SharedTotal guardedBy(Work work) {
        return switch (work) {
            case SHARED_TOTAL -> new SharedTotal.Unguarded();
            case SHARED_TOTAL_LOCK -> new SharedTotal.Locked();
            case SHARED_TOTAL_ATOMIC -> new SharedTotal.Atomic();
            case PRIMES, MANDELBROT, SHA256, WAIT, OWN_FUNCTION ->
                throw new IllegalArgumentException(work + " shares nothing");
        };
    }

    @Override
    public Long compute(int item, Progress progress) throws InterruptedException {
        long additions = size(item);
        for (long done = 0; done < additions; ) {
            long step = Math.min(total.step(), additions - done);
            total.add(step, progress);
            done += step;
            progress.checkpoint(done, additions);
        }
        return additions;
    }

    @Override
    public OptionalLong sharedTotal() {
        return OptionalLong.of(total.value());
    }

    @Override
    public List<Object> portable(int item) {
        if (spec().work().lacking(Language.PYTHON).isPresent()) {
            throw new UnsupportedOperationException("there is no such variable in Python");
        }
        return List.of(size(item));
    }

    @Override
    public long digest(Long result) {
        return Digests.with(0, result);
    }

    @Override
    public Fact total(List<Long> results) {
        return total(results, total.value());
    }

    @Override
    public Fact total(List<Long> results, long sharedTotal) {
        Fact sum = Fact.of("total.shared").count("total", sharedTotal).count("additions", Totals.sum(results));
        return Totals.of(sum, results);
    }
}
