package corewise.ui.claims;

import corewise.experiment.Check;
import java.io.IOException;
import java.util.Map;

/** Keeps the learner's guesses from one start of the program to the next. Called on a background thread. */
public interface GuessStore {

    /** The guesses kept; empty when there are none yet. */
    Map<Check, ClaimGuess> load() throws IOException;

    /** Keeps these guesses in the place of all kept before. */
    void keep(Map<Check, ClaimGuess> guesses) throws IOException;
}
