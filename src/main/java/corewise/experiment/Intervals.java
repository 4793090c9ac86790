package corewise.experiment;

import corewise.fact.Value;
import corewise.metrics.Interval;

/** Intervals as values of facts. Stateless. */
final class Intervals {
    private Intervals() {}

    static Value factor(Interval factor) {
        return Value.factor(factor.middle(), factor.low(), factor.high());
    }

    static Value share(Interval share) {
        return Value.share(share.middle(), share.low(), share.high());
    }

    static Value nanos(Interval nanos) {
        return Value.nanos(nanos.middle(), nanos.low(), nanos.high());
    }
}
