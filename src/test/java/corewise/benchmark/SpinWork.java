package corewise.benchmark;

import corewise.fact.Fact;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.recording.Progress;
import corewise.workload.ListWork;
import java.util.List;

/** Equal items of work that cannot be folded, with a checkpoint about every 50 µs. Immutable. */
final class SpinWork implements ListWork<Long> {
    private static final int ROUNDS_PER_CHECKPOINT = 16_384;

    private final ListSpec spec;
    private final int rounds;

    SpinWork(int items, int rounds) {
        this.spec = new ListSpec(Work.PRIMES, items, Lengths.EQUAL, rounds, 1);
        this.rounds = rounds;
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    @Override
    public Long compute(int item, Progress progress) {
        long x = item + 1L;
        int done = 0;
        while (done < rounds) {
            int until = Math.min(rounds, done + ROUNDS_PER_CHECKPOINT);
            for (; done < until; done++) {
                x ^= x << 13;
                x ^= x >>> 7;
                x ^= x << 17;
            }
            progress.checkpoint(done, rounds);
        }
        return x;
    }

    @Override
    public double units(int item) {
        return rounds;
    }

    @Override
    public long digest(Long result) {
        return result;
    }

    @Override
    public Fact total(List<Long> results) {
        return Fact.of("made up").count("results", results.size());
    }
}
