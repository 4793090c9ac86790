package corewise.experiment;

import corewise.fact.Fact;
import corewise.fact.Term;
import java.util.Locale;

/** What people say about programs on several cores, in the order in which learners meet it. */
public enum ClaimId implements Term {
    /** A serial for-loop uses 30 to 40 % of the CPU. */
    SERIAL_SHARE,
    /** With the work spread over all cores, utilisation comes to 100 %. */
    FULL_USE,
    /** Execution time falls dramatically. */
    FASTER,
    /** Each task gets a processor of its own. */
    OWN_PROCESSOR,
    /** A process each suits few long items, a pool many short ones. */
    FEW_LONG_MANY_SHORT,
    /** Up to 10 processors, one process per item is faster than a pool. */
    UP_TO_TEN,
    /** ... because a pool hands out work only when a worker is free. */
    FREE_WORKER,
    /** Completion order differs from run to run. */
    ORDER_DIFFERS,
    /** The joined result never differs. */
    RESULT_SAME,
    /** The first created need not be the first to start or to finish. */
    FIRST_CREATED,
    /** Under a global lock threads compute no faster than one. */
    LOCK_COMPUTING,
    /** A global lock does not hurt while threads are blocked elsewhere. */
    LOCK_BLOCKED,
    /** Processes get around a global lock. */
    LOCK_PROCESSES,
    /** Twice the threads, twice the speed. */
    TWICE_THREADS,
    /** Starting a thread costs nothing. */
    STARTING_FREE,
    /** Virtual threads make computing faster. */
    VIRTUAL_FASTER;

    /** Its number in text and on the command line, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** The key of its statement: the claim in one short line. */
    @Override
    public String textKey() {
        return "claim.statement." + key();
    }

    /** Its statement with its number. */
    public Fact numbered() {
        return Fact.of("claim.numbered").number("number", number()).term("statement", this);
    }

    /** Its stem in names of texts and files: lower case with dots, as {@code serial.share}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
