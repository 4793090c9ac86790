package corewise.ui.watch;

/** Is told what the window costs. Called on the window's thread. */
@FunctionalInterface
public interface CostListener {

    /**
     * Takes what the window costs.
     *
     * @param share of the available processors' time, 0 to 1
     * @param framesPerSecond frames drawn in a second
     */
    void costs(double share, double framesPerSecond);

    /** Tells this one, then another. */
    default CostListener and(CostListener other) {
        return (share, framesPerSecond) -> {
            costs(share, framesPerSecond);
            other.costs(share, framesPerSecond);
        };
    }
}
