package corewise.model;

import corewise.fact.Term;
import java.util.Arrays;
import java.util.Optional;

/** How the lengths of the items are spread over the list. Immutable. */
public enum Lengths implements Term {
    /** Every item is as long as every other. */
    EQUAL("equal"),
    /** Lengths vary by a seeded random factor around the chosen one. */
    MIXED("mixed"),
    /** One seeded item is many times as long as the others. */
    GIANT("giant");

    private final String id;

    Lengths(String id) {
        this.id = id;
    }

    /** The stable name in files and on the command line. */
    public String id() {
        return id;
    }

    @Override
    public String textKey() {
        return "lengths." + id;
    }

    /** The lengths with this id, or empty when there are none. */
    public static Optional<Lengths> ofId(String id) {
        return Arrays.stream(values()).filter(lengths -> lengths.id.equals(id)).findFirst();
    }
}
