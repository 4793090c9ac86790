package corewise.experiment;

import corewise.fact.Fact;
import java.time.Duration;

/** Follows the checking of claims; called on the checking thread, a few times a second at most. */
public interface CheckListener {

    /** The experiment of a claim begins. */
    void begun(Check check);

    /**
     * How far all that was asked for is.
     *
     * @param done from 0 to 1
     * @param remaining an estimate from the runs made so far
     * @param doing what is being run
     */
    void progress(double done, Duration remaining, Fact doing);

    /** A claim is decided, as far as it can be. */
    void found(Finding finding);

    /** The experiment of a claim could not be made, as a worker process that would not start; says why. */
    void failed(Check check, Fact why);
}
