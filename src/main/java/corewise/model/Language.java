package corewise.model;

import corewise.fact.Term;

/** What the work of a run is written in, and what runs it. Immutable. */
public enum Language implements Identified, Term {
    /** This program itself, and worker processes of it. */
    JAVA,
    /** CPython, a program of its own that this one starts. */
    PYTHON;

    @Override
    public String textKey() {
        return "language." + id();
    }
}
