package corewise.ui.learn;

import corewise.lesson.Guess;
import corewise.ui.fx.OnWindowThread;
import javafx.scene.Node;

/** What a question is answered with. */
@OnWindowThread
interface Answering {

    /** The controls; always the same. */
    Node node();

    /** Shows what was answered; null where nothing was. */
    void show(Guess guess);
}
