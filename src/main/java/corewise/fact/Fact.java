package corewise.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something to be told: the key of its sentence and the values in it, by the names that the sentence has for them. Immutable
 * and thread-safe; equal facts are told in equal words.
 *
 * @param key among the texts, for example {@code race.first}
 * @param values by name
 */
public record Fact(String key, Map<String, Value> values) {
    public Fact {
        Objects.requireNonNull(key);
        values = Map.copyOf(values);
    }

    /** A fact without values, to which they are added. */
    public static Fact of(String key) {
        return new Fact(key, Map.of());
    }

    /** The same with a value more. */
    public Fact with(String name, Value value) {
        Map<String, Value> more = new TreeMap<>(values);
        if (more.put(name, value) != null) {
            throw new IllegalArgumentException(key + " has a value " + name + " already");
        }
        return new Fact(key, more);
    }

    /** With how many, which can be one or many. */
    public Fact count(String name, long number) {
        return with(name, new Value.Count(number));
    }

    /** With a number that is a name: an item's place, a core, a seed. */
    public Fact number(String name, long number) {
        return with(name, new Value.Ordinal(number));
    }

    /** With a length of time. */
    public Fact nanos(String name, long nanos) {
        return with(name, new Value.Nanos(nanos));
    }

    /** With a length of time that is estimated. */
    public Fact roughly(String name, long nanos) {
        return with(name, new Value.Roughly(nanos));
    }

    /** With a share of a whole, 1 for all of it. */
    public Fact share(String name, double share) {
        return with(name, new Value.Share(share));
    }

    /** With how many times as much. */
    public Fact factor(String name, double factor) {
        return with(name, new Value.Factor(factor));
    }

    /** With a number as it is. */
    public Fact decimal(String name, double value, int decimals) {
        return with(name, new Value.Decimal(value, decimals));
    }

    /** With an amount of data. */
    public Fact bytes(String name, long bytes) {
        return with(name, new Value.Bytes(bytes));
    }

    /** With the name of something. */
    public Fact term(String name, Term term) {
        return with(name, Value.named(term));
    }

    /** With what is the same in every language. */
    public Fact verbatim(String name, Object text) {
        return with(name, new Value.Verbatim(String.valueOf(text)));
    }

    /** With a fact in it. */
    public Fact fact(String name, Fact fact) {
        return with(name, new Value.Within(fact));
    }

    /** With several values in a row. */
    public Fact series(String name, Value.Joint joint, List<? extends Value> values) {
        return with(name, new Value.Series(List.copyOf(values), joint));
    }

    /** With a text of several lines that is the same in every language: what a compiler says, or an interpreter. */
    public Fact lines(String name, String text) {
        return series(
                name,
                Value.Joint.LINES,
                text.lines().<Value>map(Value.Verbatim::new).toList());
    }

    /** For logs and developers; users are told what {@code text} makes of it. */
    @Override
    public String toString() {
        return values.isEmpty() ? key : key + new TreeMap<>(values);
    }
}
