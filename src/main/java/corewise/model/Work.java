package corewise.model;

import corewise.fact.Term;
import java.util.Arrays;
import java.util.Optional;

/** What is computed for each item of the list. Immutable; the {@link #id()} is what files and the command line use. */
public enum Work implements Term {
    /** Counts the primes below n by trial division; the size is n. */
    PRIMES("primes"),
    /** Draws a band of rows of the Mandelbrot set; the size is the limit of iterations for a pixel. */
    MANDELBROT("mandelbrot"),
    /** A chain of SHA-256 digests; the size is the number of rounds. */
    SHA256("sha256"),
    /** Blocks without computing, as input and output do; the size is microseconds. */
    WAIT("wait"),
    /** Adds ones to one variable that all tasks share, without a lock; the size is the number of additions. */
    SHARED_TOTAL("shared-total"),
    /** The same, each addition under a lock. */
    SHARED_TOTAL_LOCK("shared-total-lock"),
    /** The same, each addition atomic. */
    SHARED_TOTAL_ATOMIC("shared-total-atomic");

    private final String id;

    Work(String id) {
        this.id = id;
    }

    /** The stable name in files and on the command line. */
    public String id() {
        return id;
    }

    @Override
    public String textKey() {
        return "work." + id;
    }

    /** The work with this id, or empty when there is none. */
    public static Optional<Work> ofId(String id) {
        return Arrays.stream(values()).filter(work -> work.id.equals(id)).findFirst();
    }
}
