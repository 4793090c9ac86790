package corewise.experiment;

/** Verdicts as people read them. Stateless. */
public final class VerdictWords {
    private VerdictWords() {}

    /** Two or three words, as "holds here". */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case HOLDS_HERE -> "holds here";
            case NOT_HERE -> "not here";
            case CANNOT_TELL_HERE -> "cannot tell here";
        };
    }
}
