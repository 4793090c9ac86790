package corewise.simulation;

/** A run was not simulated to its end, for nobody wants to know any more. */
public final class SimulationStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SimulationStoppedException() {
        // nobody is told of it
    }
}
