package corewise.workload;

import corewise.recording.Progress;
import java.io.OutputStream;

/** What a run has to say to its own copy of a learner's function. Thread-safe. */
public interface FunctionControl {
    /** Ends the function wherever it is at its next step, for good. */
    void stop();

    boolean stopped();

    /** What the function prints goes there, in UTF-8; nowhere before this is said. */
    void printTo(OutputStream printed);

    /** The calling thread works on an item, and reports so. */
    void enter(Progress progress);

    /** The calling thread works on none. */
    void leave();
}
