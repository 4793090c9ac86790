package corewise.validation;

import corewise.simulation.Trust;
import java.util.Objects;

/**
 * A run that was predicted and made. Immutable.
 *
 * @param check lengths and makespans, of the repeat whose prediction was off as the median of them was
 * @param predicted what that one was to look like
 * @param measured what it looked like
 * @param disturbed whether other programs took so much of the cores beside most repeats that it does not count
 * @param steady whether the serial runs of the list before, between and after took about the same
 */
public record Case(Trust.Check check, Look predicted, Look measured, boolean disturbed, boolean steady) {
    public Case {
        Objects.requireNonNull(check);
        Objects.requireNonNull(predicted);
        Objects.requireNonNull(measured);
    }
}
