package corewise.fact;

import java.util.List;
import java.util.Objects;

/** A value in a fact, with its kind, which decides how it is written and rounded. Immutable and thread-safe. */
public sealed interface Value {

    /** How many: an amount, which can be one or many. */
    record Count(long number) implements Value {}

    /** A number that is a name: an item's place, a core, a seed. It has digits and no amount. */
    record Ordinal(long number) implements Value {}

    /**
     * A number as it is.
     *
     * @param value any, NaN for unknown
     * @param decimals digits after the point, 0 or more
     */
    record Decimal(double value, int decimals) implements Value {}

    /** A length of time in nanoseconds, also below 0. */
    record Nanos(long nanos) implements Value {}

    /** A length of time in nanoseconds that is estimated: one or two figures are enough. */
    record Roughly(long nanos) implements Value {}

    /** A share of a whole, 1 for all of it; NaN for unknown. */
    record Share(double share) implements Value {}

    /** How many times as much; NaN for unknown. */
    record Factor(double factor) implements Value {}

    /** An amount of data in bytes, 0 or more. */
    record Bytes(long bytes) implements Value {}

    /** A value with the interval that it lies in. */
    record Between(Value middle, Value low, Value high) implements Value {
        public Between {
            Objects.requireNonNull(middle);
            Objects.requireNonNull(low);
            Objects.requireNonNull(high);
        }
    }

    /** The name of something, by the key of its text. */
    record Named(String key) implements Value {
        public Named {
            Objects.requireNonNull(key);
        }
    }

    /** The name of something, told apart by what it is in: a way in a language. */
    record NamedIn(Named name, Fact in) implements Value {
        public NamedIn {
            Objects.requireNonNull(name);
            Objects.requireNonNull(in);
        }
    }

    /** What is the same in every language: a file's name, a system's message, what a user typed. */
    record Verbatim(String text) implements Value {
        public Verbatim {
            Objects.requireNonNull(text);
        }
    }

    /** A fact within a fact. */
    record Within(Fact fact) implements Value {
        public Within {
            Objects.requireNonNull(fact);
        }
    }

    /**
     * Several values in a row.
     *
     * @param values in the order in which they are told
     * @param joint what stands between them
     */
    record Series(List<Value> values, Joint joint) implements Value {
        public Series {
            values = List.copyOf(values);
            Objects.requireNonNull(joint);
        }
    }

    /** What stands between the values of a series. */
    enum Joint implements Term {
        /** Commas only. */
        COMMA("comma"),
        /** Semicolons only: the parts have commas of their own. */
        SEMICOLON("semicolon"),
        /** A point at half height: the parts of a line that is no sentence. */
        DOT("dot"),
        /** A space: each part is a sentence. */
        SENTENCES("sentences"),
        /** A new line: the parts are the lines of a text. */
        LINES("lines"),
        /** Commas, and a word for "and" before the last. */
        AND("and");

        private final String id;

        Joint(String id) {
            this.id = id;
        }

        @Override
        public String textKey() {
            return "joint." + id;
        }
    }

    static Value named(Term term) {
        return new Named(term.textKey());
    }

    /** A share with its interval. */
    static Value share(double middle, double low, double high) {
        return new Between(new Share(middle), new Share(low), new Share(high));
    }

    /** A factor with its interval. */
    static Value factor(double middle, double low, double high) {
        return new Between(new Factor(middle), new Factor(low), new Factor(high));
    }

    /** A length of time with its interval, nanoseconds. */
    static Value nanos(double middle, double low, double high) {
        return new Between(new Nanos(Math.round(middle)), new Nanos(Math.round(low)), new Nanos(Math.round(high)));
    }
}
