package corewise.strategy;

import corewise.fact.Fact;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.recording.Progress;
import corewise.workload.ListWork;
import java.util.List;
import java.util.Objects;

/** A list whose items do what a test says. Thread-safe if what they do is. */
public final class FakeWork implements ListWork<Long> {
    private final ListSpec spec;
    private final Item item;

    /** What an item does. */
    @FunctionalInterface
    public interface Item {
        Long compute(int item, Progress progress) throws InterruptedException;
    }

    public FakeWork(int items, Item item) {
        this(new ListSpec(Work.PRIMES, items, Lengths.EQUAL, 1, 7), item);
    }

    public FakeWork(ListSpec spec, Item item) {
        this.spec = spec;
        this.item = item;
    }

    /** Mixes the item's number, reporting as it goes. */
    public static Long mix(int item, Progress progress) {
        long x = item + 1L;
        for (int round = 1; round <= 20; round++) {
            for (int step = 0; step < 50; step++) {
                x ^= x << 13;
                x ^= x >>> 7;
                x ^= x << 17;
            }
            progress.checkpoint(round, 20);
        }
        return x;
    }

    /** Never ends by itself, but looks at its checkpoints. */
    public static Long endless(Progress progress) {
        while (true) {
            progress.checkpoint(1, 2);
            Thread.onSpinWait();
        }
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    @Override
    public Long compute(int index, Progress progress) throws InterruptedException {
        return item.compute(index, progress);
    }

    @Override
    public double units(int index) {
        return 20;
    }

    @Override
    public long digest(Long result) {
        return result;
    }

    @Override
    public Fact total(List<Long> results) {
        return Fact.of("made up")
                .count("results", results.stream().filter(Objects::nonNull).count());
    }
}
