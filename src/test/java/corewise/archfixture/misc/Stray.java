package corewise.archfixture.misc;

/** An offender: its package is in no row of the table. */
final class Stray {}
