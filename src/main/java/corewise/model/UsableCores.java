package corewise.model;

import java.util.List;

/**
 * Which logical processors the workers of a run could use from a time on: an affinity may be changed and a core taken
 * offline while it is under way. Immutable.
 *
 * @param fromNanos when it was seen, nanoseconds since the run's start, 0 or more
 * @param processors their numbers, rising; at least one
 */
public record UsableCores(long fromNanos, List<Integer> processors) {
    public UsableCores {
        processors = List.copyOf(processors);
        if (fromNanos < 0 || processors.isEmpty()) {
            throw new IllegalArgumentException("a run has a core at any time: " + fromNanos + ", " + processors);
        }
    }
}
