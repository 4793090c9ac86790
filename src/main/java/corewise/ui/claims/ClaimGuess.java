package corewise.ui.claims;

import corewise.experiment.Verdict;

/** What the learner expects of a claim on this machine. */
public enum ClaimGuess {
    YES,
    NO,
    NOT_SURE;

    /** How a guess came out. */
    enum Outcome {
        RIGHT,
        WRONG,
        /** Nothing was guessed, or nothing could be told. */
        OPEN
    }

    Outcome against(Verdict verdict) {
        if (this == NOT_SURE || verdict == Verdict.CANNOT_TELL_HERE) {
            return Outcome.OPEN;
        }
        return (this == YES) == (verdict == Verdict.HOLDS_HERE) ? Outcome.RIGHT : Outcome.WRONG;
    }
}
