package corewise.model;

import corewise.fact.Term;

/** How the lengths of the items are spread over the list. Immutable. */
public enum Lengths implements Identified, Term {
    /** Every item is as long as every other. */
    EQUAL,
    /** Lengths vary by a seeded random factor around the chosen one. */
    MIXED,
    /** One seeded item is many times as long as the others. */
    GIANT;

    @Override
    public String textKey() {
        return "lengths." + id();
    }
}
