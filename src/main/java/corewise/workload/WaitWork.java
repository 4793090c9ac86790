package corewise.workload;

import corewise.fact.Fact;
import corewise.model.ListSpec;
import corewise.recording.BlockReason;
import corewise.recording.Progress;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Blocks without computing, as input and output do; the result is the microseconds that it was to last, not those that
 * it did, so that equal lists have equal results. Immutable and thread-safe.
 *
 * <p>A unit is a microsecond asleep.
 */
public final class WaitWork extends SizedWork<Long> {
    /** An hour. */
    static final long MAX_SIZE = 3_600_000_000L;

    private static final long NANOS_PER_MICRO = 1_000;

    WaitWork(ListSpec spec) {
        super(spec, MAX_SIZE, ItemSizes.Scale.PROPORTIONAL);
    }

    @Override
    public Long compute(int item, Progress progress) throws InterruptedException {
        long micros = size(item);
        Duration time = Duration.of(micros, ChronoUnit.MICROS);
        progress.checkpoint(0, micros);
        progress.blocked(BlockReason.ASLEEP, () -> Thread.sleep(time));
        progress.checkpoint(micros, micros);
        return micros;
    }

    @Override
    public List<Object> portable(int item) {
        return List.of(size(item));
    }

    @Override
    public long digest(Long result) {
        return result;
    }

    @Override
    public Fact total(List<Long> results) {
        long waits = results.stream().filter(Objects::nonNull).count();
        Fact waited = Fact.of("total.wait").count("waits", waits).nanos("time", NANOS_PER_MICRO * Totals.sum(results));
        return Totals.of(waited, results);
    }
}
