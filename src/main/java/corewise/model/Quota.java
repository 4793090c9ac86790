package corewise.model;

/**
 * How much processor time the system allowed the program, whatever the number of processors (a control group of Linux).
 * Immutable.
 *
 * @param millicores thousandths of a processor's time, at least 1; 0 where there is no quota or none is told
 * @param throttledNanos how long threads were kept from processors during the run because it was used up, summed over the
 *     processors; 0 where there is no quota
 */
public record Quota(long millicores, long throttledNanos) {
    /** No quota. */
    public static final Quota NONE = new Quota(0, 0);

    public Quota {
        if (millicores < 0 || throttledNanos < 0) {
            throw new IllegalArgumentException("a quota is not negative: " + millicores + ", " + throttledNanos);
        }
    }
}
