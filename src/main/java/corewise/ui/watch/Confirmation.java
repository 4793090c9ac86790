package corewise.ui.watch;

/** Asks the learner before something dear. Called on the window's thread. */
@FunctionalInterface
public interface Confirmation {

    /** Asks, and goes on only after a yes; returns at once. */
    void ask(String question, Runnable onYes);
}
