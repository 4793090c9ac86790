package corewise.archfixture.file.one;

import corewise.archfixture.file.two.Second;

/** An offender: uses a package that uses its own. */
public record First(Second second) {}
