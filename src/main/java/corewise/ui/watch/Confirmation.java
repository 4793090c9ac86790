package corewise.ui.watch;

import corewise.text.Texts;
import corewise.ui.fx.OnWindowThread;

/** Asks the learner before something dear. */
@OnWindowThread
@FunctionalInterface
public interface Confirmation {

    /** Asks, and goes on only after a yes; returns at once. */
    void ask(String question, Runnable onYes);

    /** Asks before something is lost, with answers of their own; the window can be closed meanwhile, which closes the question too. */
    default void ask(String question, Answers answers) {
        ask(question, answers.onYes());
    }

    /**
     * What can be answered. Immutable.
     *
     * @param yes what goes on is called
     * @param onYes goes on
     * @param no what else can be answered is called
     * @param onNo is done where the question was closed otherwise
     */
    record Answers(String yes, Runnable onYes, String no, Runnable onNo) {

        /** The answers to whether something that was kept is forgotten for good. */
        public static Answers forgetting(Texts texts, Runnable onYes) {
            return new Answers(texts.get("shell.confirm.forget"), onYes, texts.get("shell.confirm.no"), () -> {});
        }
    }
}
