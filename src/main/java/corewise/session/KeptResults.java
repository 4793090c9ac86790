package corewise.session;

import corewise.fact.Fact;
import corewise.model.ListSpec;
import corewise.recording.Progress;
import corewise.workload.ListWork;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A work that keeps each result as soon as it is there, computed here or come from another process, so that a joined list
 * can be watched while it grows. Thread-safe; costs one release store an item.
 */
final class KeptResults<R> implements ListWork<R> {
    private final ListWork<R> work;
    private final AtomicReferenceArray<R> results;

    KeptResults(ListWork<R> work) {
        this.work = work;
        results = new AtomicReferenceArray<>(work.spec().items());
    }

    /** The result of an item, empty until it is there. */
    Optional<R> result(int item) {
        return Optional.ofNullable(results.getAcquire(item));
    }

    @Override
    public ListSpec spec() {
        return work.spec();
    }

    @Override
    public R compute(int item, Progress progress) throws InterruptedException {
        return keep(item, work.compute(item, progress));
    }

    @Override
    public List<Object> portable(int item) {
        return work.portable(item);
    }

    @Override
    public int mostResultBytes() {
        return work.mostResultBytes();
    }

    @Override
    public byte[] encode(R result) {
        return work.encode(result);
    }

    @Override
    public R decode(int item, byte[] bytes) {
        return keep(item, work.decode(item, bytes));
    }

    private R keep(int item, R result) {
        results.setRelease(item, result);
        return result;
    }

    @Override
    public Optional<Fact> refusal() {
        return work.refusal();
    }

    @Override
    public OptionalLong sharedTotal() {
        return work.sharedTotal();
    }

    @Override
    public double units(int item) {
        return work.units(item);
    }

    @Override
    public long digest(R result) {
        return work.digest(result);
    }

    @Override
    public Fact total(List<R> all) {
        return work.total(all);
    }

    @Override
    public Fact total(List<R> all, long sharedTotal) {
        return work.total(all, sharedTotal);
    }
}
