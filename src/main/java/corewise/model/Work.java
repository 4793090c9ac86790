package corewise.model;

import corewise.fact.Fact;
import corewise.fact.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is computed for each item of the list. Immutable; the {@link #id()} is what files and the command line use. */
public enum Work implements Identified, Term {
    /** Counts the primes below n by trial division; the size is n. */
    PRIMES,
    /** Draws a band of rows of the Mandelbrot set; the size is the limit of iterations for a pixel. */
    MANDELBROT,
    /** A chain of SHA-256 digests; the size is the number of rounds. */
    SHA256,
    /** Blocks without computing, as input and output do; the size is microseconds. */
    WAIT,
    /** Adds ones to one variable that all tasks share, without a lock; the size is the number of additions. */
    SHARED_TOTAL,
    /** The same, each addition under a lock. */
    SHARED_TOTAL_LOCK,
    /** The same, each addition atomic. */
    SHARED_TOTAL_ATOMIC,
    /** Calls a function that the learner wrote with n, a number: the size is the n of the first item. */
    OWN_FUNCTION;

    /** The works that this program brings: what they do and how long it takes is known. */
    public static final List<Work> KNOWN =
            Arrays.stream(values()).filter(work -> work != OWN_FUNCTION).toList();

    @Override
    public String textKey() {
        return "work." + id();
    }

    /** Whether there is one variable that all tasks add to. */
    public boolean sharesTotal() {
        return this == SHARED_TOTAL || this == SHARED_TOTAL_LOCK || this == SHARED_TOTAL_ATOMIC;
    }

    /** Why a language does not have this work; empty where it has. */
    public Optional<Fact> lacking(Language language) {
        return language == Language.PYTHON && this == SHARED_TOTAL_ATOMIC
                ? Optional.of(Fact.of("workLacking." + id()))
                : Optional.empty();
    }
}
