package corewise.simulation;

/**
 * What came of a simulated run, without its trace. Immutable.
 *
 * @param makespanNanos from the run's start to the last result
 * @param workNanos what the items take alone, summed
 * @param lastEndedNanos when the last task ended
 * @param events how many events it took to find out
 */
public record Outcome(long makespanNanos, long workNanos, long lastEndedNanos, long events) {

    /** How many times as fast as all items one after another at full speed, without any costs. */
    public double gain() {
        return makespanNanos == 0 ? Double.NaN : (double) workNanos / makespanNanos;
    }
}
