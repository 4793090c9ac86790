package corewise.experiment;

import corewise.model.RunSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Repeats that were made, so that a cancelled check goes on where it stopped. For one thread. */
record KeptRepeats(Map<List<RunSpec>, List<Repeat>> repeats, Set<List<RunSpec>> complete) {
    KeptRepeats() {
        this(new HashMap<>(), new HashSet<>());
    }

    /** Forgets all of it. */
    void clear() {
        repeats.clear();
        complete.clear();
    }

    /** The repeats made of these runs so far, to be added to. */
    List<Repeat> of(List<RunSpec> specs) {
        return repeats.computeIfAbsent(List.copyOf(specs), none -> new ArrayList<>());
    }

    /** Whether these runs were made to the end. */
    boolean isComplete(List<RunSpec> specs) {
        return complete.contains(specs);
    }

    void completed(List<RunSpec> specs) {
        complete.add(List.copyOf(specs));
    }
}
