package corewise.simulation;

/**
 * What came of a simulated run, without its trace. Immutable.
 *
 * @param makespanNanos from the run's start to the last result
 * @param events how many events it took to find out
 */
public record SimulationResult(long makespanNanos, long events) {}
