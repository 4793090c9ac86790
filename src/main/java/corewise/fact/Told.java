package corewise.fact;

/** What can be told to a user: mostly an exception, whose own message is for developers. */
public interface Told {

    /** What to tell. */
    Fact fact();
}
