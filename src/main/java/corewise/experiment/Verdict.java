package corewise.experiment;

/** What an experiment says of a claim on this machine. The last is a result too, not an error. */
public enum Verdict {
    HOLDS_HERE,
    NOT_HERE,
    CANNOT_TELL_HERE
}
