package corewise.archfixture.model;

import corewise.archfixture.cli.Command;

/** An offender: the model uses the command line. */
record ReachesUp(Command command) {}
