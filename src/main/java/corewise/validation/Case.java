package corewise.validation;

import corewise.simulation.Trust;
import java.util.Objects;

/**
 * A run that was predicted and made several times. Immutable.
 *
 * @param check lengths, makespans, and how far the one of median makespan looked from what was predicted
 * @param disturbed whether other programs took so much of the cores beside most repeats that it does not count
 */
public record Case(Trust.Check check, boolean disturbed) {
    public Case {
        Objects.requireNonNull(check);
    }
}
