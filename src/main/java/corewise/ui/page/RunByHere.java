package corewise.ui.page;

import corewise.model.Interpreter;
import corewise.model.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What would run the list, and what else could. Immutable.
 *
 * @param chosen what would
 * @param found the interpreters that were found, the best first; empty while they are not known
 */
public record RunByHere(RunBy chosen, List<Interpreter> found) {
    /** This program, and nothing else is known. */
    public static final RunByHere JAVA = new RunByHere(RunBy.JAVA, List.of());

    public RunByHere {
        found = List.copyOf(found);
    }

    /** What can be run beside what is chosen: Java, and interpreters that tell themselves apart; none beside Java. */
    public List<RunBy> others() {
        if (chosen.language() == Language.JAVA || chosen.interpreter().isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(RunBy.JAVA),
                        found.stream()
                                .filter(other -> !other.info()
                                        .equals(chosen.interpreter().get().info()))
                                .map(other -> new RunBy(Language.PYTHON, Optional.of(other))))
                .toList();
    }
}
