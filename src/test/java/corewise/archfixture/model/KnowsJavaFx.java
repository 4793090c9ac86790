package corewise.archfixture.model;

import javafx.beans.property.IntegerProperty;

/** An offender: the model knows the toolkit. */
record KnowsJavaFx(IntegerProperty value) {}
