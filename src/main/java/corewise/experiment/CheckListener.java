package corewise.experiment;

import java.time.Duration;

/** Follows the checking of claims; called on the checking thread, a few times a second at most. */
public interface CheckListener {

    /** The experiment of a claim begins. */
    void begun(ClaimId claim);

    /**
     * How far all that was asked for is.
     *
     * @param done from 0 to 1
     * @param remaining an estimate from the runs made so far
     * @param doing what is being run, as "Pool, run 3 of 7"
     */
    void progress(double done, Duration remaining, String doing);

    /** A claim is decided, as far as it can be. */
    void found(Finding finding);

    /** The experiment of a claim could not be made, as a worker process that would not start; says what to do. */
    void failed(ClaimId claim, String message);
}
