package corewise.cli;

/** What the program's exit codes mean. */
final class ExitCode {
    /** Every task has its result and all repeats agree. */
    static final int GOOD = 0;
    /** Something did not come out; a sentence says what. */
    static final int PROBLEM = 1;
    /** The arguments were not understood. */
    static final int BAD_ARGUMENTS = 2;

    private ExitCode() {}
}
