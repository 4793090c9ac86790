package corewise.archfixture.cli;

/** An offender: nothing, it is the one that others must not use. */
public final class Command {}
