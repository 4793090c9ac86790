package corewise.archfixture.file.two;

import corewise.archfixture.file.one.First;

/** An offender: uses a package that uses its own. */
public record Second(First first) {}
