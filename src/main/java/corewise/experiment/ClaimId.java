package corewise.experiment;

import corewise.fact.Fact;
import corewise.fact.Term;
import corewise.model.Language;
import java.util.List;
import java.util.Locale;

/** What people say about programs on several cores, in the order in which learners meet it. */
public enum ClaimId implements Term {
    /** A serial for-loop uses 30 to 40 % of the CPU. */
    SERIAL_SHARE(Language.JAVA, Language.PYTHON),
    /** With the work spread over all cores, utilisation comes to 100 %. */
    FULL_USE(Language.JAVA, Language.PYTHON),
    /** Execution time falls dramatically. */
    FASTER(Language.JAVA, Language.PYTHON),
    /** Each task gets a processor of its own. */
    OWN_PROCESSOR(Language.JAVA),
    /** A process each suits few long items, a pool many short ones. */
    FEW_LONG_MANY_SHORT(Language.JAVA, Language.PYTHON),
    /** Up to 10 processors, one process per item is faster than a pool. */
    UP_TO_TEN(Language.JAVA, Language.PYTHON),
    /** ... because a pool hands out work only when a worker is free. */
    FREE_WORKER(Language.JAVA, Language.PYTHON),
    /** Completion order differs from run to run. */
    ORDER_DIFFERS(Language.JAVA, Language.PYTHON),
    /** The joined result never differs. */
    RESULT_SAME(Language.JAVA, Language.PYTHON),
    /** The first created need not be the first to start or to finish. */
    FIRST_CREATED(Language.JAVA, Language.PYTHON),
    /** Under a global lock threads compute no faster than one. */
    LOCK_COMPUTING(Language.JAVA, Language.PYTHON),
    /** A global lock does not hurt while threads are blocked elsewhere. */
    LOCK_BLOCKED(Language.JAVA, Language.PYTHON),
    /** Processes get around a global lock. */
    LOCK_PROCESSES(Language.JAVA, Language.PYTHON),
    /** Twice the threads, twice the speed. */
    TWICE_THREADS(Language.JAVA),
    /** Starting a thread costs nothing. */
    STARTING_FREE(Language.JAVA),
    /** Virtual threads make computing faster. */
    VIRTUAL_FASTER(Language.JAVA),
    /** A pool is always faster than a loop: with what has to be sent to its processes. */
    POOL_FASTER(Language.JAVA, Language.PYTHON),
    /** Threads are useless in Python. */
    THREADS_USELESS(Language.PYTHON),
    /** Pool.map returns results in list order, imap_unordered as they come. */
    MAP_ORDER(Language.PYTHON);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Language> languages;

    ClaimId(Language... languages) {
        this.languages = List.of(languages);
    }

    /** The languages in which it can be checked, that in which it is checked unless another is chosen first. */
    public List<Language> languages() {
        return languages;
    }

    /** Its check in that language in which it is checked unless another is chosen. */
    public Check check() {
        return new Check(this, languages.getFirst());
    }

    /** Its check in a language, or in the first of its own where it cannot be checked in that. */
    public Check in(Language language) {
        return languages.contains(language) ? new Check(this, language) : check();
    }

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
