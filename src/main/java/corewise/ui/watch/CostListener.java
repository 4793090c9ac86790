package corewise.ui.watch;

import corewise.ui.fx.OnWindowThread;

/** Is told what the window costs. */
@OnWindowThread
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
