package corewise.report;

import corewise.fact.Fact;
import corewise.metrics.Speedup;
import corewise.model.Trace;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A run that has ended, with what there is to tell of it besides its trace. Immutable.
 *
 * @param trace what was seen
 * @param speedup how it stands to the serial run
 * @param notices what did not go as it should
 * @param rightTotal what the one variable should hold that all tasks added to; empty for works that share none
 */
public record SeenRun(Trace trace, Speedup speedup, List<Fact> notices, OptionalLong rightTotal) {
    public SeenRun {
        Objects.requireNonNull(trace);
        Objects.requireNonNull(speedup);
        Objects.requireNonNull(rightTotal);
        notices = List.copyOf(notices);
    }
}
