package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.metrics.Interval;
import corewise.text.Quantities;
import corewise.text.Texts;

/** Measured amounts for people, three figures at most. Immutable and thread-safe. */
record Amounts(Texts texts) {

    /** An amount in the unit that suits it. */
    String of(double amount, Evidence.Measure measure) {
        Quantities quantities = texts.quantities();
        boolean time = measure == Evidence.Measure.NANOS && !Double.isNaN(amount);
        return switch (measure) {
            case NANOS -> time ? quantities.duration(Math.round(amount)) : quantities.decimal(amount, 0);
            case FACTOR -> quantities.factor(amount);
            case NUMBER -> plain(amount);
        };
    }

    /** An amount with the ends of its interval, where it has one. */
    String of(Interval amount, Evidence.Measure measure) {
        String middle = of(amount.middle(), measure);
        boolean exact = amount.low() == amount.high() || Double.isNaN(amount.low()) || Double.isNaN(amount.high());
        return exact
                ? middle
                : texts.get("quantity.between", middle, of(amount.low(), measure), of(amount.high(), measure));
    }

    private String plain(double value) {
        Quantities quantities = texts.quantities();
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? quantities.count(Math.round(value))
                : quantities.figures(value);
    }
}
