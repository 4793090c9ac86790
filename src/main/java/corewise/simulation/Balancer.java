package corewise.simulation;

/** Spreads ready threads over the cores, as the scheduler of an operating system does. Belongs to one thread. */
final class Balancer {
    private final Engine engine;
    private boolean failedBefore;

    Balancer(Engine engine) {
        this.engine = engine;
    }

    void reset() {
        failedBefore = false;
    }

    /** The core with the most threads, one of them ready; none where no thread is ready. */
    int busiest() {
        LoadLevels levels = engine.cores.levels;
        return levels.most() < 2 ? Engine.NONE : levels.core(levels.most());
    }

    /** Gives a core a thread that is ready on another. */
    void move(int from, int to) {
        engine.moveReady(from, to);
    }

    /**
     * Moves threads until no core has two more than another. A difference of one is evened out at every second look only:
     * half a thread cannot be moved.
     */
    void balance() {
        LoadLevels levels = engine.cores.levels;
        if (levels.least() == 0) {
            // an idle core takes what is ready by itself, so that nothing is
            failedBefore = false;
            return;
        }
        while (levels.most() - levels.least() >= 2) {
            engine.moveReady(levels.core(levels.most()), levels.core(levels.least()));
        }
        int most = levels.most();
        int least = levels.least();
        if (most == least || !failedBefore) {
            failedBefore = most != least;
            return;
        }
        failedBefore = false;
        int moves = Math.min(levels.cores(most), levels.cores(least));
        for (int move = 0; move < moves; move++) {
            engine.moveReady(levels.core(most), levels.core(least));
        }
    }
}
