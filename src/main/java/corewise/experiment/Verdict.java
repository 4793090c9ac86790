package corewise.experiment;

import corewise.fact.Term;

/** What an experiment says of a claim on this machine. The last is a result too, not an error. */
public enum Verdict implements Term {
    HOLDS_HERE("holds"),
    NOT_HERE("not"),
    CANNOT_TELL_HERE("doubt");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    /** Its stem in keys of texts and names of styles. */
    public String id() {
        return id;
    }

    @Override
    public String textKey() {
        return "verdict." + id;
    }
}
