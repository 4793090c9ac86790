package corewise.workload;

import corewise.model.ListSpec;
import corewise.recording.BlockReason;
import corewise.recording.Progress;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Blocks without computing, as input and output do; the result is the microseconds that it was to last, not those that
 * it did, so that equal lists have equal results. Immutable and thread-safe.
 *
 * <p>A unit is a microsecond asleep.
 */
public final class WaitWork implements ListWork<Long> {
    /** An hour. */
    static final long MAX_SIZE = 3_600_000_000L;

    private static final double MICROS_PER_SECOND = 1e6;

    private final ListSpec spec;
    private final ItemSizes sizes;

    WaitWork(ListSpec spec) {
        Workloads.requireSize(spec, MAX_SIZE);
        this.spec = spec;
        this.sizes = new ItemSizes(spec, ItemSizes.Scale.PROPORTIONAL);
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    /** The microseconds that an item blocks. */
    public long size(int item) {
        return sizes.size(item);
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
    public double units(int item) {
        return size(item);
    }

    @Override
    public long digest(Long result) {
        return result;
    }

    @Override
    public String total(List<Long> results) {
        long waits = results.stream().filter(Objects::nonNull).count();
        long micros = results.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        String seconds = String.format(Locale.ROOT, "%.2f s in all", micros / MICROS_PER_SECOND);
        return Figures.grouped(waits) + (waits == 1 ? " wait, " : " waits, ") + seconds + Figures.missing(results);
    }
}
