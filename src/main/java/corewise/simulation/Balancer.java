package corewise.simulation;

/** Spreads ready threads over the cores, as the scheduler of an operating system does. Belongs to one thread. */
final class Balancer {
    private static final int HUNDRED = 100;
    /** Of weights that differ by less than a sixth nothing is evened out. */
    private static final int NEARLY = 117;

    private final Engine engine;
    private boolean failedBefore;
    /** Whether some threads weigh more than others. */
    private boolean weighs;

    Balancer(Engine engine) {
        this.engine = engine;
    }

    void reset(boolean weighted) {
        failedBefore = false;
        weighs = weighted;
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
        if (weighs) {
            balanceWeights();
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

    /**
     * The same where other programs weigh more: what is evened out is the weight. A thread is moved where it weighs no more
     * than what its core has above the average or the other below it, or twice as much at every second look; and not at all
     * where the weights are nearly the same.
     */
    private void balanceWeights() {
        CoreStore cores = engine.cores;
        while (true) {
            int from = Engine.NONE;
            int to = 0;
            long all = 0;
            for (int core = 0; core < cores.count(); core++) {
                all += cores.weight[core];
                if (cores.waiting[core] > 0 && (from == Engine.NONE || cores.weight[core] > cores.weight[from])) {
                    from = core;
                }
                if (cores.weight[core] < cores.weight[to]) {
                    to = core;
                }
            }
            if (from == Engine.NONE || HUNDRED * cores.weight[from] <= NEARLY * cores.weight[to]) {
                failedBefore = false;
                return;
            }
            double mean = (double) all / cores.count();
            double uneven = Math.min(cores.weight[from] - mean, mean - cores.weight[to]);
            int weight = engine.firstWeight(from);
            if (weight > uneven && !(failedBefore && weight <= 2 * uneven)) {
                failedBefore = true;
                return;
            }
            failedBefore = failedBefore && weight <= uneven;
            engine.moveReady(from, to);
        }
    }
}
