package corewise.metrics;

import java.util.Objects;

/**
 * A pattern that was seen in a run, with what it rests on. Immutable.
 *
 * @param pattern which
 * @param evidence a share, 0 to 1, or a ratio; {@link RunPattern} says of what
 * @param evidenceNanos nanoseconds, 0 or more; {@link RunPattern} says of what
 */
public record FoundPattern(RunPattern pattern, double evidence, long evidenceNanos) {

    public FoundPattern {
        Objects.requireNonNull(pattern);
    }
}
