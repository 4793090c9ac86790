package corewise.ui;

/** The views of the window. Immutable. */
public enum View {
    /** One run, as it happens. */
    WATCH,
    /** Several runs on one clock. */
    RACE,
    /** In which order tasks finish, run after run. */
    ORDER,
    /** What people say, checked. */
    CLAIMS
}
