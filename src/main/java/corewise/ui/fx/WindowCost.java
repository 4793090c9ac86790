package corewise.ui.fx;

/**
 * What the window cost in a stretch of time. Immutable.
 *
 * @param ownNanos processor time of all threads but the workers
 * @param wallNanos length of the stretch, positive
 * @param availableProcessors how many processors this process may use
 */
public record WindowCost(long ownNanos, long wallNanos, int availableProcessors) {

    /** Share of the available processors, 0 to 1. */
    public double share() {
        return ownNanos / ((double) wallNanos * availableProcessors);
    }
}
