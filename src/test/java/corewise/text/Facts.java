package corewise.text;

import corewise.fact.Fact;
import corewise.fact.Value;
import java.util.Collection;

/** Facts for tests of texts. Stateless. */
final class Facts {
    private Facts() {}

    /** A fact whose values are all amounts. */
    static Fact withAmounts(String key, Collection<String> names) {
        Fact fact = Fact.of(key);
        for (String name : names) {
            fact = fact.with(name, new Value.Count(2));
        }
        return fact;
    }
}
