package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;

/** Asks the learner before something dear. */
@OnWindowThread
@FunctionalInterface
public interface Confirmation {

    /** Asks, and goes on only after a yes; returns at once. */
    void ask(String question, Runnable onYes);

    /** Asks with answers in words of their own; the window can be closed meanwhile, which closes the question too. */
    default void ask(String question, Answers answers, Runnable onYes) {
        ask(question, onYes);
    }

    /**
     * What can be answered. Immutable.
     *
     * @param yes goes on
     * @param no does not
     */
    record Answers(String yes, String no) {}
}
