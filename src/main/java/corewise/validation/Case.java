package corewise.validation;

import corewise.simulation.Trust;
import java.util.Objects;

/**
 * A run that was predicted and made several times. Immutable.
 *
 * @param check lengths and makespans
 * @param predicted what it was to look like
 * @param measured what the one of median makespan looked like
 * @param disturbed whether other programs took so much of the cores beside most repeats that it does not count
 */
public record Case(Trust.Check check, RunLook predicted, RunLook measured, boolean disturbed) {
    public Case {
        Objects.requireNonNull(check);
        Objects.requireNonNull(predicted);
        Objects.requireNonNull(measured);
    }
}
