package corewise.ui.claims;

import corewise.experiment.Verdict;

/** What the learner expects of a claim on this machine. */
public enum ClaimGuess {
    YES,
    NO,
    NOT_SURE;

    /** Whether a guess was right. */
    enum Rightness {
        RIGHT,
        WRONG,
        /** Nothing was guessed, or nothing could be told. */
        OPEN
    }

    Rightness against(Verdict verdict) {
        if (this == NOT_SURE || verdict == Verdict.CANNOT_TELL_HERE) {
            return Rightness.OPEN;
        }
        return (this == YES) == (verdict == Verdict.HOLDS_HERE) ? Rightness.RIGHT : Rightness.WRONG;
    }
}
