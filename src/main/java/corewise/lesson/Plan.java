package corewise.lesson;

import corewise.model.Way;
import java.util.List;

/**
 * The runs of a step: each of the ways so often, in turns. Immutable.
 *
 * @param ways in the order in which they are run; empty for whichever is set
 * @param times how often each
 */
public record Plan(List<Way> ways, int times) {
    public Plan {
        ways = List.copyOf(ways);
    }
}
