package corewise.fact;

/** Something that has a name of its own in every language, as a way or a verdict. Mostly an enum. */
public interface Term {

    /** The key of its name among the texts, for example {@code way.pool}. */
    String textKey();
}
