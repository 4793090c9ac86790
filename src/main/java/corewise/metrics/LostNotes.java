package corewise.metrics;

import corewise.fact.Fact;
import corewise.model.Trace;
import java.util.Optional;

/** What Python's workers noted while there was no room for it, because nobody read. Stateless. */
public final class LostNotes {
    private LostNotes() {}

    /** What to tell of a run some of whose notes were left out; empty where none was. */
    public static Optional<Fact> told(Trace trace) {
        long notes = trace.info().lostNotes();
        return notes == 0
                ? Optional.empty()
                : Optional.of(Fact.of("notice.lostNotes").count("notes", notes));
    }
}
